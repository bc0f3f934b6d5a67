package vn.thongsuot.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param minLength of a password a person chooses */
@ConfigurationProperties("thongsuot.identity.password")
record PasswordProperties(@DefaultValue("10") int minLength) {}
