package vn.thongsuot.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal into a message without a stack trace. */
class SealingKeyFailureAnalyzer extends AbstractFailureAnalyzer<SealingKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SealingKeyException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Put the key file back from its backup (thongsuot.sealing.key-file) or set thongsuot.sealing.keys to its"
                        + " content, then start again. See docs/sealing.md. Without the key the sealed records are lost;"
                        + " the portal does not start without them, so that nobody works on as if they had never been, unless"
                        + " you give the key up on purpose (thongsuot.sealing.give-up-lost-keys).",
                cause);
    }
}
