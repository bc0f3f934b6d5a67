package vn.thongsuot.procedure.ui.inbox;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.thongsuot.procedure.casefile.InboxService.Due;
import vn.thongsuot.procedure.casefile.InboxService.Filter;
import vn.thongsuot.procedure.casefile.InboxService.Part;
import vn.thongsuot.procedure.casefile.InboxService.Whose;

/** What of the inbox is looked at, as the address keeps it, so that reloading and going back lead to the same place. */
final class InboxState {

    private static final String PART = "phan";
    private static final String DUE = "han";
    private static final String WHOSE = "cua";
    private static final String SEARCH = "tim";

    private InboxState() {}

    static Filter read(QueryParameters parameters) {
        return new Filter(
                byName(
                        Part.values(),
                        InboxState::name,
                        parameters.getSingleParameter(PART).orElse(""),
                        Part.WAITING),
                byName(
                        Due.values(),
                        InboxState::name,
                        parameters.getSingleParameter(DUE).orElse(""),
                        Due.ANY),
                byName(
                        Whose.values(),
                        InboxState::name,
                        parameters.getSingleParameter(WHOSE).orElse(""),
                        Whose.ANY),
                parameters.getSingleParameter(SEARCH).orElse(""));
    }

    static QueryParameters write(Filter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (filter.part() != Part.WAITING) {
            parameters.put(PART, name(filter.part()));
        }
        if (filter.due() != Due.ANY) {
            parameters.put(DUE, name(filter.due()));
        }
        if (filter.whose() != Whose.ANY) {
            parameters.put(WHOSE, name(filter.whose()));
        }
        if (!filter.search().isBlank()) {
            parameters.put(SEARCH, filter.search().strip());
        }
        return QueryParameters.simple(parameters);
    }

    private static String name(Part part) {
        return switch (part) {
            case WAITING -> "cho-lam";
            case MINE -> "da-nhan";
            case DONE -> "da-xong";
        };
    }

    private static String name(Due due) {
        return switch (due) {
            case ANY -> "tat-ca";
            case OVERDUE -> "qua-han";
            case WITHIN_WEEK -> "trong-tuan";
            case PAUSED -> "tam-dung";
            case NONE -> "khong-han";
        };
    }

    private static String name(Whose whose) {
        return switch (whose) {
            case ANY -> "tat-ca";
            case OWN -> "cua-toi";
            case OTHERS -> "lam-thay";
        };
    }

    private static <E> E byName(E[] values, Function<E, String> name, String wanted, E otherwise) {
        return Stream.of(values)
                .filter(value -> name.apply(value).equals(wanted))
                .findFirst()
                .orElse(otherwise);
    }
}
