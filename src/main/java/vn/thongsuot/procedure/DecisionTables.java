package vn.thongsuot.procedure;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a decision table of a procedure folder, so that a form can say beforehand what a business rule task of the model will
 * decide. The newest version put into force answers.
 */
public interface DecisionTables {

    /**
     * @param table id of the decision, {@code <decision id="…">}
     * @param values what the table looks at; what it looks at and is not given counts as unknown
     * @return the result of the line that fits; empty when none does
     */
    Optional<String> decide(String table, Map<String, @Nullable Object> values);
}
