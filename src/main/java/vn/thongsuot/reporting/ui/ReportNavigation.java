package vn.thongsuot.reporting.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;

/** Where the reports are. */
final class ReportNavigation {

    static final String LATE = "bao-cao";
    static final String STATISTICS = "bao-cao/thong-ke";
    static final String INSPECTIONS = "kiem-tra";
    static final String DISCIPLINES = "ky-luat";
    static final String PETITIONS = "bao-cao/don-thu";
    static final String RECEPTION = "bao-cao/tiep-cong-dan";
    static final String UNIT = "don-vi";
    static final String PROCEDURE = "quy-trinh";

    private ReportNavigation() {}

    /** The unit that an address names; what is no number names none. */
    static Optional<UnitId> unit(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(new UnitId(Long.parseLong(text))) : Optional.empty();
    }

    /** Address of the lateness of a unit, without leading slash. */
    static String late(UnitId unit, @Nullable String procedure) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(UNIT, String.valueOf(unit.value()));
        if (procedure != null) {
            parameters.put(PROCEDURE, procedure);
        }
        return LATE + "?" + QueryParameters.simple(parameters).getQueryString();
    }
}
