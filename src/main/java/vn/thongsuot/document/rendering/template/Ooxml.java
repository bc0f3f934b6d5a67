package vn.thongsuot.document.rendering.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walking WordprocessingML as a tree of elements with short names. */
public final class Ooxml {

    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Ooxml() {}

    public static boolean is(Node node, String name) {
        return node.getNodeType() == Node.ELEMENT_NODE
                && W.equals(node.getNamespaceURI())
                && name.equals(node.getLocalName());
    }

    /** Child elements of any kind, in order; a copy, so that the tree may be changed meanwhile. */
    public static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    public static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    public static @Nullable Element child(@Nullable Element parent, String... path) {
        Element at = parent;
        for (String name : path) {
            Element next = null;
            for (Node node = at == null ? null : at.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (is(node, name)) {
                    next = (Element) node;
                    break;
                }
            }
            at = next;
        }
        return at;
    }

    /** All elements of that name below, in the order of the text. */
    public static List<Element> descendants(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        collect(parent, name, found);
        return found;
    }

    public static @Nullable String attribute(@Nullable Element element, String name) {
        return element != null && element.hasAttributeNS(W, name) ? element.getAttributeNS(W, name) : null;
    }

    /** The value of {@code w:val}. */
    public static @Nullable String val(@Nullable Element element) {
        return attribute(element, "val");
    }

    /** Whether a switch such as {@code w:b} is on; null if it is not set. */
    public static @Nullable Boolean flag(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String value = val(element);
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private static void collect(Element parent, String name, List<Element> into) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                if (is(element, name)) {
                    into.add(element);
                }
                collect(element, name, into);
            }
        }
    }
}
