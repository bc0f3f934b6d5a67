package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.signing.SignatureCheck;
import vn.thongsuot.document.signing.SignatureStatus;
import vn.thongsuot.testing.PortalTest;

/** What comes out of a procedure as a file: in the official form, numbered, signed. */
@PortalTest
class IssuedFilesIT {

    @Autowired
    ScenarioPlayer player;

    @Autowired
    FileStore files;

    @Autowired
    SignatureCheck signatures;

    @Autowired
    JdbcClient database;

    @AfterEach
    void back_to_the_present() {
        player.backToThePresent();
    }

    @Test
    void every_document_that_an_admission_issues_is_in_the_official_form_and_signed() throws IOException {
        ScenarioFolder admission = ScenarioFolder.readAll(Path.of("bpmn")).stream()
                .filter(folder -> folder.procedure().equals("member-admission"))
                .findFirst()
                .orElseThrow();
        long before = newest();
        player.play(admission, admission.scenarios().get("admitted-and-recognized"))
                .orThrow();

        List<Long> issued = database.sql("select pdf_file_id from document_outgoing where pdf_file_id > :before")
                .param("before", before)
                .query(Long.class)
                .list();
        assertThat(names("where pdf_file_id > " + before))
                .contains("helperResolution", "verificationLetter", "cellResolution", "grassrootsResolution")
                .contains("cellRecognitionResolution", "grassrootsRecognitionResolution");
        for (long id : issued) {
            byte[] pdf = read(id);
            keepToLookAt(id, pdf);
            assertThat(signatures.verify(pdf)).singleElement().matches(SignatureStatus::intact);
            assertThat(text(pdf))
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Nơi nhận:", "Mã kiểm tra: ")
                    .containsPattern("T/M (BAN THƯỜNG VỤ|ĐẢNG ỦY|CHI BỘ)")
                    .containsPattern("Số \\d\\d+-(QĐ|NQ|TB|CV)/(ĐU|CB)")
                    .doesNotContain("{{");
        }
    }

    /** What the procedure calls the documents. */
    private List<String> names(String condition) {
        return database.sql(
                        "select d.name from procedure_case_document d join document_outgoing o on o.id = d.document_id "
                                + condition)
                .query(String.class)
                .list();
    }

    private long newest() {
        return database.sql("select coalesce(max(pdf_file_id), 0) from document_outgoing")
                .query(Long.class)
                .single();
    }

    private byte[] read(long id) throws IOException {
        try (InputStream in = files.open(new FileId(id))) {
            return in.readAllBytes();
        }
    }

    private static void keepToLookAt(long id, byte[] pdf) throws IOException {
        Path directory = Files.createDirectories(Path.of("target/issued"));
        Files.write(directory.resolve(id + ".pdf"), pdf);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
