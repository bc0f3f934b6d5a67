package vn.thongsuot.procedure.ui.notice;

/** Way to the notices. */
public final class NoticeNavigation {

    public static final String ROUTE = "thong-bao";

    private NoticeNavigation() {}
}
