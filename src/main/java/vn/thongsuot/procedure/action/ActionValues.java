package vn.thongsuot.procedure.action;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;

/** Turns what an answer, a date or a literal holds into what a method takes. */
final class ActionValues {

    private static final String PERSON = "person";

    private ActionValues() {}

    static InputType typeOf(Class<?> type, Class<?> element) {
        if (type == String.class) {
            return InputType.TEXT;
        }
        if (type == LocalDate.class) {
            return InputType.DATE;
        }
        if (type == BigDecimal.class || type == Integer.class || type == int.class) {
            return InputType.NUMBER;
        }
        if (type == Boolean.class || type == boolean.class) {
            return InputType.BOOLEAN;
        }
        if (type == PersonId.class) {
            return InputType.PERSON;
        }
        if (type == UnitId.class) {
            return InputType.UNIT;
        }
        if (type == Map.class) {
            return InputType.ANSWERS;
        }
        if (type == List.class && element == PersonId.class) {
            return InputType.PERSONS;
        }
        if (type.isEnum()) {
            return InputType.CHOICE;
        }
        if (type == List.class && element.isRecord()) {
            return InputType.ROWS;
        }
        return isId(type) ? InputType.RECORD : InputType.BALLOT;
    }

    /** @throws IllegalArgumentException when the value is not of the type */
    static Object typed(InputType type, Class<?> target, Class<?> element, Object value) {
        return switch (type) {
            case TEXT -> String.valueOf(value);
            case DATE -> value instanceof LocalDate day ? day : day(String.valueOf(value));
            case NUMBER ->
                target == BigDecimal.class
                        ? new BigDecimal(String.valueOf(value))
                        : (Object) new BigDecimal(String.valueOf(value)).intValueExact();
            case BOOLEAN -> value instanceof Boolean flag ? flag : truth(String.valueOf(value));
            case PERSON -> person(value);
            case PERSONS -> persons(value);
            case UNIT -> value instanceof UnitId unit ? unit : new UnitId(Long.parseLong(String.valueOf(value)));
            case RECORD -> target.isInstance(value) ? value : id(target, Long.parseLong(String.valueOf(value)));
            case CHOICE -> choice(target, String.valueOf(value));
            case ROWS -> rows(element, value);
            case BALLOT, ANSWERS -> target.cast(value);
        };
    }

    /** The fields that a record made of a row reads. */
    static List<ActionInput> columns(Class<?> row) {
        return Arrays.stream(row.getRecordComponents())
                .map(component -> new ActionInput(
                        component.getName(),
                        typeOf(component.getType(), component.getType()),
                        !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                        choices(component.getType()),
                        null,
                        List.of()))
                .toList();
    }

    static List<String> choices(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants)
                        .map(constant -> ((Enum<?>) constant)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                        .toList();
    }

    /** {@code not-reappointed}, {@code notReappointed} and {@code NOT_REAPPOINTED} are one word. */
    static String sameWord(String choice) {
        return choice.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(written, e);
        }
    }

    static boolean truth(String written) {
        return switch (written) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException(written);
        };
    }

    private static PersonId person(Object value) {
        if (value instanceof PersonId person) {
            return person;
        }
        if (value instanceof List<?> list && list.size() == 1) {
            return person(list.getFirst());
        }
        return new PersonId(Long.parseLong(String.valueOf(value)));
    }

    /** One person, several, or the rows of a repeated group that has a field {@code person}. */
    private static List<PersonId> persons(Object value) {
        List<PersonId> persons = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object entry : list) {
                if (!(entry instanceof Map<?, ?> row)) {
                    persons.add(person(entry));
                } else if (row.get(PERSON) != null) {
                    persons.add(person(row.get(PERSON)));
                }
            }
        } else {
            // Those chosen in a ballot come in one text.
            for (String id : String.valueOf(value instanceof PersonId person ? person.value() : value)
                    .split(",", -1)) {
                persons.add(person(id.strip()));
            }
        }
        return List.copyOf(persons);
    }

    /** Rows in which a field that is needed was left empty are not read. */
    private static List<Object> rows(Class<?> type, Object value) {
        List<Object> rows = new ArrayList<>();
        for (Object entry : value instanceof List<?> list ? list : List.of()) {
            if (entry instanceof Map<?, ?> row) {
                row(type, row).ifPresent(rows::add);
            }
        }
        return List.copyOf(rows);
    }

    private static Optional<Object> row(Class<?> type, Map<?, ?> row) {
        RecordComponent[] components = type.getRecordComponents();
        List<ActionInput> columns = columns(type);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object written = row.get(columns.get(i).name());
            if (written == null || written.equals("")) {
                if (columns.get(i).required()) {
                    return Optional.empty();
                }
            } else {
                Class<?> target = components[i].getType();
                values[i] = typed(columns.get(i).type(), target, target, written);
            }
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName(), e);
        }
    }

    private static Object choice(Class<?> type, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> sameWord(((Enum<?>) constant).name()).equals(sameWord(written)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(written));
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == long.class;
    }

    private static Object id(Class<?> type, long value) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(long.class);
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName(), e);
        }
    }
}
