package vn.thongsuot.document.rendering.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.thongsuot.document.rendering.template.Tag.Kind;
import vn.thongsuot.platform.error.RuleViolationException;

/**
 * Fills the fields of a DOCX and carries out its parts: {@code {{name}}} a value, {@code {{#list}} … {{/list}}} repeated, {@code
 * {{?name}} … {{/name}}} if there is something, {@code {{^name}} … {{/name}}} if there is nothing.
 *
 * <p>A part lies within one paragraph, or over whole paragraphs with its tags alone on their lines, or over whole rows of a table.
 */
public final class TemplateEngine {

    private final Scope data;
    private final Faults faults = new Faults();
    private final ParagraphFiller paragraphs = new ParagraphFiller(faults);

    public TemplateEngine(Map<String, ?> data) {
        this(new DataScope(data));
    }

    private TemplateEngine(Scope data) {
        this.data = data;
    }

    /** @throws RuleViolationException with every fault */
    public static Set<String> fieldsOf(DocxPackage docx) {
        Set<String> names = new TreeSet<>();
        new TemplateEngine(new RecordingScope(names)).fill(docx);
        return names;
    }

    /** @throws RuleViolationException with every fault */
    public void fill(DocxPackage docx) {
        List<Element> roots = docx.texts();
        roots.forEach(this::requireWellFormedTags);
        faults.refuse();
        // Places are told as the designer sees them, before anything is repeated.
        roots.forEach(Faults::markPlaces);
        roots.forEach(root -> fillBlocks(Ooxml.children(root), data));
        roots.forEach(Faults::unmarkPlaces);
        faults.refuse();
    }

    private void requireWellFormedTags(Element root) {
        for (Element paragraph : Ooxml.descendants(root, "p")) {
            String text = Faults.paragraphText(paragraph);
            if (!Tag.in(text)) {
                continue;
            }
            if (Tag.in(Tag.matcher(text).replaceAll(""))) {
                faults.add("document.template.broken-tag", Faults.place(paragraph));
            }
            Tag.all(text).stream()
                    .filter(tag -> !tag.wellNamed())
                    .forEach(tag -> faults.add("document.template.bad-name", tag.toString(), Faults.place(paragraph)));
        }
    }

    /** @param blocks paragraphs and tables that follow each other in one container */
    private void fillBlocks(List<Element> blocks, Scope scope) {
        for (int i = 0; i < blocks.size(); i++) {
            Element block = blocks.get(i);
            if (Ooxml.is(block, "tbl")) {
                fillRows(Ooxml.children(block, "tr"), scope);
            } else if (Ooxml.is(block, "p")) {
                List<Tag> loose = looseTags(block);
                if (loose.isEmpty()) {
                    paragraphs.fill(block, scope);
                } else if (opensPart(block, loose)) {
                    Tag open = loose.getFirst();
                    int end = closingBlock(blocks, i, open);
                    if (end < 0) {
                        faults.add("document.template.unclosed", open.toString(), Faults.place(block));
                        return;
                    }
                    if (isAlone(block, open)
                            && isAlone(
                                    blocks.get(end), looseTags(blocks.get(end)).getFirst())) {
                        fillPart(blocks.subList(i, end + 1), open, scope);
                    }
                    i = end;
                }
            }
        }
    }

    private boolean opensPart(Element paragraph, List<Tag> loose) {
        Tag tag = loose.getFirst();
        if (!tag.kind().opens()) {
            faults.add("document.template.unopened", tag.toString(), Faults.place(paragraph));
            return false;
        }
        if (loose.size() > 1) {
            faults.add("document.template.unclosed", tag.toString(), Faults.place(paragraph));
            return false;
        }
        return true;
    }

    /** A part over paragraphs vanishes with the lines of its tags, so nothing else may stand on them. */
    private boolean isAlone(Element paragraph, Tag tag) {
        boolean alone = Faults.paragraphText(paragraph).strip().equals(rawTag(paragraph, tag));
        if (!alone) {
            faults.add("document.template.not-alone", tag.toString(), Faults.place(paragraph));
        }
        return alone;
    }

    private int closingBlock(List<Element> blocks, int from, Tag open) {
        int depth = 0;
        for (int i = from + 1; i < blocks.size(); i++) {
            for (Tag tag : Ooxml.is(blocks.get(i), "p") ? looseTags(blocks.get(i)) : List.<Tag>of()) {
                if (depth == 0 && tag.closes(open)) {
                    return i;
                }
                depth += tag.kind().opens() ? 1 : -1;
            }
        }
        return -1;
    }

    /** @param part with the paragraphs that open and close it */
    private void fillPart(List<Element> part, Tag open, Scope scope) {
        Element first = part.getFirst();
        List<Scope> times = times(open, scope, first, faults);
        List<Element> content = new ArrayList<>(part.subList(1, part.size() - 1));
        for (Scope item : times) {
            fillBlocks(copiesBefore(first, content), item);
        }
        part.forEach(TemplateEngine::remove);
    }

    private void fillRows(List<Element> rows, Scope scope) {
        for (int i = 0; i < rows.size(); i++) {
            Element row = rows.get(i);
            List<Tag> loose = looseTagsOfRow(row);
            if (loose.isEmpty()) {
                fillCells(row, scope);
                continue;
            }
            Tag open = loose.getFirst();
            Element place = Ooxml.descendants(row, "p").getFirst();
            if (!open.kind().opens()) {
                faults.add("document.template.unopened", open.toString(), Faults.place(place));
                return;
            }
            int end = closingRow(rows, i, open);
            if (end < 0) {
                faults.add("document.template.unclosed", open.toString(), Faults.place(place));
                return;
            }
            List<Element> part = rows.subList(i, end + 1);
            paragraphs.removeTag(part.getFirst(), open, true);
            paragraphs.removeTag(part.getLast(), open, false);
            for (Scope item : times(open, scope, place, faults)) {
                fillRows(copiesBefore(row, part), item);
            }
            part.forEach(TemplateEngine::remove);
            i = end;
        }
    }

    private int closingRow(List<Element> rows, int from, Tag open) {
        int depth = 0;
        for (int i = from; i < rows.size(); i++) {
            List<Tag> loose = allTags(rows.get(i));
            boolean passed = i > from;
            for (Tag tag : loose) {
                if (!passed) {
                    passed = tag.kind() == open.kind() && tag.name().equals(open.name());
                } else if (tag.kind().opens()) {
                    depth++;
                } else if (tag.kind() == Kind.CLOSE && depth-- == 0) {
                    return tag.closes(open) ? i : -1;
                }
            }
        }
        return -1;
    }

    private void fillCells(Element row, Scope scope) {
        for (Element cell : Ooxml.children(row, "tc")) {
            fillBlocks(Ooxml.children(cell), scope);
            // A cell without a paragraph is no valid cell.
            if (Ooxml.children(cell, "p").isEmpty()) {
                cell.appendChild(cell.getOwnerDocument().createElementNS(Ooxml.W, "w:p"));
            }
        }
    }

    /** The scopes in which a part stands, one for each time; none where it does not apply. */
    static List<Scope> times(Tag open, Scope scope, Element place, Faults faults) {
        Optional<List<Scope>> times =
                switch (open.kind()) {
                    case EACH -> scope.items(open.name());
                    case IF -> scope.holds(open.name()).map(holds -> holds ? List.of(scope) : List.of());
                    default -> scope.lacks(open.name()).map(lacks -> lacks ? List.of(scope) : List.of());
                };
        return times.orElseGet(() -> {
            faults.add("document.template.unknown-field", open.toString(), Faults.place(place));
            return List.of();
        });
    }

    private static List<Tag> allTags(Element container) {
        List<Tag> tags = new ArrayList<>();
        Ooxml.descendants(container, "p").forEach(p -> tags.addAll(Tag.all(Faults.paragraphText(p))));
        return tags;
    }

    private static List<Tag> looseTags(Element paragraph) {
        return Tag.unmatched(Tag.all(Faults.paragraphText(paragraph)));
    }

    /** Tags whose other half is in another cell or row. */
    private static List<Tag> looseTagsOfRow(Element row) {
        List<Tag> loose = new ArrayList<>();
        Ooxml.children(row, "tc").forEach(cell -> loose.addAll(Tag.unmatched(allTags(cell))));
        return loose;
    }

    private static String rawTag(Element paragraph, Tag tag) {
        return Faults.paragraphText(paragraph).substring(tag.start(), tag.end());
    }

    private static List<Element> copiesBefore(Element mark, List<Element> originals) {
        List<Element> copies = new ArrayList<>();
        for (Element original : originals) {
            Element copy = (Element) original.cloneNode(true);
            mark.getParentNode().insertBefore(copy, mark);
            copies.add(copy);
        }
        return copies;
    }

    private static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }
}
