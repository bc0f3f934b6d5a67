package vn.thongsuot.procedure.ui.danger;

/** One mark of the list of causes, as the renderer in the browser reads it; it can read what is public only. */
public record CauseMark(String text, String style) {}
