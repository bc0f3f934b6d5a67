package vn.thongsuot.petition;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;

/** The address of the register narrowed to some petitions, and back. What cannot be read in it narrows nothing. */
public final class RegisterAddress {

    private static final String PATH = "don-thu";
    private static final String UNIT = "don-vi";
    private static final String FROM = "tu";
    private static final String TO = "den";
    private static final String KIND = "loai";
    private static final String STATE = "tinh-trang";
    private static final String CHANNEL = "hinh-thuc";
    private static final String HANDLER = "noi-giai-quyet";
    private static final String OPEN = "chua-ket-thuc";
    private static final String LATE = "qua-han";

    private RegisterAddress() {}

    /** Without leading slash. */
    public static String of(PetitionFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, UNIT, filter.unit() == null ? null : filter.unit().value());
        put(parameters, FROM, filter.from());
        put(parameters, TO, filter.to());
        put(parameters, KIND, filter.kind());
        put(parameters, STATE, filter.state());
        put(parameters, CHANNEL, filter.channel());
        put(parameters, HANDLER, filter.handler());
        put(parameters, OPEN, filter.open() ? "1" : null);
        put(parameters, LATE, filter.late() ? "1" : null);
        return parameters.isEmpty()
                ? PATH
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", PATH + "?", ""));
    }

    public static PetitionFilter read(Map<String, List<String>> parameters) {
        String unit = first(parameters, UNIT);
        return new PetitionFilter(
                unit == null || !unit.matches("\\d{1,18}") ? null : new UnitId(Long.parseLong(unit)),
                day(first(parameters, FROM)),
                day(first(parameters, TO)),
                choice(PetitionKind.class, first(parameters, KIND)),
                choice(PetitionState.class, first(parameters, STATE)),
                choice(Channel.class, first(parameters, CHANNEL)),
                choice(Handler.class, first(parameters, HANDLER)),
                first(parameters, OPEN) != null,
                first(parameters, LATE) != null,
                "");
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value instanceof Enum<?> choice) {
            parameters.put(name, choice.name().toLowerCase(Locale.ROOT));
        } else if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String written) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(written)) {
                return each;
            }
        }
        return null;
    }
}
