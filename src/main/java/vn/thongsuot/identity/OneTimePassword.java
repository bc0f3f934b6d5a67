package vn.thongsuot.identity;

/** Shown once to the administrator, kept nowhere; good for one sign-in, after which the owner chooses their own. */
public record OneTimePassword(AccountId accountId, String username, String password) {

    /** Does not end up in logs. */
    @Override
    public String toString() {
        return "OneTimePassword[" + username + "]";
    }
}
