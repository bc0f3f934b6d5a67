package vn.thongsuot.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an account is locked for a while.
 *
 * @param failures wrong passwords in a row
 * @param duration how long it stays locked
 */
@ConfigurationProperties("thongsuot.identity.lockout")
record LockoutProperties(
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration duration) {}
