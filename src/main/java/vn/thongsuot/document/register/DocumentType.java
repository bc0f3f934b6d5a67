package vn.thongsuot.document.register;

import vn.thongsuot.platform.i18n.Texts;

/**
 * A type of Party document.
 *
 * @param key the identity of the type; decision and regulation share a symbol
 * @param name in Vietnamese, as it stands on the document
 * @param symbol the part of a number between hyphen and slash
 */
public record DocumentType(String key, String name, String nameInEnglish, String symbol) {

    DocumentType withSymbol(String other) {
        return new DocumentType(key, name, nameInEnglish, other);
    }

    /** In the language of the current user. */
    public String label() {
        return Texts.inEnglish() ? nameInEnglish : name;
    }
}
