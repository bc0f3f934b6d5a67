package vn.thongsuot.petition;

import vn.thongsuot.platform.text.SearchText;

/**
 * Who sent a petition.
 *
 * @param name of several people: of the one who represents them; empty when nobody is named, as the other two
 */
public record Sender(SenderKind kind, String name, String address, String phone) {

    private static final int SHORTEST_NAME_LOOKED_FOR = 5;

    public static final Sender ANONYMOUS = new Sender(SenderKind.ANONYMOUS, "", "", "");

    public Sender {
        name = name.strip();
        address = address.strip();
        phone = phone.strip();
    }

    public boolean isAnonymous() {
        return kind == SenderKind.ANONYMOUS;
    }

    /** Whether a text has the name or the phone number, however it is written. */
    public boolean isNamedIn(String text) {
        String searched = SearchText.of(name);
        String digits = SimilarWords.digits(phone);
        return (searched.length() >= SHORTEST_NAME_LOOKED_FOR
                        && SearchText.of(text).contains(searched))
                || (digits.length() >= SimilarWords.LEAST_DIGITS
                        && SimilarWords.digits(text).contains(digits));
    }

    /** What would tell who it is must not be printed into a log. */
    @Override
    public String toString() {
        return "Sender[" + kind + "]";
    }
}
