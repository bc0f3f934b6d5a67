package vn.thongsuot.procedure.ui.catalogue;

/** Ways to the procedures in force. */
public final class CatalogueNavigation {

    public static final String ROUTE = "quy-trinh";

    private CatalogueNavigation() {}

    public static String page(String procedure) {
        return ROUTE + "/" + procedure;
    }
}
