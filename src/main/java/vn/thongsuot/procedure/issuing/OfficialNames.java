package vn.thongsuot.procedure.issuing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.register.Issuer;
import vn.thongsuot.document.register.IssuingBody;
import vn.thongsuot.document.rendering.SignatureBlock;
import vn.thongsuot.document.rendering.SignatureBlock.Capacity;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PositionKind;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;

/**
 * How organizations, bodies and positions are called in the heading and below the signature of a document (domain §9). Always
 * Vietnamese.
 */
@Component
class OfficialNames {

    private final Texts texts;
    private final OrganizationDirectory organization;

    OfficialNames(Texts texts, OrganizationDirectory organization) {
        this.texts = texts;
        this.organization = organization;
    }

    /** First line of the heading: the organization above; {@code null} for the province. */
    @Nullable
    String superior(Issuer issuer) {
        UnitSummary unit = issuer.unit();
        if (issuer.body() == IssuingBody.EXECUTIVE_COMMITTEE
                || issuer.body() == IssuingBody.STANDING_COMMITTEE
                || issuer.body() == IssuingBody.CELL) {
            return unit.parentId() == null ? null : upper(organizationOf(organization.requireUnit(unit.parentId())));
        }
        return upper(committeeOf(unit));
    }

    /** Second line: who issues, for documents of the standing committee, too, the committee. */
    String issuer(Issuer issuer) {
        return switch (issuer.body()) {
            case EXECUTIVE_COMMITTEE, STANDING_COMMITTEE, CELL -> upper(committeeOf(issuer.unit()));
            default -> word("body." + issuer.body().name());
        };
    }

    SignatureBlock signature(Issuer issuer, Holder signatory) {
        PositionKind kind = signatory.position().kind();
        String name = signatory.fullName();
        return switch (issuer.body()) {
            case STANDING_COMMITTEE, INSPECTION_COMMITTEE ->
                onBehalf(word("body." + issuer.body().name()), signatory);
            case EXECUTIVE_COMMITTEE, CELL -> onBehalf(collective(issuer.unit()), signatory);
            default -> {
                String head = word("head." + issuer.body().name());
                yield kind == PositionKind.DEPUTY_HEAD
                        ? new SignatureBlock(
                                Capacity.IN_PLACE,
                                head,
                                word("deputy-head." + issuer.body().name()),
                                name)
                        : new SignatureBlock(Capacity.OWN, null, head, name);
            }
        };
    }

    /** The name of the commune or province without its kind: where a document is issued. */
    String place(UnitSummary unit) {
        return organization.lineage(unit.id()).reversed().stream()
                .filter(above ->
                        above.kind().level() == Level.COMMUNE || above.kind().level() == Level.PROVINCE)
                .findFirst()
                .map(this::withoutKind)
                .orElse(unit.name());
    }

    private SignatureBlock onBehalf(String of, Holder signatory) {
        return new SignatureBlock(Capacity.ON_BEHALF, of, position(signatory), signatory.fullName());
    }

    /** Without the name of the committee, as the regulation wants it. */
    private String position(Holder signatory) {
        String key = key("position." + signatory.position().kind().name());
        return texts.has(key) ? vietnamese(key) : upper(signatory.position().title());
    }

    private String collective(UnitSummary unit) {
        return switch (unit.kind().level()) {
            case PROVINCE, COMMUNE -> word("body.EXECUTIVE_COMMITTEE");
            case GRASSROOTS ->
                unit.kind() == UnitKind.GRASSROOTS_CELL ? word("body.CELL") : word("body.GRASSROOTS_COMMITTEE");
            case CELL -> word("body.CELL");
        };
    }

    /** The Party organization as a whole. */
    private String organizationOf(UnitSummary unit) {
        return switch (unit.kind()) {
            case PROVINCE, COMMUNE, WARD, SPECIAL_ZONE -> word("organization", unit.name());
            case GRASSROOTS_COMMITTEE, GRASSROOTS_CELL, CELL -> unit.name();
        };
    }

    /** Its committee; a cell has none and issues itself. */
    String committeeOf(UnitSummary unit) {
        return switch (unit.kind()) {
            case PROVINCE -> word("committee.PROVINCE", withoutKind(unit));
            case COMMUNE, WARD, SPECIAL_ZONE -> word("committee", unit.name());
            case GRASSROOTS_COMMITTEE -> {
                String prefix = word("organization", "");
                yield unit.name().startsWith(prefix)
                        ? word("committee", unit.name().substring(prefix.length()))
                        : word("committee", unit.name());
            }
            case GRASSROOTS_CELL, CELL -> unit.name();
        };
    }

    private String withoutKind(UnitSummary unit) {
        String key = key("kind." + unit.kind().name());
        String prefix = texts.has(key) ? vietnamese(key) + " " : "";
        return unit.name().startsWith(prefix) ? unit.name().substring(prefix.length()) : unit.name();
    }

    private static String upper(String text) {
        return text.toUpperCase(Texts.VIETNAMESE);
    }

    private String word(String name, Object... arguments) {
        return vietnamese(key(name), arguments);
    }

    private static String key(String name) {
        return "procedure.official-name." + name;
    }

    private String vietnamese(String key, Object... arguments) {
        return texts.getTranslation(key, Texts.VIETNAMESE, arguments);
    }
}
