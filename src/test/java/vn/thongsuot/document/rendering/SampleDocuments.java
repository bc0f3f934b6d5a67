package vn.thongsuot.document.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thongsuot.platform.i18n.Texts;

/** The shipped templates with invented data, for tests and for looking at pages. */
final class SampleDocuments {

    static final Path BASES = Path.of("docs/templates");
    static final Path ADMISSION = Path.of("bpmn/member-admission/documents");

    private static final List<String> VOTES = List.of(
            "userTask_CellVote",
            "userTask_GrassrootsVote",
            "userTask_RecognitionVote",
            "userTask_DeletionVote",
            "userTask_GrassrootsRecognitionVote",
            "userTask_GrassrootsDeletionVote");

    private SampleDocuments() {}

    static List<Path> templates() {
        try (Stream<Path> bases = Files.list(BASES);
                Stream<Path> admission = Files.list(ADMISSION)) {
            return Stream.concat(bases, admission)
                    .filter(file -> file.toString().endsWith(".docx"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OfficialForm form(String typeSymbol, String typeName, String summary, LocalDate date) {
        return new OfficialForm(
                DocumentFormat.on(date),
                "ĐẢNG BỘ TỈNH TUYÊN QUANG",
                "ĐẢNG ỦY XÃ YÊN SƠN",
                5,
                typeSymbol,
                "ĐU",
                "Yên Sơn",
                date,
                typeName,
                summary,
                new SignatureBlock(SignatureBlock.Capacity.ON_BEHALF, "BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Thị Hường"),
                List.of("Như Điều 3", "Ban Tổ chức Tỉnh ủy", "Lưu Văn phòng Đảng ủy"));
    }

    static Map<String, Object> admission(OfficialForm form) {
        Map<String, Object> data = new HashMap<>(form.fields());
        data.put(
                "subject",
                Map.of(
                        "fullName", "Hoàng Đức Thịnh",
                        "birthDate", LocalDate.of(2001, 4, 9),
                        "ethnicity", "Tày"));
        data.put("cell", Map.of("name", "Chi bộ thôn Đồng Mỏ"));
        data.put("grassroots", Map.of("name", "Đảng bộ Hợp tác xã Sông Lô"));
        data.put("dates", Map.of("ceremony", LocalDate.of(2026, 3, 1), "probationEnd", LocalDate.of(2027, 3, 1)));
        data.put("userTask_IssueDeletionDecision", Map.of("deletionReason", "Không phấn đấu trong thời gian dự bị."));
        data.put("userTask_NotifyRefusal", Map.of("refusalReason", "Chưa đủ điều kiện về học vấn."));
        data.put(
                "userTask_AssignHelpers",
                Map.of(
                        "assignedOn",
                        LocalDate.of(2025, 10, 2),
                        "helper1",
                        Map.of("fullName", "Lý Thị Duyên"),
                        "helper2",
                        Map.of("fullName", "Hoàng Văn Páo")));
        VOTES.forEach(vote -> data.put(vote, Map.of("meetingOn", LocalDate.of(2026, 1, 12))));
        Map<String, Object> count = Map.of("members", 21, "present", 20, "inFavour", 19, "against", 1);
        data.put("ballots", VOTES.stream().collect(Collectors.toMap(vote -> vote, vote -> count)));
        data.put(
                "userTask_PlanVerification",
                Map.of(
                        "verifications",
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(i -> Map.of(
                                        "person",
                                        "Hoàng Văn Thứ " + i,
                                        "relation",
                                        i == 1 ? "Bố đẻ" : "Anh ruột",
                                        "organization",
                                        "Đảng ủy xã Hùng Lợi"))
                                .toList()));
        return data;
    }

    static Map<String, Object> dataFor(Path template, LocalDate date) {
        String name = template.getFileName().toString();
        if (name.contains("letter")) {
            return admission(form("CV", "", "Đề nghị thẩm tra lý lịch", date));
        }
        if (name.contains("resolution")) {
            return admission(form("NQ", "NGHỊ QUYẾT", "đề nghị kết nạp đảng viên", date));
        }
        if (name.contains("notice")) {
            return admission(form("TB", "THÔNG BÁO", "về việc không kết nạp đảng viên", date));
        }
        if (name.contains("minutes")) {
            return admission(form("BB", "BIÊN BẢN", "Hội nghị chi bộ", date));
        }
        return admission(form("QĐ", "QUYẾT ĐỊNH", "về việc kết nạp đảng viên", date));
    }

    /** Writes all of them as DOCX and PDF to a directory, and says how long it takes. */
    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        for (Path template : templates()) {
            for (LocalDate date : List.of(LocalDate.of(2025, 12, 5), LocalDate.of(2026, 2, 5))) {
                byte[] docx = new DocumentRenderer().render(read(template), dataFor(template, date));
                String name = template.getFileName().toString().replace(".docx", "-" + date.getYear());
                Files.write(out.resolve(name + ".docx"), docx);
                Files.write(
                        out.resolve(name + ".pdf"),
                        new PdfConverter(new Texts()).toPdf(docx, PdfOptions.issued("7K3M-92QX-TB4D", name)));
            }
        }
    }
}
