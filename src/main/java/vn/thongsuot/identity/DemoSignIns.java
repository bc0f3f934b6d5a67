package vn.thongsuot.identity;

import java.util.List;

/** The sign-ins that the sign-in page offers. There is such a bean in the profile {@code demo} only. */
public interface DemoSignIns {

    /** One and the same for all. */
    String password();

    List<DemoSignIn> all();

    /** @param roleKey text key of what this account is in the demo */
    record DemoSignIn(String username, String fullName, String roleKey) {}
}
