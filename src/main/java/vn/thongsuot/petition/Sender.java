package vn.thongsuot.petition;

import vn.thongsuot.platform.text.Addresses;
import vn.thongsuot.platform.text.TextMask;

/**
 * Who sent a petition.
 *
 * @param name of several people: of the one who represents them; empty when nobody is named, as the other two
 */
public record Sender(SenderKind kind, String name, String address, String phone) {

    private static final int SHORTEST_NAME_LOOKED_FOR = 5;
    private static final String TAKEN_OUT = "(…)";

    public static final Sender ANONYMOUS = new Sender(SenderKind.ANONYMOUS, "", "", "");

    public Sender {
        name = name.strip();
        address = address.strip();
        phone = phone.strip();
    }

    public boolean isAnonymous() {
        return kind == SenderKind.ANONYMOUS;
    }

    /**
     * Whether a text has the name, the phone number, or the address of one house, however it is written. Where many live, such as a
     * hamlet, is often what a letter is about.
     */
    public boolean isNamedIn(String text) {
        return !takenOutOf(text).equals(text);
    }

    /** A text without what {@link #isNamedIn} looks for. */
    String takenOutOf(String text) {
        String without = text;
        if (Addresses.isOfOneHouse(address)) {
            without = TextMask.words(without, address, TAKEN_OUT);
        }
        if (name.length() >= SHORTEST_NAME_LOOKED_FOR) {
            without = TextMask.words(without, name, TAKEN_OUT);
        }
        String digits = SimilarWords.digits(phone);
        return digits.length() >= SimilarWords.LEAST_DIGITS ? TextMask.digits(without, digits, TAKEN_OUT) : without;
    }

    /** What would tell who it is must not be printed into a log. */
    @Override
    public String toString() {
        return "Sender[" + kind + "]";
    }
}
