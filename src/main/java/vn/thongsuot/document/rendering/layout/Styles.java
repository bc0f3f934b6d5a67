package vn.thongsuot.document.rendering.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.template.DocxPackage;
import vn.thongsuot.document.rendering.template.Ooxml;

/** The styles of a document, resolved along their inheritance. */
final class Styles {

    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final RunStyle run;
    private final ParagraphStyle paragraph;

    Styles(DocxPackage docx) {
        Element root = docx.part("word/styles.xml").orElse(null);
        if (root != null) {
            for (Element style : Ooxml.children(root, "style")) {
                String id = Ooxml.attribute(style, "styleId");
                if (id == null) {
                    continue;
                }
                byId.put(id, style);
                if ("1".equals(Ooxml.attribute(style, "default")) || "true".equals(Ooxml.attribute(style, "default"))) {
                    defaults.put(String.valueOf(Ooxml.attribute(style, "type")), id);
                }
            }
        }
        run = RunStyle.PLAIN.with(Ooxml.child(root, "docDefaults", "rPrDefault", "rPr"));
        paragraph = ParagraphStyle.PLAIN.with(Ooxml.child(root, "docDefaults", "pPrDefault", "pPr"));
    }

    /** @param table style of the table around it, if any; @param list properties of its level in a list, if any */
    ParagraphStyle paragraph(@Nullable Element properties, @Nullable String table, @Nullable Element list) {
        ParagraphStyle style = paragraph;
        for (Element above : chain(table, "table")) {
            style = style.with(Ooxml.child(above, "pPr"));
        }
        for (Element above : chain(styleId(properties), "paragraph")) {
            style = style.with(Ooxml.child(above, "pPr"));
        }
        return style.with(list).with(properties);
    }

    /** The letters of a paragraph before a run says otherwise. */
    RunStyle letters(@Nullable Element paragraphProperties, @Nullable String table) {
        RunStyle style = run;
        for (Element above : chain(table, "table")) {
            style = style.with(Ooxml.child(above, "rPr"));
        }
        for (Element above : chain(styleId(paragraphProperties), "paragraph")) {
            style = style.with(Ooxml.child(above, "rPr"));
        }
        return style;
    }

    RunStyle run(RunStyle letters, @Nullable Element runProperties) {
        RunStyle style = letters;
        String id = Ooxml.val(Ooxml.child(runProperties, "rStyle"));
        if (id != null) {
            for (Element above : chain(id, "character")) {
                style = style.with(Ooxml.child(above, "rPr"));
            }
        }
        return style.with(runProperties);
    }

    /** {@code w:numPr}, set by the paragraph or its style. */
    @Nullable
    Element list(@Nullable Element paragraphProperties) {
        Element own = Ooxml.child(paragraphProperties, "numPr");
        if (own != null) {
            return own;
        }
        Element found = null;
        for (Element above : chain(styleId(paragraphProperties), "paragraph")) {
            Element inherited = Ooxml.child(above, "pPr", "numPr");
            found = inherited == null ? found : inherited;
        }
        return found;
    }

    /** The elements {@code w:tblPr} that hold for a table, the farthest first. */
    List<Element> table(@Nullable Element own) {
        List<Element> found = new ArrayList<>();
        for (Element style : chain(Ooxml.val(Ooxml.child(own, "tblStyle")), "table")) {
            Element properties = Ooxml.child(style, "tblPr");
            if (properties != null) {
                found.add(properties);
            }
        }
        if (own != null) {
            found.add(own);
        }
        return found;
    }

    @Nullable
    String styleId(@Nullable Element properties) {
        return Ooxml.val(Ooxml.child(properties, "pStyle"));
    }

    private List<Element> chain(@Nullable String id, String type) {
        List<Element> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String at = id == null || !byId.containsKey(id) ? defaults.get(type) : id;
        while (at != null && byId.containsKey(at) && seen.add(at)) {
            Element style = byId.get(at);
            chain.addFirst(style);
            at = Ooxml.val(Ooxml.child(style, "basedOn"));
        }
        return chain;
    }
}
