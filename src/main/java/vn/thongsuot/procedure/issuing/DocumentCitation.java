package vn.thongsuot.procedure.issuing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.register.IssuingBody;
import vn.thongsuot.document.register.OutgoingDocument;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.platform.i18n.Texts;

/** How one document names another: type, number, day and who issued it. Always Vietnamese, as it gets into papers. */
@Component
public class DocumentCitation {

    private final Texts texts;
    private final OfficialNames names;
    private final OrganizationDirectory organization;

    DocumentCitation(Texts texts, OfficialNames names, OrganizationDirectory organization) {
        this.texts = texts;
        this.names = names;
        this.organization = organization;
    }

    public String of(OutgoingDocument document) {
        return word(
                "procedure.document.citation", document.type().name(), document.code(), day(document), by(document));
    }

    private static LocalDate day(OutgoingDocument document) {
        return Objects.requireNonNull(document.date(), "of a document that is not hidden");
    }

    private String by(OutgoingDocument document) {
        String committee = names.committeeOf(organization.requireUnit(document.unit()));
        IssuingBody body = document.body();
        return body == IssuingBody.CELL || body == IssuingBody.EXECUTIVE_COMMITTEE
                ? committee
                : word("document.body." + body.name().toLowerCase(Locale.ROOT).replace('_', '-')) + " " + committee;
    }

    private String word(String key, Object... arguments) {
        return texts.getTranslation(key, Texts.VIETNAMESE, arguments);
    }
}
