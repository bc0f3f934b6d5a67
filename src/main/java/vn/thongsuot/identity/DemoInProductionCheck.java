package vn.thongsuot.identity;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start with published passwords where real records are kept. Runs before anything else is set up, so that not
 * even the database is touched.
 */
class DemoInProductionCheck implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean production = "production".equalsIgnoreCase(environment.getProperty("thongsuot.environment", ""));
        if (production && environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new DemoInProductionException();
        }
    }
}
