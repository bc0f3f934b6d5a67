package vn.thongsuot.procedure.ui.supervision;

/** The way to what is late below. */
public final class SupervisionNavigation {

    public static final String ROUTE = "don-doc";

    private SupervisionNavigation() {}
}
