package vn.thongsuot.procedure.model;

import java.util.Arrays;
import java.util.List;

/** A paper shown on a step; {@code required} before a positive outcome. */
public record PaperRef(String paper, boolean required) {

    public static List<PaperRef> parseList(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .map(part -> part.endsWith("!")
                        ? new PaperRef(part.substring(0, part.length() - 1).strip(), true)
                        : new PaperRef(part, false))
                .toList();
    }
}
