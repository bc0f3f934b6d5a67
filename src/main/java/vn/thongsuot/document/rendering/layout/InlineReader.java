package vn.thongsuot.document.rendering.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.thongsuot.document.rendering.layout.Token.Text;
import vn.thongsuot.document.rendering.template.Ooxml;

/** Reads the runs of a paragraph as words, spaces, tabs and breaks. */
final class InlineReader {

    private static final char NON_BREAKING_HYPHEN = '\u2011';
    private static final String HYPHENS = "-\u2013\u2014";

    private final Styles styles;
    private final PageNumber page;
    private final RunStyle letters;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Text> word = new ArrayList<>();
    private @Nullable String field;
    private boolean fieldShown;

    private InlineReader(Styles styles, PageNumber page, RunStyle letters) {
        this.styles = styles;
        this.page = page;
        this.letters = letters;
    }

    static List<Token> read(Element paragraph, Styles styles, RunStyle letters, PageNumber page) {
        var reader = new InlineReader(styles, page, letters);
        reader.children(paragraph);
        reader.endWord();
        return reader.tokens;
    }

    private void children(Element parent) {
        for (Element child : Ooxml.children(parent)) {
            if (Ooxml.is(child, "r")) {
                run(child);
            } else if (Ooxml.is(child, "fldSimple")) {
                RunStyle style = Ooxml.children(child, "r").stream()
                        .findFirst()
                        .map(run -> styles.run(letters, Ooxml.child(run, "rPr")))
                        .orElse(letters);
                text(valueOf(String.valueOf(Ooxml.attribute(child, "instr"))), style);
            } else if (!Ooxml.is(child, "pPr")) {
                children(child);
            }
        }
    }

    private void run(Element run) {
        RunStyle style = styles.run(letters, Ooxml.child(run, "rPr"));
        if (style.hidden()) {
            return;
        }
        for (Element piece : Ooxml.children(run)) {
            String name = piece.getLocalName();
            if (name.equals("fldChar")) {
                fieldMark(String.valueOf(Ooxml.attribute(piece, "fldCharType")), style);
            } else if (name.equals("instrText")) {
                field = Objects.requireNonNullElse(field, "") + piece.getTextContent();
            } else if (field == null) {
                piece(piece, name, style);
            }
        }
    }

    private void piece(Element piece, String name, RunStyle style) {
        switch (name) {
            case "t" -> text(piece.getTextContent(), style);
            case "tab", "ptab" -> add(new Token.Tab(style));
            case "br" ->
                add("page".equals(Ooxml.attribute(piece, "type")) ? new Token.PageBreak() : new Token.LineBreak(style));
            case "cr" -> add(new Token.LineBreak(style));
            case "noBreakHyphen" -> word.add(new Text("-", style));
            default -> {
                // Properties, proofing marks and hints of the word processor print nothing.
            }
        }
    }

    private void fieldMark(String kind, RunStyle style) {
        switch (kind) {
            case "begin" -> {
                field = "";
                fieldShown = false;
            }
            case "separate" -> showField(style);
            default -> {
                showField(style);
                field = null;
            }
        }
    }

    private void showField(RunStyle style) {
        if (field != null && !fieldShown) {
            fieldShown = true;
            text(valueOf(field), style);
        }
    }

    private String valueOf(String code) {
        String command = code.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
        return command.equals("NUMPAGES") ? String.valueOf(page.total()) : String.valueOf(page.number());
    }

    private void text(String raw, RunStyle style) {
        String text = style.shown(Normalizer.normalize(raw, Normalizer.Form.NFC));
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char at = i < text.length() ? text.charAt(i) : ' ';
            boolean blank = at == ' ' || at == '\n' || at == '\t';
            if (blank || i == text.length()) {
                letters(text.substring(start, i), style);
                start = i + 1;
                if (i < text.length()) {
                    add(new Token.Space(new Text(" ", style)));
                }
            } else if (HYPHENS.indexOf(at) >= 0
                    && i > start
                    && i + 1 < text.length()
                    && Character.isLetter(text.charAt(i + 1))) {
                letters(text.substring(start, i + 1), style);
                start = i + 1;
                endWord();
            }
        }
    }

    private void letters(String text, RunStyle style) {
        String drawable = Fonts.drawable(text.replace(NON_BREAKING_HYPHEN, '-'));
        if (!drawable.isEmpty()) {
            word.add(new Text(drawable, style));
        }
    }

    private void add(Token token) {
        endWord();
        tokens.add(token);
    }

    private void endWord() {
        if (!word.isEmpty()) {
            tokens.add(new Token.Word(List.copyOf(word)));
            word.clear();
        }
    }
}
