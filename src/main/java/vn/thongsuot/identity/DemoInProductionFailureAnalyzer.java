package vn.thongsuot.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal into a message without a stack trace. */
class DemoInProductionFailureAnalyzer extends AbstractFailureAnalyzer<DemoInProductionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoInProductionException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Remove 'demo' from spring.profiles.active, or, if this is not a production system, remove"
                        + " thongsuot.environment=production.",
                cause);
    }
}
