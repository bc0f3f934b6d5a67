package vn.thongsuot.petition;

/**
 * Who sent a petition.
 *
 * @param name of several people: of the one who represents them; empty when nobody is named, as the other two
 */
public record Sender(SenderKind kind, String name, String address, String phone) {

    public static final Sender ANONYMOUS = new Sender(SenderKind.ANONYMOUS, "", "", "");

    public Sender {
        name = name.strip();
        address = address.strip();
        phone = phone.strip();
    }

    public boolean isAnonymous() {
        return kind == SenderKind.ANONYMOUS;
    }

    /** What would tell who it is must not be printed into a log. */
    @Override
    public String toString() {
        return "Sender[" + kind + "]";
    }
}
