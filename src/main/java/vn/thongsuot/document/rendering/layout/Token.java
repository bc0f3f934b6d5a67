package vn.thongsuot.document.rendering.layout;

import java.util.List;

/** What stands on a line, before it is known on which. */
sealed interface Token {

    /** Never broken, unless it is longer than a line. May change its look within. */
    record Word(List<Text> parts) implements Token {
        double width() {
            return parts.stream().mapToDouble(Text::width).sum();
        }
    }

    /** Where a line may end, and what grows when it is justified. */
    record Space(Text text) implements Token {}

    record Tab(RunStyle style) implements Token {}

    record LineBreak(RunStyle style) implements Token {}

    record PageBreak() implements Token {}

    /** Letters of one look, as drawn. */
    record Text(String letters, RunStyle style) {
        double width() {
            return Fonts.width(letters, style);
        }
    }
}
