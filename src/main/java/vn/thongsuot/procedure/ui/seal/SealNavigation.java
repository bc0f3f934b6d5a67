package vn.thongsuot.procedure.ui.seal;

/** The way to what guardians see. */
public final class SealNavigation {

    public static final String ROUTE = "ngan-niem-phong";

    private SealNavigation() {}
}
