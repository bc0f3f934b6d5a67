package vn.thongsuot.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What a session remembers of the account; everything else is read when needed. */
record AccountPrincipal(AccountId accountId, String username, boolean administrator, int sessionEpoch)
        implements UserDetails, CredentialsContainer {

    static AccountPrincipal of(Account account) {
        return new AccountPrincipal(
                account.id(), account.username(), account.isAdministrator(), account.sessionEpoch());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        var user = new SimpleGrantedAuthority("ROLE_USER");
        return administrator ? List.of(user, new SimpleGrantedAuthority("ROLE_ADMIN")) : List.of(user);
    }

    /** Never kept: the sign-in compares with the hash in the database. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public void eraseCredentials() {
        // There are none.
    }
}
