package vn.thongsuot.procedure.parameter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.ParameterKind;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.ballot.BallotBase;

/** How values of each kind are written, checked before they are stored so that reading them cannot fail. */
final class WrittenValue {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int LONGEST = 500;

    private WrittenValue() {}

    static Optional<Violation> violation(ParameterKind kind, String written, @Nullable LimitUnit unit) {
        String value = written.strip();
        if (value.isEmpty()) {
            return Optional.of(Violation.of("value", "procedure.parameter.value-missing"));
        }
        if (value.length() > LONGEST) {
            return Optional.of(Violation.of("value", "procedure.parameter.too-long", LONGEST));
        }
        return switch (kind) {
            case TIME_LIMIT ->
                isPositive(value)
                        ? missingUnit(unit)
                        : Optional.of(Violation.of("value", "procedure.parameter.not-a-positive-number"));
            case COUNT ->
                isPositive(value)
                        ? Optional.empty()
                        : Optional.of(Violation.of("value", "procedure.parameter.not-a-positive-number"));
            case THRESHOLD ->
                isThreshold(value)
                        ? Optional.empty()
                        : Optional.of(Violation.of("value", "procedure.parameter.not-a-share"));
            case TEXT_LIST ->
                texts(value).isEmpty()
                        ? Optional.of(Violation.of("value", "procedure.parameter.value-missing"))
                        : Optional.empty();
            case BALLOT_BASE ->
                BallotBase.written(value).isPresent()
                        ? Optional.empty()
                        : Optional.of(Violation.of("value", "procedure.parameter.not-a-base"));
        };
    }

    /** The one form in which a value is stored: {@code >=2/3} becomes {@code ≥ 2/3}. */
    static String normal(ParameterKind kind, String written) {
        return switch (kind) {
            case TIME_LIMIT, COUNT -> String.valueOf(Integer.parseInt(written.strip()));
            case THRESHOLD -> Threshold.parse(written).written();
            case TEXT_LIST -> String.join("; ", texts(written));
            case BALLOT_BASE -> BallotBase.written(written).orElseThrow().word();
        };
    }

    static List<String> texts(String value) {
        return Stream.of(value.split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<Violation> missingUnit(@Nullable LimitUnit unit) {
        return unit == null ? Optional.of(Violation.of("unit", "procedure.parameter.unit-missing")) : Optional.empty();
    }

    private static boolean isPositive(String value) {
        return NUMBER.matcher(value).matches() && Integer.parseInt(value) > 0;
    }

    private static boolean isThreshold(String value) {
        try {
            Threshold.parse(value);
            return true;
        } catch (IllegalArgumentException notAThreshold) {
            return false;
        }
    }
}
