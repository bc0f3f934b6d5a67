package vn.thongsuot.document.rendering.template;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names looked up in plain data, in an item first and then around it. Calls no method of a value: data cannot do anything. */
final class DataScope implements Scope {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String ITEM = ".";
    private static final String COUNT = "index";
    private static final Object MISSING = new Object();

    private final @Nullable Object value;
    private final @Nullable DataScope around;
    private final int index;

    DataScope(Map<String, ?> data) {
        this(data, null, 0);
    }

    private DataScope(@Nullable Object value, @Nullable DataScope around, int index) {
        this.value = value;
        this.around = around;
        this.index = index;
    }

    @Override
    public Optional<String> text(String name) {
        return found(name)
                .filter(found -> !(found.value() instanceof Map || found.value() instanceof Collection))
                .map(found -> written(found.value()));
    }

    @Override
    public Optional<List<Scope>> items(String name) {
        return found(name).map(found -> {
            List<Scope> items = new ArrayList<>();
            if (found.value() instanceof Collection<?> collection) {
                for (Object item : collection) {
                    items.add(new DataScope(item, this, items.size() + 1));
                }
            } else if (isSomething(found.value())) {
                items.add(new DataScope(found.value(), this, 1));
            }
            return items;
        });
    }

    @Override
    public Optional<Boolean> holds(String name) {
        return found(name).map(found -> isSomething(found.value()));
    }

    private Optional<Found> found(String name) {
        if (name.equals(ITEM)) {
            return Optional.of(new Found(value));
        }
        if (name.equals(COUNT) && around != null) {
            return Optional.of(new Found(index));
        }
        Object at = value;
        for (String step : name.split("\\.")) {
            at = step(at, step);
            if (at == MISSING) {
                return around == null ? Optional.empty() : around.found(name);
            }
        }
        return Optional.of(new Found(at));
    }

    private static @Nullable Object step(@Nullable Object at, String name) {
        if (at instanceof Map<?, ?> map) {
            return map.containsKey(name) ? map.get(name) : MISSING;
        }
        if (at instanceof LocalDate day) {
            return switch (name) {
                case "day" -> day.getDayOfMonth() < 10 ? "0" + day.getDayOfMonth() : day.getDayOfMonth();
                case "month" -> day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : day.getMonthValue();
                case "year" -> day.getYear();
                default -> MISSING;
            };
        }
        // What is not known yet has no parts that are known.
        return at == null ? null : MISSING;
    }

    private static boolean isSomething(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case CharSequence text -> !text.toString().isBlank();
            case Collection<?> items -> !items.isEmpty();
            default -> true;
        };
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case BigDecimal number ->
                number.stripTrailingZeros().toPlainString().replace('.', ',');
            default -> Normalizer.normalize(value.toString(), Normalizer.Form.NFC);
        };
    }

    private record Found(@Nullable Object value) {}
}
