package vn.thongsuot.procedure.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.cache.TimedSnapshot;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.ParameterKind;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.TimeLimit;

/** The parameters as their table says; all of them are few, so all are held. */
@Component
class StoredParameters implements Parameters {

    private static final Duration SEEN_BY_OTHER_NODES_WITHIN = Duration.ofSeconds(20);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final JdbcClient database;
    private final TimedSnapshot<All> snapshot = new TimedSnapshot<>(SEEN_BY_OTHER_NODES_WITHIN, this::load);

    StoredParameters(JdbcClient database) {
        this.database = database;
    }

    void changed() {
        snapshot.forget();
    }

    @Override
    public boolean exists(String key) {
        return snapshot.get().kinds().containsKey(key);
    }

    @Override
    public Optional<ParameterKind> kind(String key) {
        return Optional.ofNullable(snapshot.get().kinds().get(key));
    }

    @Override
    public Parameter require(String key, LocalDate on) {
        All all = snapshot.get();
        if (!all.kinds().containsKey(key)) {
            throw new RuleViolationException("procedure.parameter.unknown", key);
        }
        return all.values().getOrDefault(key, List.of()).stream()
                .filter(value -> value.inForce(on))
                .findFirst()
                .orElseThrow(() -> new RuleViolationException("procedure.parameter.not-in-force", key, DAY.format(on)));
    }

    @Override
    public String text(String key, LocalDate on) {
        return require(key, on).value();
    }

    @Override
    public int number(String key, LocalDate on) {
        Parameter parameter = require(key, on);
        if (parameter.kind() != ParameterKind.COUNT && parameter.kind() != ParameterKind.TIME_LIMIT) {
            throw new RuleViolationException("procedure.parameter.not-a-number", key);
        }
        return Integer.parseInt(parameter.value());
    }

    @Override
    public TimeLimit timeLimit(String key, LocalDate on) {
        Parameter parameter = require(key, on);
        LimitUnit unit = parameter.unit();
        if (parameter.kind() != ParameterKind.TIME_LIMIT || unit == null) {
            throw new RuleViolationException("procedure.parameter.not-a-time-limit", key);
        }
        return new TimeLimit(Integer.parseInt(parameter.value()), unit);
    }

    @Override
    public Threshold threshold(String key, LocalDate on) {
        Parameter parameter = require(key, on);
        if (parameter.kind() != ParameterKind.THRESHOLD) {
            throw new RuleViolationException("procedure.parameter.not-a-threshold", key);
        }
        return Threshold.parse(parameter.value());
    }

    @Override
    public List<String> texts(String key, LocalDate on) {
        Parameter parameter = require(key, on);
        if (parameter.kind() != ParameterKind.TEXT_LIST) {
            throw new RuleViolationException("procedure.parameter.not-a-list", key);
        }
        return WrittenValue.texts(parameter.value());
    }

    private All load() {
        var kinds = new HashMap<String, ParameterKind>();
        database.sql("select parameter_key, kind from procedure_parameter")
                .query((row, number) ->
                        kinds.put(row.getString("parameter_key"), ParameterKind.valueOf(row.getString("kind"))))
                .list();
        Map<String, List<Parameter>> values = database.sql("""
                        select v.id, v.parameter_key, p.kind, v.value, v.unit, v.legal_basis, v.certainty, v.valid_from, v.valid_to
                        from procedure_parameter_value v
                        join procedure_parameter p on p.parameter_key = v.parameter_key
                        """).query((row, number) -> parameter(row)).list().stream()
                .collect(Collectors.groupingBy(Parameter::key));
        return new All(Map.copyOf(kinds), values);
    }

    static Parameter parameter(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new Parameter(
                row.getLong("id"),
                row.getString("parameter_key"),
                ParameterKind.valueOf(row.getString("kind")),
                row.getString("value"),
                unit == null ? null : LimitUnit.valueOf(unit),
                row.getString("legal_basis"),
                Certainty.valueOf(row.getString("certainty")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private record All(Map<String, ParameterKind> kinds, Map<String, List<Parameter>> values) {}
}
