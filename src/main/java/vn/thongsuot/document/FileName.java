package vn.thongsuot.document;

import java.util.regex.Pattern;
import vn.thongsuot.platform.text.SearchText;

/** A file name as it may be stored and offered for download: no path, nothing invisible, of bounded length. */
record FileName(String base, String extension) {

    private static final int LONGEST_BASE = 140;
    private static final int LONGEST_EXTENSION = 10;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{C}<>:\"|?*/\\\\]");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String NAMELESS = "file";

    static FileName of(String submitted) {
        String last = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        String visible = FORBIDDEN.matcher(SearchText.nfc(last)).replaceAll("");
        String tidy = EDGES.matcher(SPACES.matcher(visible).replaceAll(" ")).replaceAll("");
        int dot = tidy.lastIndexOf('.');
        boolean hasExtension = dot > 0 && tidy.length() - dot - 1 <= LONGEST_EXTENSION;
        String base = hasExtension ? tidy.substring(0, dot) : tidy;
        int length = base.codePointCount(0, base.length());
        String bounded = length > LONGEST_BASE ? base.substring(0, base.offsetByCodePoints(0, LONGEST_BASE)) : base;
        return new FileName(
                bounded.isBlank() ? NAMELESS : bounded.strip(), hasExtension ? tidy.substring(dot + 1) : "");
    }

    @Override
    public String toString() {
        return extension.isEmpty() ? base : base + "." + extension;
    }
}
