package vn.thongsuot.procedure.scenario;

import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Scenarios act as anybody and move the clock: never beside real data. */
@Component
@Profile("scenario")
class ScenarioGuard {

    ScenarioGuard(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))
                || "production".equals(environment.getProperty("thongsuot.environment"))
                || !environment.getProperty("spring.datasource.url", "").isEmpty()) {
            throw new IllegalStateException(
                    "Scenarios are played on the demo data in an embedded database of their own;"
                            + " start ./portal scenarios, without a database server and outside of production");
        }
    }
}
