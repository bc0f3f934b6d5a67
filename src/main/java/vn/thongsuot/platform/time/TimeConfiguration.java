package vn.thongsuot.platform.time;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    PortalClock clock() {
        return new PortalClock();
    }
}
