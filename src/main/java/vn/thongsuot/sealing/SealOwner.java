package vn.thongsuot.sealing;

/**
 * What a sealed thing belongs to, such as {@code case:17}. Part of the encryption: moved to another owner, a secret can no longer
 * be opened. Lies in the clear, so it never holds a name.
 *
 * @param kind what it is, lower case
 */
public record SealOwner(String kind, String key) {

    public static SealOwner of(String kind, long id) {
        return new SealOwner(kind, Long.toString(id));
    }

    @Override
    public String toString() {
        return kind + ":" + key;
    }
}
