package vn.thongsuot.document.register.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.register.DocumentIssuing;
import vn.thongsuot.document.register.DocumentTypes;
import vn.thongsuot.document.register.DocumentVerification;
import vn.thongsuot.document.register.DocumentWriter;
import vn.thongsuot.document.register.IncomingEntry;
import vn.thongsuot.document.register.IncomingId;
import vn.thongsuot.document.register.IncomingRegister;
import vn.thongsuot.document.register.IssuedDocument;
import vn.thongsuot.document.register.OutgoingRegister;
import vn.thongsuot.document.register.RegisterExport;
import vn.thongsuot.document.register.RegisterFixture;
import vn.thongsuot.document.register.RegisterKeeping;
import vn.thongsuot.document.register.SampleFiles;
import vn.thongsuot.document.signing.PdfSigner;
import vn.thongsuot.document.signing.SignatureRequest;
import vn.thongsuot.document.ui.Signatures;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

/** The registers and the page that tells whether a document is genuine, as each role meets them. */
@PortalTest
@ViewPackages(classes = RegisterViewsTest.class)
class RegisterViewsTest extends BrowserlessTest {

    private static final String CLERK = "vanphong.xa";
    private static final String LEADER = "bithu.xa";
    private static final String OFFICER = "banxaydungdang";
    private static final String MEMBER = "dangvien";
    private static final String STRANGER = "bithu.chibo2";

    @Autowired
    OutgoingRegister register;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    RegisterKeeping keeping;

    @Autowired
    KeepingDesk desk;

    @Autowired
    RegisterExport export;

    @Autowired
    DocumentTypes types;

    @Autowired
    DocumentIssuing issuing;

    @Autowired
    DocumentVerification verification;

    @Autowired
    Signatures signatures;

    @Autowired
    PdfSigner signer;

    @Autowired
    FileStore files;

    @Autowired
    RegisterFixture fixture;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SignIns signIns;

    @Autowired
    Clock clock;

    private String word;
    private IssuedDocument issued;
    private byte[] pdf;

    @BeforeEach
    void a_document_of_the_commune() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        word = "Văn bản để xem " + System.nanoTime();
        signIns.as(CLERK);
        issued = transaction.execute(status -> issuing.issue(fixture.order("notice", word), this::written));
    }

    @AfterEach
    void signed_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_office_keeps_the_register_and_leaders_read_it() {
        outgoing(CLERK);
        assertThat(buttons()).contains("Giữ số", "Nhiệm kỳ", "Lọc thêm");
        assertThat(rowsFor(word)).isEqualTo(1);

        outgoing(LEADER);
        assertThat(buttons()).contains("Lọc thêm").doesNotContain("Giữ số", "Nhiệm kỳ");
        assertThat(links()).contains("Tải Excel", "Tải CSV");
        assertThat(rowsFor(word)).isEqualTo(1);
    }

    @Test
    void who_has_no_register_to_read_finds_none_and_no_export() {
        Component view = outgoing(MEMBER);
        assertThat(view.getElement().getTextRecursively()).contains("Không có sổ văn bản nào để xem");
        assertThat($(LinkGrid.class).all()).isEmpty();
        assertThat(links()).doesNotContain("Tải Excel", "Tải CSV");
    }

    @Test
    void the_page_of_a_document_offers_its_files_and_signatures_and_to_its_keeper_the_cancelling() {
        document(CLERK);
        assertThat(links()).contains("Tệp PDF", "Tệp Word");
        assertThat(buttons()).contains("Chữ ký số", "Hủy văn bản");

        document(LEADER);
        assertThat(buttons()).contains("Chữ ký số").doesNotContain("Hủy văn bản");

        assertThatThrownBy(() -> document(STRANGER)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> document(MEMBER)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void incoming_documents_are_entered_by_the_office_read_by_leaders_and_by_who_was_given_them() {
        signIns.as(CLERK);
        IncomingId id = incoming.enter(
                fixture.commune(),
                new IncomingEntry(LocalDate.now(clock), "Sở Nội vụ", "12/SNV", null, null, word, null, false));
        incomingList(CLERK);
        assertThat(buttons()).contains("Vào sổ văn bản đến");
        assertThat(rowsFor(word)).isEqualTo(1);

        incomingList(LEADER);
        assertThat(buttons()).doesNotContain("Vào sổ văn bản đến");
        assertThat(rowsFor(word)).isEqualTo(1);

        incomingList(OFFICER);
        assertThat(rowsFor(word)).isZero();
        assertThatThrownBy(() -> incomingPage(OFFICER, id)).isInstanceOf(NotFoundException.class);

        signIns.as(CLERK);
        incoming.handOn(
                id,
                desk.incoming().people(fixture.commune().id()).stream()
                        .filter(holder -> holder.position().title().startsWith("Chuyên viên"))
                        .findFirst()
                        .orElseThrow()
                        .personId(),
                "");
        incomingPage(CLERK, id);
        assertThat(buttons()).contains("Gắn vào hồ sơ");
    }

    @Test
    void of_a_restricted_incoming_document_a_leader_sees_the_number_and_the_office_lifts_the_restriction() {
        signIns.as(CLERK);
        IncomingId id = incoming.enter(
                fixture.commune(),
                new IncomingEntry(LocalDate.now(clock), "Sở Nội vụ", "12/SNV", null, null, word, null, true));
        IncomingView seen = incomingPage(LEADER, id);
        assertThat(text(seen)).contains("Nội dung hạn chế").doesNotContain(word, "Sở Nội vụ", "Chuyển xử lý");
        assertThat(buttons()).doesNotContain("Bỏ hạn chế", "Gắn vào hồ sơ");

        seen = incomingPage(CLERK, id);
        assertThat(text(seen)).contains(word, "Hạn chế");
        assertThat(buttons()).contains("Bỏ hạn chế", "Chuyển", "Hủy văn bản");
        incoming.restrict(id, false);
        assertThat(text(incomingPage(LEADER, id))).contains(word);
    }

    @Test
    void anybody_signed_in_can_ask_by_the_code_and_learns_nothing_of_the_content() {
        VerificationView view = verification(MEMBER);
        ask("0000-0000-0000");
        assertThat(text(view)).contains("Không có văn bản nào mang mã này");

        ask(issued.verificationCode());
        assertThat(text(view))
                .contains("Văn bản do cổng này ban hành và đang có hiệu lực", issued.code())
                .doesNotContain(word);

        signIns.as(CLERK);
        keeping.cancel(issued.id(), "Ghi sai");
        signIns.as(MEMBER);
        ask(issued.verificationCode());
        assertThat(text(view)).contains("đã bị hủy").doesNotContain("đang có hiệu lực");
    }

    @Test
    void a_file_at_hand_is_known_or_not_and_its_signature_told() {
        VerificationView view = verification(STRANGER);
        SignedFileCheck check = $(SignedFileCheck.class).single();

        check.show(pdf);
        assertThat(text(view))
                .contains("Văn bản do cổng này ban hành", issued.code(), "Tệp không thay đổi từ khi ký")
                .contains("Chứng thư thử nghiệm")
                .doesNotContain(word);

        byte[] changed = pdf.clone();
        changed[40] ^= 1;
        check.show(changed);
        assertThat(text(view))
                .contains("Tệp này không trùng với văn bản nào do cổng ban hành")
                .doesNotContain("Tệp không thay đổi từ khi ký");

        check.show("không phải PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(text(view)).contains("không trùng").doesNotContain("Tệp không thay đổi từ khi ký");
    }

    private DocumentWriter.Written written(DocumentWriter.Marks marks) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            pdf = signer.sign(out.toByteArray(), new SignatureRequest(marks.code(), "Yên Sơn"));
            return new DocumentWriter.Written("van-ban", SampleFiles.docx(marks.code()), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Component outgoing(String username) {
        signIns.as(username);
        return shown(new OutgoingListView(register, keeping, desk, export, types));
    }

    private Component incomingList(String username) {
        signIns.as(username);
        return shown(new IncomingListView(incoming, desk, export));
    }

    private void document(String username) {
        signIns.as(username);
        var view = new OutgoingView(register, desk);
        view.show(issued.id());
        shown(view);
    }

    private IncomingView incomingPage(String username, IncomingId id) {
        signIns.as(username);
        var view = new IncomingView(incoming, desk);
        view.show(id);
        shown(view);
        return view;
    }

    private VerificationView verification(String username) {
        signIns.as(username);
        return shown(new VerificationView(verification, files, signatures));
    }

    private static <C extends Component> C shown(C view) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        return view;
    }

    private void ask(String code) {
        test($(TextField.class).withCaption("Mã kiểm tra").single()).setValue(code);
        test($(Button.class).withText("Kiểm tra").single()).click();
    }

    private int rowsFor(String search) {
        test($(TextField.class).withCaption("Tìm").single()).setValue(search);
        return test($(LinkGrid.class).single()).size();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }
}
