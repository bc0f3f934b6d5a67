package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.casefile.StepView;

/**
 * Keeps what was typed: some seconds after the last change, when the page is left, and when the browser hides it. Says when
 * it last did.
 */
class DraftKeeper extends Span {

    private static final int QUIET_MILLIS = 3000;

    /** The waiting happens in the browser; the server has no thread to spare for it. */
    private static final String KEEP_LATER = """
            clearTimeout(this.waiting);
            this.waiting = setTimeout(() => { this.waiting = 0; this.$server.keep(); }, $0);
            """;

    private static final String KEEP_WHEN_HIDDEN = """
            const hidden = () => {
              if (!this.isConnected) { document.removeEventListener('visibilitychange', hidden); return; }
              if (document.visibilityState === 'hidden' && this.waiting) {
                clearTimeout(this.waiting);
                this.waiting = 0;
                this.$server.keep();
              }
            };
            document.addEventListener('visibilitychange', hidden);
            """;

    private final CaseDesk desk;
    private final StepView step;
    private final Supplier<Map<String, Object>> typed;
    private final Consumer<StaleException> outdated;
    private boolean changed;
    private boolean closed;

    /** @param outdated told when the step is no longer there to keep anything for */
    DraftKeeper(CaseDesk desk, StepView step, Supplier<Map<String, Object>> typed, Consumer<StaleException> outdated) {
        this.desk = desk;
        this.step = step;
        this.typed = typed;
        this.outdated = outdated;
        addClassName("draft-state");
        getElement().setAttribute("role", "status");
        if (step.draft()) {
            setText(Texts.t("procedure.case-page.draft.earlier"));
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        getElement().executeJs(KEEP_WHEN_HIDDEN);
    }

    void touched() {
        changed = true;
        if (!closed) {
            getElement().executeJs(KEEP_LATER, QUIET_MILLIS);
        }
    }

    /** Called by the browser, and by the page before it goes away. */
    @ClientCallable
    void keep() {
        if (!changed || closed) {
            return;
        }
        try {
            desk.steps().saveDraft(step.id(), typed.get());
        } catch (StaleException e) {
            close();
            outdated.accept(e);
            return;
        }
        changed = false;
        Instant now = desk.clock().instant();
        setText(Texts.t("procedure.case-page.draft.kept", Formats.time(now)));
    }

    /** Nothing is kept any more: the step was handed in. */
    void close() {
        closed = true;
        setText("");
    }
}
