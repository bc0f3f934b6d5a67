package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in one or two words. The words say it; the colour only helps. */
public final class Badge extends Span {

    public enum Tone {
        NEUTRAL,
        INFO,
        SUCCESS,
        WARNING,
        DANGER
    }

    public Badge(String text) {
        this(text, Tone.NEUTRAL);
    }

    public Badge(String text, Tone tone) {
        super(text);
        addClassNames("badge", "badge-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
