package vn.thongsuot.procedure.ui.caselist;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.casefile.CaseListService.Filter;

/** What the case list is narrowed to, as the address keeps it. */
final class CaseListState {

    private static final String STATE = "trang-thai";
    private static final String PROCEDURE = "quy-trinh";
    private static final String OVERDUE = "qua-han";
    private static final String SEARCH = "tim";

    private CaseListState() {}

    static Filter read(QueryParameters parameters) {
        String state = parameters.getSingleParameter(STATE).orElse("");
        return new Filter(
                Stream.of(CaseState.values())
                        .filter(value -> name(value).equals(state))
                        .findFirst()
                        .orElse(null),
                parameters.getSingleParameter(PROCEDURE).orElse(null),
                parameters.getSingleParameter(OVERDUE).isPresent(),
                parameters.getSingleParameter(SEARCH).orElse(""));
    }

    static QueryParameters write(Filter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        CaseState state = filter.state();
        if (state != null) {
            parameters.put(STATE, name(state));
        }
        String procedure = filter.procedure();
        if (procedure != null) {
            parameters.put(PROCEDURE, procedure);
        }
        if (filter.overdueOnly()) {
            parameters.put(OVERDUE, "1");
        }
        if (!filter.search().isBlank()) {
            parameters.put(SEARCH, filter.search().strip());
        }
        return QueryParameters.simple(parameters);
    }

    private static String name(CaseState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
