package vn.thongsuot.petition;

import java.util.List;
import java.util.Locale;

/** A scanned letter that was sent in and not yet kept anywhere: whether in the clear or sealed is decided with the kind. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Letter(String name, byte[] content) {

    public static final long MEGABYTE = 1024 * 1024;

    /** A sealed letter is one value of the database and must fit into one packet of it. */
    public static final long LARGEST = 8 * MEGABYTE;

    public static final List<String> EXTENSIONS = List.of("pdf", "jpg", "jpeg", "png");

    /** Whether it may be kept. The content is looked at again where it is stored in the clear. */
    boolean isAcceptable() {
        String lower = name.toLowerCase(Locale.ROOT);
        return content.length > 0
                && content.length <= LARGEST
                && EXTENSIONS.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }
}
