package vn.thongsuot.identity;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.i18n.Texts;

/** Says on the console where the portal is and how to get in. */
@Component
@Profile("demo")
class DemoBanner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBanner.class);

    private final DemoSignIns signIns;
    private final Environment environment;

    DemoBanner(DemoSignIns signIns, Environment environment) {
        this.signIns = signIns;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var text = new StringBuilder();
        String line = "-".repeat(78);
        text.append('\n').append(line).append('\n');
        text.append("  ").append(Texts.t("platform.name")).append("   http://localhost:");
        text.append(environment.getProperty("local.server.port", "8080")).append("\n\n");
        text.append("  ")
                .append(Texts.t("identity.demo.password", signIns.password()))
                .append("\n\n");
        signIns.all()
                .forEach(signIn -> text.append(String.format(
                        Locale.ROOT,
                        "  %-18s %s, %s%n",
                        signIn.username(),
                        signIn.fullName(),
                        Texts.t(signIn.roleKey()))));
        text.append(line);
        LOG.info("{}", text);
    }
}
