package vn.thongsuot.identity;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

class DemoInProductionTest {

    @Test
    void the_demo_refuses_to_start_in_production() {
        assertThatThrownBy(() -> start("demo", "production"))
                .isInstanceOf(DemoInProductionException.class)
                .hasMessageContaining("must not run in production");
    }

    @Test
    void the_demo_starts_elsewhere_and_production_starts_without_it() {
        assertThatNoException().isThrownBy(() -> start("demo", "test"));
        assertThatNoException().isThrownBy(() -> start("office", "production"));
    }

    /** The check comes before any bean, so an empty application will do. */
    private static void start(String profile, String environment) {
        SpringApplication application = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .profiles(profile)
                .properties("thongsuot.environment=" + environment)
                .build();
        application.run().close();
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
