package vn.thongsuot.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was locked, lost a right, or got another password since the session began. One look-up by
 * primary key per request; static files are left out.
 */
class SessionStillValidFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStillValidFilter.class);

    private final JdbcClient database;
    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    SessionStillValidFilter(JdbcClient database) {
        this.database = database;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/VAADIN/") || path.startsWith("/assets/") || path.startsWith("/styles/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof AccountPrincipal principal
                && !isStillValid(principal)) {
            signOut.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }

    private boolean isStillValid(AccountPrincipal principal) {
        try {
            return database.sql("select 1 from identity_account where id = :id and enabled and session_epoch = :epoch")
                    .param("id", principal.accountId().value())
                    .param("epoch", principal.sessionEpoch())
                    .query(Integer.class)
                    .optional()
                    .isPresent();
        } catch (DataAccessException e) {
            // Nothing can be read or written without the database, so the session may wait for it to come back.
            LOG.warn("The session of {} could not be checked: {}", principal.username(), e.getMessage());
            return true;
        }
    }
}
