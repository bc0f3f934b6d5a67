package vn.thongsuot.procedure.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.form.FormField.CheckBox;
import vn.thongsuot.procedure.form.FormField.CheckList;
import vn.thongsuot.procedure.form.FormField.Choice;
import vn.thongsuot.procedure.form.FormField.DateField;
import vn.thongsuot.procedure.form.FormField.DynamicList;
import vn.thongsuot.procedure.form.FormField.NumberField;
import vn.thongsuot.procedure.form.FormField.Option;
import vn.thongsuot.procedure.form.FormField.PersonField;
import vn.thongsuot.procedure.form.FormField.TextArea;
import vn.thongsuot.procedure.form.FormField.TextField;

/** Turns one submitted value into an answer of the right type, or says why it is none. */
final class AnswerReader {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u200B\\uFEFF&&[^\\n]]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|\\u2028|\\u2029");
    private static final Pattern SPACES_BEFORE_BREAK = Pattern.compile("[ \\u00A0]+(?=\\n)");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final FormExtensions extensions;

    AnswerReader(FormExtensions extensions) {
        this.extensions = extensions;
    }

    /** The answer; {@code null} if there is none or it was refused, the reason then being in {@code read}. */
    @Nullable
    Object read(FormField field, @Nullable Object raw, PickerCall around, FormValidator.Read read) {
        if (raw == null) {
            return field instanceof CheckBox box && !box.common().required() ? Boolean.FALSE : null;
        }
        return switch (field) {
            case TextField text -> text(text, raw, read);
            case TextArea area -> area(area, raw, read);
            case NumberField number -> number(number, raw, read);
            case DateField date -> date(date, raw, read);
            case CheckBox box -> checkBox(box, raw, read);
            case CheckList list -> values(list, raw, read);
            case Choice choice -> value(choice, raw, read);
            case PersonField person -> chosen(person, raw, around, read);
            case DynamicList list -> throw new IllegalArgumentException(list.key());
        };
    }

    private static @Nullable Object text(TextField field, Object raw, FormValidator.Read read) {
        String text = string(field, raw, read);
        if (text == null) {
            return null;
        }
        String line = text.replace('\n', ' ').strip();
        if (line.isEmpty() || !hasLength(field, line, field.minLength(), field.maxLength(), read)) {
            return null;
        }
        if (field.pattern() != null && !field.pattern().matches(line)) {
            String help = field.common().description();
            if (help == null) {
                read.add("form.pattern", field.label());
            } else {
                read.add("form.pattern.help", field.label(), help);
            }
            return null;
        }
        return line;
    }

    private static @Nullable Object area(TextArea field, Object raw, FormValidator.Read read) {
        String text = string(field, raw, read);
        if (text == null || text.isEmpty() || !hasLength(field, text, field.minLength(), field.maxLength(), read)) {
            return null;
        }
        return text;
    }

    /** In composed form, without control characters, trimmed. */
    private static @Nullable String string(FormField field, Object raw, FormValidator.Read read) {
        if (!(raw instanceof String || raw instanceof Number)) {
            read.add("form.wrong-type", field.label());
            return null;
        }
        String lines = LINE_BREAK.matcher(raw.toString()).replaceAll("\n").replace('\t', ' ');
        String clean = CONTROL.matcher(lines).replaceAll("");
        return SPACES_BEFORE_BREAK.matcher(SearchText.nfc(clean)).replaceAll("").strip();
    }

    private static boolean hasLength(FormField field, String text, int min, int max, FormValidator.Read read) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            read.add("form.too-long", field.label(), max, length);
        } else if (length < min) {
            read.add("form.too-short", field.label(), min);
        }
        return length <= max && length >= min;
    }

    private static @Nullable Object number(NumberField field, Object raw, FormValidator.Read read) {
        String text = plain(raw);
        if (text.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            read.add("form.number.none", field.label());
            return null;
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        if (number.scale() > field.decimals()) {
            if (field.decimals() == 0) {
                read.add("form.number.whole", field.label());
            } else {
                read.add("form.number.decimals", field.label(), field.decimals());
            }
            return null;
        }
        BigDecimal min = field.min();
        BigDecimal max = field.max();
        if (min != null && number.compareTo(min) < 0) {
            read.add("form.number.too-small", field.label(), min);
            return null;
        }
        if (number.compareTo(max == null ? LARGEST : max) > 0) {
            read.add("form.number.too-large", field.label(), max == null ? LARGEST : max);
            return null;
        }
        return number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY);
    }

    private static String plain(Object raw) {
        return switch (raw) {
            case BigDecimal number -> number.toPlainString();
            case Double number
            when Double.isFinite(number) -> BigDecimal.valueOf(number).toPlainString();
            default -> raw.toString().strip();
        };
    }

    private static @Nullable Object date(DateField field, Object raw, FormValidator.Read read) {
        String text = raw.toString().strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
                read.add("form.date.year", field.label());
                return null;
            }
            return date.toString();
        } catch (DateTimeParseException e) {
            read.add("form.date.none", field.label());
            return null;
        }
    }

    private static @Nullable Object checkBox(CheckBox field, Object raw, FormValidator.Read read) {
        if (!(raw instanceof Boolean ticked)) {
            read.add("form.wrong-type", field.label());
            return null;
        }
        return !ticked && field.common().required() ? null : ticked;
    }

    private static @Nullable Object value(Choice field, Object raw, FormValidator.Read read) {
        String value = raw.toString();
        if (value.isBlank()) {
            return null;
        }
        if (field.options().stream().noneMatch(option -> option.value().equals(value))) {
            read.add("form.option", field.label());
            return null;
        }
        return value;
    }

    private static @Nullable Object values(CheckList field, Object raw, FormValidator.Read read) {
        if (!(raw instanceof java.util.Collection<?> submitted)) {
            read.add("form.wrong-type", field.label());
            return null;
        }
        List<String> ticked = field.options().stream()
                .map(Option::value)
                .filter(submitted::contains)
                .toList();
        if (submitted.stream().distinct().count() != ticked.size()) {
            read.add("form.option", field.label());
            return null;
        }
        return ticked.isEmpty() ? null : ticked;
    }

    private @Nullable Object chosen(PersonField field, Object raw, PickerCall around, FormValidator.Read read) {
        String digits = raw.toString().strip();
        if (digits.isEmpty()) {
            return null;
        }
        Optional<?> choice = DIGITS.matcher(digits).matches()
                ? extensions.picker(field.picker()).choice(around, Long.toString(Long.parseLong(digits)))
                : Optional.empty();
        if (choice.isEmpty()) {
            read.add(extensions.picker(field.picker()).ofPersons() ? "form.person" : "form.record", field.label());
            return null;
        }
        return Long.toString(Long.parseLong(digits));
    }
}
