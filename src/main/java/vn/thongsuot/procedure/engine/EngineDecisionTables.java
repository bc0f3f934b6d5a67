package vn.thongsuot.procedure.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.DecisionTables;

/** The engine keeps the tables with the models that use them. */
@Component
class EngineDecisionTables implements DecisionTables {

    private final DecisionService decisions;

    EngineDecisionTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<String> decide(String table, Map<String, @Nullable Object> values) {
        var result =
                decisions.evaluateDecisionTableByKey(table).variables(values).evaluate();
        return result.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(result.getFirstResult().getSingleEntry()).map(String::valueOf);
    }
}
