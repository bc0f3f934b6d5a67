package vn.thongsuot.identity;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Hands a form sign-in to {@link SignInService}. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final SignInService signIn;

    AccountAuthentication(SignInService signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Object password = attempt.getCredentials();
        AccountPrincipal principal;
        try {
            principal = signIn.signIn(attempt.getName(), password == null ? "" : password.toString());
        } catch (DataAccessException | TransactionException e) {
            throw new InternalAuthenticationServiceException("The accounts cannot be read", e);
        }
        var result = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        result.setDetails(attempt.getDetails());
        return result;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
