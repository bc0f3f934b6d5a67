package vn.thongsuot.identity;

/** Where the sign-in page is, and how it is told why it is shown. */
public final class SignInPage {

    public static final String ROUTE = "dang-nhap";
    public static final String FAILED = "error";
    public static final String SIGNED_OUT = "signed-out";
    public static final String EXPIRED = "expired";

    static final String URL = "/" + ROUTE;
    static final String FAILED_URL = URL + "?" + FAILED;
    static final String SIGNED_OUT_URL = URL + "?" + SIGNED_OUT;

    private SignInPage() {}
}
