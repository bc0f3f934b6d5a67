package vn.thongsuot.procedure.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.IterableOnce;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FailedParseResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.form.FeelEvaluator;

/**
 * Conditions by the FEEL engine that comes with the process engine. Loops and functions that can run for long or reach into
 * Java are refused, so evaluating takes time in proportion to the length of the condition and the answers.
 */
@Component
class ScalaFeelEvaluator implements FeelEvaluator {

    private static final Logger LOG = LoggerFactory.getLogger(ScalaFeelEvaluator.class);
    private static final int LONGEST_EXPRESSION = 500;
    private static final int MOST_REMEMBERED = 2_000;
    private static final Set<String> REFUSED_SYNTAX = Set.of(
            "For",
            "SomeItem",
            "EveryItem",
            "Filter",
            "Exponentiation",
            "FunctionDefinition",
            "JavaFunctionInvocation",
            "QualifiedFunctionInvocation");
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "count",
            "contains",
            "starts with",
            "ends with",
            "list contains",
            "string length",
            "upper case",
            "lower case",
            "string",
            "number",
            "date",
            "is defined",
            "get or else",
            "min",
            "max",
            "sum");

    private final FeelEngineApi engine =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    @Override
    public Optional<String> fault(String expression) {
        if (expression.length() > LONGEST_EXPRESSION) {
            return Optional.of("> " + LONGEST_EXPRESSION);
        }
        ParseResult result = engine.parseExpression(expression);
        if (result instanceof FailedParseResult failed) {
            return Optional.of(failed.failure().message());
        }
        return refused(result.parsedExpression().expression());
    }

    @Override
    public boolean holds(String expression, Map<String, ?> answers) {
        if (parsed.size() > MOST_REMEMBERED) {
            parsed.clear();
        }
        ParsedExpression condition = parsed.computeIfAbsent(expression, this::parse);
        EvaluationResult result = engine.evaluate(condition, new HashMap<>(answers));
        if (result.isFailure()) {
            LOG.warn("Condition {} cannot be evaluated", expression);
        }
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private ParsedExpression parse(String expression) {
        fault(expression).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return engine.parseExpression(expression).parsedExpression();
    }

    private static Optional<String> refused(Object node) {
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            return Optional.of(call.function() + "()");
        }
        if (node instanceof Product product && REFUSED_SYNTAX.contains(product.productPrefix())) {
            return Optional.of(product.productPrefix());
        }
        var children =
                switch (node) {
                    case IterableOnce<?> list -> list.iterator();
                    case Product product -> product.productIterator();
                    default -> null;
                };
        while (children != null && children.hasNext()) {
            Optional<String> fault = refused(children.next());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }
}
