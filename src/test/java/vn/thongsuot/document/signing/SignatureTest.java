package vn.thongsuot.document.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;

class SignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final SignatureRequest REQUEST = new SignatureRequest("Ban hành", "Yên Sơn");

    @TempDir
    Path directory;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SignatureCheck check =
            new SignatureCheck(new TrustedCertificates(new SigningProperties(null, null, Path.of("none"), null)));
    private PdfSigner signer;
    private byte[] pdf;

    @BeforeEach
    void a_signer_with_a_test_certificate() throws IOException {
        signer = signer(new SigningProperties(null, null, directory, null), true);
        pdf = emptyPage();
    }

    @Test
    void a_signed_file_tells_who_signed_it_when_and_that_it_is_unbroken() {
        assertThat(check.verify(signer.sign(pdf, REQUEST))).singleElement().satisfies(status -> {
            assertThat(status.signer()).isEqualTo("Chứng thư thử nghiệm, không có giá trị pháp lý");
            assertThat(status.signedAt()).isEqualTo(NOW);
            assertThat(status.intact()).isTrue();
            assertThat(status.test()).isTrue();
        });
    }

    @Test
    void signing_changes_nothing_of_what_was_there() {
        byte[] signed = signer.sign(pdf, REQUEST);
        assertThat(signed).startsWith(pdf);
    }

    @Test
    void an_unsigned_file_has_no_signatures() {
        assertThat(check.verify(pdf)).isEmpty();
    }

    @Test
    void a_single_changed_byte_breaks_the_signature_wherever_it_is() {
        byte[] signed = signer.sign(pdf, REQUEST);
        String content = new String(signed, StandardCharsets.ISO_8859_1);
        int signature = content.indexOf("/Contents <") + 11;
        int end = content.indexOf('>', signature);
        int tried = 0;
        for (int at = 10; at < signed.length; at += 37) {
            if (at >= signature && at < end) {
                continue;
            }
            byte[] tampered = signed.clone();
            tampered[at] ^= 0x01;
            tried++;
            assertThat(isIntact(tampered)).as("byte " + at).isFalse();
        }
        assertThat(tried).isGreaterThan(20);
    }

    /** What is after the signature in its reserved space means nothing; the signature itself and its certificate do. */
    @Test
    void a_changed_signature_or_certificate_is_broken() {
        byte[] signed = signer.sign(pdf, REQUEST);
        String content = new String(signed, StandardCharsets.ISO_8859_1);
        int signature = content.indexOf("/Contents <") + 11;
        int end = signature
                + content.substring(signature, content.indexOf('>', signature))
                        .replaceAll("0+$", "")
                        .length();
        assertThat(end - signature).isGreaterThan(2000);
        for (int at = signature + 200; at < end - 1; at += 61) {
            byte[] tampered = signed.clone();
            tampered[at] = (byte) (tampered[at] == '0' ? '1' : '0');
            assertThat(isIntact(tampered)).as("digit " + (at - signature)).isFalse();
        }
    }

    @Test
    void something_added_after_the_signature_is_noticed() throws IOException {
        byte[] signed = signer.sign(pdf, REQUEST);
        byte[] extended;
        try (PDDocument document = Loader.loadPDF(signed)) {
            document.getPage(0).setRotation(90);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            extended = out.toByteArray();
        }
        assertThat(extended.length).isGreaterThan(signed.length);
        assertThat(check.verify(extended)).singleElement().satisfies(status -> {
            assertThat(status.unbroken()).isTrue();
            assertThat(status.wholeFile()).isFalse();
        });
    }

    @Test
    void two_signatures_are_both_told_and_the_last_covers_the_whole_file() {
        List<SignatureStatus> statuses = check.verify(signer.sign(signer.sign(pdf, REQUEST), REQUEST));
        assertThat(statuses).hasSize(2).allMatch(SignatureStatus::unbroken);
        assertThat(statuses.getLast().intact()).isTrue();
    }

    @Test
    void the_certificate_is_made_once_and_used_again() {
        signer.sign(pdf, REQUEST);
        PdfSigner later = signer(new SigningProperties(null, null, directory, null), true);
        assertThat(check.verify(later.sign(pdf, REQUEST))).singleElement().matches(SignatureStatus::intact);
        assertThat(directory.toFile().list()).containsExactly("test-certificate.p12");
    }

    @Test
    void a_configured_key_store_is_used() {
        signer.sign(pdf, REQUEST);
        Path store = directory.resolve("test-certificate.p12");
        PdfSigner configured = signer(new SigningProperties(store, TestCertificate.PASSWORD, directory, null), false);
        assertThat(configured.isAvailable()).isTrue();
        assertThat(check.verify(configured.sign(pdf, REQUEST))).singleElement().matches(SignatureStatus::intact);
    }

    @Test
    void without_a_key_nothing_is_signed() {
        PdfSigner none = signer(new SigningProperties(null, null, directory, null), false);
        assertThat(none.isAvailable()).isFalse();
        assertThatThrownBy(() -> none.sign(pdf, REQUEST))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("document.signing.no-key");
    }

    private boolean isIntact(byte[] file) {
        try {
            List<SignatureStatus> statuses = check.verify(file);
            return !statuses.isEmpty() && statuses.stream().allMatch(SignatureStatus::intact);
        } catch (RuleViolationException unreadable) {
            return false;
        }
    }

    private PdfSigner signer(SigningProperties properties, boolean demo) {
        var beans = new StaticListableBeanFactory();
        if (demo) {
            beans.addBean("testCertificate", new TestCertificate(properties, new Texts(), clock));
        }
        return new PdfSigner(new SigningKeys(properties, beans.getBeanProvider(TestCertificate.class)), clock);
    }

    private static byte[] emptyPage() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
