package vn.thongsuot.document.rendering.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.thongsuot.document.rendering.template.Tag.Kind;

/**
 * Fills one paragraph. A word processor cuts a tag into pieces as it likes; so each tag is first given a run of its own, with the
 * formatting of its first letter.
 */
final class ParagraphFiller {

    private final Faults faults;

    ParagraphFiller(Faults faults) {
        this.faults = faults;
    }

    void fill(Element paragraph, Scope scope) {
        String text = Faults.paragraphText(paragraph);
        if (!Tag.in(text)) {
            return;
        }
        List<Tag> tags = Tag.all(text);
        if (tags.size() == 1
                && tags.getFirst().kind() == Kind.FIELD
                && text.strip().length()
                        == tags.getFirst().end() - tags.getFirst().start()) {
            fillWhole(paragraph, tags.getFirst(), scope);
            return;
        }
        isolateTags(paragraph);
        fillRuns(Ooxml.children(paragraph), scope, paragraph);
    }

    /** A paragraph that is one field becomes as many paragraphs as the value has lines. */
    private void fillWhole(Element paragraph, Tag field, Scope scope) {
        String value = value(field, scope, paragraph);
        isolateTags(paragraph);
        for (String line : value.strip().split("\\R+", -1)) {
            Element copy = (Element) paragraph.cloneNode(true);
            paragraph.getParentNode().insertBefore(copy, paragraph);
            Ooxml.descendants(copy, "r").stream()
                    .filter(run -> tagOf(run) != null)
                    .forEach(run -> write(run, line.strip()));
        }
        paragraph.getParentNode().removeChild(paragraph);
    }

    private void fillRuns(List<Element> nodes, Scope scope, Element paragraph) {
        for (int i = 0; i < nodes.size(); i++) {
            Element node = nodes.get(i);
            Tag tag = tagOf(node);
            if (tag == null) {
                if (!Ooxml.is(node, "r")) {
                    fillRuns(Ooxml.children(node), scope, paragraph);
                }
            } else if (tag.kind() == Kind.FIELD) {
                write(node, value(tag, scope, paragraph));
            } else {
                int end = closing(nodes, i, tag);
                if (end < 0) {
                    faults.add("document.template.unclosed", tag.toString(), Faults.place(paragraph));
                    return;
                }
                fillPart(nodes.subList(i, end + 1), tag, scope, paragraph);
                i = end;
            }
        }
    }

    private void fillPart(List<Element> part, Tag open, Scope scope, Element paragraph) {
        Element first = part.getFirst();
        List<Element> content = part.subList(1, part.size() - 1);
        for (Scope item : TemplateEngine.times(open, scope, paragraph, faults)) {
            List<Element> copies = new ArrayList<>();
            for (Element original : content) {
                Element copy = (Element) original.cloneNode(true);
                first.getParentNode().insertBefore(copy, first);
                copies.add(copy);
            }
            fillRuns(copies, item, paragraph);
        }
        part.forEach(node -> node.getParentNode().removeChild(node));
    }

    private static int closing(List<Element> nodes, int from, Tag open) {
        int depth = 0;
        for (int i = from + 1; i < nodes.size(); i++) {
            Tag tag = tagOf(nodes.get(i));
            if (tag != null && tag.kind() == Kind.CLOSE && depth == 0) {
                return tag.closes(open) ? i : -1;
            }
            if (tag != null && tag.kind() != Kind.FIELD) {
                depth += tag.kind().opens() ? 1 : -1;
            }
        }
        return -1;
    }

    private String value(Tag field, Scope scope, Element paragraph) {
        return scope.text(field.name()).orElseGet(() -> {
            faults.add("document.template.unknown-field", field.toString(), Faults.place(paragraph));
            return "";
        });
    }

    /** Takes the first opening, or the last closing tag of that name out of a row. */
    void removeTag(Element row, Tag open, boolean opening) {
        List<Element> candidates = Ooxml.descendants(row, "p");
        for (Element paragraph : opening ? candidates : candidates.reversed()) {
            String text = Faults.paragraphText(paragraph);
            List<Tag> tags = Tag.all(text);
            for (Tag tag : opening ? tags : tags.reversed()) {
                if (opening ? tag.kind() == open.kind() && tag.name().equals(open.name()) : tag.closes(open)) {
                    cut(paragraph, tag);
                    return;
                }
            }
        }
    }

    private static void cut(Element paragraph, Tag tag) {
        isolateTags(paragraph);
        int offset = 0;
        for (Element t : Ooxml.descendants(paragraph, "t")) {
            if (offset == tag.start()) {
                Node run = t.getParentNode();
                run.getParentNode().removeChild(run);
                break;
            }
            offset += t.getTextContent().length();
        }
        boolean empty = Faults.paragraphText(paragraph).isBlank();
        Element cell = (Element) paragraph.getParentNode();
        if (empty && Ooxml.children(cell, "p").size() > 1) {
            cell.removeChild(paragraph);
        }
    }

    private static void isolateTags(Element paragraph) {
        onePieceEach(paragraph);
        String text = Faults.paragraphText(paragraph);
        Matcher tag = Tag.matcher(text);
        while (tag.find()) {
            splitAt(paragraph, tag.start());
            splitAt(paragraph, tag.end());
            int offset = 0;
            Element whole = null;
            for (Element t : Ooxml.descendants(paragraph, "t")) {
                String piece = t.getTextContent();
                if (offset == tag.start()) {
                    whole = t;
                } else if (whole != null && offset > tag.start() && offset < tag.end()) {
                    Node run = t.getParentNode();
                    run.getParentNode().removeChild(run);
                }
                offset += piece.length();
            }
            if (whole != null) {
                setText(whole, tag.group());
            }
        }
    }

    /** Splits runs that hold several pieces (text, tabs, breaks), so that each run holds one. */
    private static void onePieceEach(Element paragraph) {
        for (Element run : Ooxml.descendants(paragraph, "r")) {
            List<Element> pieces = Ooxml.children(run).stream()
                    .filter(piece -> !Ooxml.is(piece, "rPr"))
                    .toList();
            for (Element piece : pieces.stream().skip(1).toList().reversed()) {
                Element next = emptyLike(run);
                next.appendChild(piece);
                run.getParentNode().insertBefore(next, run.getNextSibling());
            }
        }
    }

    private static void splitAt(Element paragraph, int position) {
        int offset = 0;
        for (Element t : Ooxml.descendants(paragraph, "t")) {
            String text = t.getTextContent();
            if (position > offset && position < offset + text.length()) {
                Element run = (Element) t.getParentNode();
                Element next = emptyLike(run);
                Element rest = t.getOwnerDocument().createElementNS(Ooxml.W, "w:t");
                next.appendChild(rest);
                setText(rest, text.substring(position - offset));
                setText(t, text.substring(0, position - offset));
                run.getParentNode().insertBefore(next, run.getNextSibling());
                return;
            }
            offset += text.length();
        }
    }

    private static Element emptyLike(Element run) {
        Element copy = (Element) run.cloneNode(false);
        Element format = Ooxml.child(run, "rPr");
        if (format != null) {
            copy.appendChild(format.cloneNode(true));
        }
        return copy;
    }

    private static @Nullable Tag tagOf(Element node) {
        Element t = Ooxml.is(node, "r") ? Ooxml.child(node, "t") : null;
        List<Tag> tags = t == null ? List.of() : Tag.all(t.getTextContent());
        return t != null
                        && tags.size() == 1
                        && t.getTextContent().length()
                                == tags.getFirst().end() - tags.getFirst().start()
                ? tags.getFirst()
                : null;
    }

    /** Puts a value in place of a tag. It is text and stays text, whatever it looks like. */
    private static void write(Element run, String value) {
        Element t = Ooxml.child(run, "t");
        if (t == null) {
            return;
        }
        String[] lines = printable(value).split("\\R", -1);
        setText(t, lines[0]);
        for (int i = 1; i < lines.length; i++) {
            run.appendChild(run.getOwnerDocument().createElementNS(Ooxml.W, "w:br"));
            Element next = run.getOwnerDocument().createElementNS(Ooxml.W, "w:t");
            setText(next, lines[i]);
            run.appendChild(next);
        }
    }

    private static String printable(String value) {
        return value.codePoints()
                .filter(c -> c == '\n'
                        || c == '\r'
                        || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void setText(Element t, String text) {
        t.setTextContent(text);
        t.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}
