package vn.thongsuot.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text filled up to one of few lengths: what is encrypted is as long as what it hides, and the length of a name narrows down whose it is. */
final class PaddedText {

    private static final int STEP = 512;
    private static final byte FILLER = 0;

    private PaddedText() {}

    static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, Math.ceilDiv(Math.max(bytes.length, 1), STEP) * STEP);
    }

    /** Also of what was sealed before texts were filled up. */
    static String of(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == FILLER) {
            length--;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
