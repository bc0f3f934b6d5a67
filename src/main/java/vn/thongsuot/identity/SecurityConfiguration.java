package vn.thongsuot.identity;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything but the sign-in page and static files needs a signed-in account; each view then says which role. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = true)
@EnableConfigurationProperties({LockoutProperties.class, PasswordProperties.class})
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SecurityConfiguration {

    /**
     * Scripts inline and evaluated are what Vaadin's client needs; everything from elsewhere, framing and foreign form
     * targets are refused.
     */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, JdbcClient database, SignInService signIn) {
        var failure = new SimpleUrlAuthenticationFailureHandler(SignInPage.FAILED_URL);
        // Vaadin's part comes first: it names the sign-in page to the form login, which reads it when its turn comes.
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(
                                SignInPage.URL, SignInPage.SIGNED_OUT_URL)
                        // An address that no view has is for the not-found view to answer, not for a refusal.
                        .anyRequest(request -> request.authenticated())
                        .addLogoutHandler((request, response, authentication) -> signIn.signedOut(authentication)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/styles/**", "/favicon.svg", "/lich/*.ics")
                        .permitAll())
                .formLogin(form -> form.failureHandler(failure))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(SecurityConfiguration::protect)
                .addFilterBefore(new SessionStillValidFilter(database), AuthorizationFilter.class)
                .build();
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers) {
        headers.addObjectPostProcessor(new EagerHeaders());
        headers.cacheControl(caching -> caching.disable())
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    /**
     * Vaadin's servlet is reached by a forward, which ends the response before the filter would add its headers. What may be
     * cached is then for Vaadin to say.
     */
    private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
