package vn.thongsuot.procedure.scenario;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;

/** Whom every procedure can name: a holder of a role, a newcomer, a unit above. */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
class BuiltInCasts {

    private static final int GROWN_UP = 40;

    @Bean
    ScenarioCast holderOfRole(ScenarioActors actors) {
        return new Cast("role", (stage, wishes) -> {
            String role = String.valueOf(wishes.getOrDefault("role", wishes.get(ScenarioCast.WORD)));
            return actors.holders(role, stage.unit()).stream()
                    .map(person -> String.valueOf(person.value()))
                    .filter(person -> !stage.taken().contains(person))
                    .findFirst()
                    .orElseThrow(() -> ScenarioMismatch.nobody(role));
        });
    }

    @Bean
    ScenarioCast newcomer(ScenarioPersons persons) {
        return new Cast("person", (stage, wishes) -> {
            int age = wishes.get("age") instanceof Integer years ? years : GROWN_UP;
            return String.valueOf(persons.make(stage.today(), age).value());
        });
    }

    @Bean
    ScenarioCast unitAbove(OrganizationDirectory organization) {
        return new Cast("unit", (stage, wishes) -> {
            String level = String.valueOf(wishes.getOrDefault("level", wishes.get(ScenarioCast.WORD)));
            return organization
                    .ancestorAt(stage.unit(), Level.valueOf(level.toUpperCase(Locale.ROOT)))
                    .map(unit -> String.valueOf(unit.id().value()))
                    .orElseThrow(() -> ScenarioMismatch.nobody(level));
        });
    }

    private interface Finding {
        String find(ScenarioStage stage, Map<String, Object> wishes);
    }

    private record Cast(String name, Finding finding) implements ScenarioCast {

        @Override
        public String find(ScenarioStage stage, Map<String, Object> wishes) {
            return finding.find(stage, wishes);
        }
    }
}
