package vn.thongsuot.inspection.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** Organizations from which a form chooses one. A case that names one is about it, and kept from it where the procedure says so. */
public abstract class OrganizationPicker implements RecordPicker {

    private final String name;
    private final OrganizationDirectory organization;

    protected OrganizationPicker(String name, OrganizationDirectory organization) {
        this.name = name;
        this.organization = organization;
    }

    /** Whether a case of a unit may be about that organization. */
    protected abstract boolean offers(UnitSummary own, UnitSummary unit);

    protected final OrganizationDirectory organization() {
        return organization;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<RecordChoice> choice(PickerCall call, String id) {
        return unit(id).filter(unit -> offers(call.context().unit(), unit)).map(this::choice);
    }

    @Override
    public boolean ofPersons() {
        return false;
    }

    @Override
    public Optional<String> label(String id) {
        return unit(id).map(UnitSummary::name);
    }

    @Override
    public Optional<UnitId> unitOf(String id) {
        return Optional.of(new UnitId(Long.parseLong(id)));
    }

    /** With the unit above, and since when it exists no longer. */
    protected final RecordChoice choice(UnitSummary unit) {
        UnitId parent = unit.parentId();
        @Nullable
        String above = parent == null
                ? null
                : organization.unit(parent).map(UnitSummary::name).orElse(null);
        String detail = unit.validTo() == null
                ? above
                : Texts.t("inspection.picker.ended", above == null ? "" : above, unit.validTo());
        return new RecordChoice(unit.id().toString(), unit.name(), detail);
    }

    private Optional<UnitSummary> unit(String id) {
        return organization.unit(new UnitId(Long.parseLong(id)));
    }
}
