package vn.thongsuot.procedure.parameter;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.ParameterKind;

/**
 * Administrators keep the parameters here. A value is never overwritten: a new one holds from a day on and ends the one
 * before it, so the history stays whole. Steps that have begun keep the value they began with.
 */
@Service
@RolesAllowed("ADMIN")
@Transactional
public class ParameterSettings {

    private static final int LONGEST_BASIS = 500;
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final ParameterValues values;
    private final StoredParameters parameters;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    ParameterSettings(
            ParameterValues values, StoredParameters parameters, JdbcClient database, AuditTrail audit, Clock clock) {
        this.values = values;
        this.parameters = parameters;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** All parameters with their history, in the order of the procedures they belong to. */
    @Transactional(readOnly = true)
    public List<ParameterHistory> all() {
        Map<String, List<ParameterValue>> byKey = values.findAllByOrderByValidFromDesc().stream()
                .collect(Collectors.groupingBy(ParameterValue::parameterKey));
        return database.sql("select parameter_key, kind from procedure_parameter order by sort_order, parameter_key")
                .query((row, number) -> history(
                        row.getString("parameter_key"),
                        ParameterKind.valueOf(row.getString("kind")),
                        byKey.getOrDefault(row.getString("parameter_key"), List.of())))
                .list();
    }

    @Transactional(readOnly = true)
    public ParameterHistory history(String key) {
        return history(key, requireKind(key), values.findByParameterKeyOrderByValidFromDesc(key));
    }

    /**
     * Lets a new value hold from a day on; the value before it ends the day before.
     *
     * @throws RuleViolationException with fields {@code value}, {@code unit}, {@code legalBasis}, {@code certainty},
     *     {@code validFrom}
     */
    public Parameter introduce(String key, ParameterInput input) {
        ParameterKind kind = requireKind(key);
        List<ParameterValue> earlier = values.findByParameterKeyOrderByValidFromDesc(key);
        Checked checked = check(kind, input, earlier);
        try {
            if (!earlier.isEmpty()) {
                earlier.getFirst().endBefore(checked.validFrom());
            }
            var introduced = values.saveAndFlush(new ParameterValue(
                    key,
                    checked.value(),
                    checked.unit(),
                    checked.legalBasis(),
                    checked.certainty(),
                    checked.validFrom()));
            Parameter parameter = introduced.toRevision(kind).parameter();
            record("procedure.parameter.introduce", parameter);
            parameters.changed();
            return parameter;
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException changedMeanwhile) {
            throw stale();
        }
    }

    /** The value was compared with the text; {@code legalBasis} names it. */
    public Parameter confirm(long valueId, int seenVersion, @Nullable String legalBasis) {
        ParameterValue value = require(valueId, seenVersion);
        var violations = new ArrayList<Violation>();
        String source = basis(legalBasis, violations);
        refuse(violations);
        value.confirm(source);
        return saved(value, "procedure.parameter.confirm");
    }

    /** Takes back a value that does not hold yet; the one before it goes on holding. */
    public void withdraw(long valueId, int seenVersion) {
        ParameterValue value = require(valueId, seenVersion);
        List<ParameterValue> all = values.findByParameterKeyOrderByValidFromDesc(value.parameterKey());
        if (!value.validFrom().isAfter(LocalDate.now(clock)) || all.getFirst() != value) {
            throw new RuleViolationException("procedure.parameter.already-in-force");
        }
        record(
                "procedure.parameter.withdraw",
                value.toRevision(requireKind(value.parameterKey())).parameter());
        try {
            values.delete(value);
            if (all.size() > 1) {
                all.get(1).holdAgain();
            }
            values.flush();
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw stale();
        }
        parameters.changed();
    }

    private Parameter saved(ParameterValue value, String action) {
        try {
            Parameter parameter = values.saveAndFlush(value)
                    .toRevision(requireKind(value.parameterKey()))
                    .parameter();
            record(action, parameter);
            parameters.changed();
            return parameter;
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw stale();
        }
    }

    private static Checked check(ParameterKind kind, ParameterInput input, List<ParameterValue> earlier) {
        var violations = new ArrayList<Violation>();
        String value = SearchText.nfc(input.value() == null ? "" : input.value());
        LimitUnit unit = kind == ParameterKind.TIME_LIMIT ? input.unit() : null;
        WrittenValue.violation(kind, value, unit).ifPresent(violations::add);
        String legalBasis = basis(input.legalBasis(), violations);
        Certainty certainty = input.certainty();
        if (certainty == null) {
            violations.add(Violation.of("certainty", "procedure.parameter.certainty-missing"));
        }
        LocalDate validFrom = input.validFrom();
        if (validFrom == null) {
            violations.add(Violation.of("validFrom", "procedure.parameter.valid-from-missing"));
        } else if (validFrom.isAfter(LAST_DAY)) {
            violations.add(Violation.of("validFrom", "procedure.parameter.valid-from-too-late", DAY.format(LAST_DAY)));
        } else if (!earlier.isEmpty() && !validFrom.isAfter(earlier.getFirst().validFrom())) {
            violations.add(Violation.of(
                    "validFrom",
                    "procedure.parameter.valid-from-not-after",
                    DAY.format(earlier.getFirst().validFrom())));
        }
        if (certainty == null || validFrom == null) {
            throw new RuleViolationException(violations);
        }
        refuse(violations);
        return new Checked(WrittenValue.normal(kind, value), unit, legalBasis, certainty, validFrom);
    }

    private static String basis(@Nullable String written, List<Violation> violations) {
        String basis = SearchText.nfc(written == null ? "" : written).strip();
        if (basis.isEmpty()) {
            violations.add(Violation.of("legalBasis", "procedure.parameter.legal-basis-missing"));
        } else if (basis.length() > LONGEST_BASIS) {
            violations.add(Violation.of("legalBasis", "procedure.parameter.too-long", LONGEST_BASIS));
        }
        return basis;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private ParameterValue require(long id, int seenVersion) {
        ParameterValue value =
                values.findById(id).orElseThrow(() -> new NotFoundException("procedure.parameter.value-gone"));
        if (!value.isAtVersion(seenVersion)) {
            throw stale();
        }
        return value;
    }

    private ParameterKind requireKind(String key) {
        return parameters.kind(key).orElseThrow(() -> new NotFoundException("procedure.parameter.unknown", key));
    }

    private static ParameterHistory history(String key, ParameterKind kind, List<ParameterValue> newestFirst) {
        return new ParameterHistory(
                key,
                kind,
                newestFirst.stream().map(value -> value.toRevision(kind)).toList());
    }

    private void record(String action, Parameter parameter) {
        var details = new HashMap<>(Map.of(
                "value", parameter.value(),
                "legalBasis", parameter.legalBasis(),
                "certainty", parameter.certainty().name(),
                "validFrom", parameter.validFrom().toString()));
        LimitUnit unit = parameter.unit();
        if (unit != null) {
            details.put("unit", unit.name());
        }
        audit.record(action, "parameter:" + parameter.key(), details);
    }

    private static StaleException stale() {
        return new StaleException("procedure.settings.changed-by-someone-else");
    }

    private record Checked(
            String value, @Nullable LimitUnit unit, String legalBasis, Certainty certainty, LocalDate validFrom) {}
}
