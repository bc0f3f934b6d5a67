package vn.thongsuot.document.rendering.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between double braces.
 *
 * @param start offset in the text of the paragraph
 * @param end offset after it
 */
record Tag(Kind kind, String name, int start, int end) {

    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z][A-Za-z0-9_-]*)*|\\.");

    enum Kind {
        FIELD(""),
        EACH("#"),
        IF("?"),
        UNLESS("^"),
        CLOSE("/");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        boolean opens() {
            return this == EACH || this == IF || this == UNLESS;
        }
    }

    static Matcher matcher(String text) {
        return TAG.matcher(text);
    }

    static boolean in(String text) {
        return text.contains("{{") || text.contains("}}");
    }

    static List<Tag> all(String text) {
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        while (matcher.find()) {
            tags.add(of(matcher.group(1).strip(), matcher.start(), matcher.end()));
        }
        return tags;
    }

    private static Tag of(String content, int start, int end) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.FIELD && content.startsWith(kind.mark)) {
                return new Tag(kind, content.substring(1).strip(), start, end);
            }
        }
        return new Tag(Kind.FIELD, content, start, end);
    }

    boolean wellNamed() {
        return NAME.matcher(name).matches();
    }

    boolean closes(Tag open) {
        return kind == Kind.CLOSE && name.equals(open.name);
    }

    /** Those that neither open nor close something within the list. */
    static List<Tag> unmatched(List<Tag> tags) {
        List<Tag> left = new ArrayList<>();
        for (Tag tag : tags) {
            if (tag.kind == Kind.CLOSE
                    && !left.isEmpty()
                    && left.getLast().kind.opens()
                    && tag.closes(left.getLast())) {
                left.removeLast();
            } else if (tag.kind != Kind.FIELD) {
                left.add(tag);
            }
        }
        return left;
    }

    @Override
    public String toString() {
        return "{{" + kind.mark + name + "}}";
    }
}
