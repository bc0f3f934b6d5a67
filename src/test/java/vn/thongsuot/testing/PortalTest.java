package vn.thongsuot.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test on the whole portal: real engine, real MariaDB, demo data. Every class with this annotation and nothing else that
 * shapes the context shares one context, so database and portal start once per run. There is no web server: what needs one
 * and a browser is an end-to-end test against the packaged portal.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles({"demo", "test", "scenario"})
public @interface PortalTest {}
