package vn.thongsuot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

/** Rules about the layout of the code that no compiler holds. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** Letters that only Vietnamese text has; plain Latin-1 punctuation such as a middle dot is no language. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("[\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u01B0\\u1EA0-\\u1EF9]");

    private static JavaClasses portal;

    @BeforeAll
    static void read_the_classes() {
        portal = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.thongsuot");
    }

    @Test
    void engine_types_stay_in_procedure_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.thongsuot.procedure.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(portal);
    }

    @Test
    void vaadin_stays_in_ui() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "vn.thongsuot.platform.i18n..")
                .and(not(simpleName("SecurityConfiguration")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("only views know Vaadin; the security configuration names it to protect its requests")
                .check(portal);
    }

    @Test
    void no_module_reaches_into_the_views_of_another_for_anything_but_views() {
        noClasses()
                .that(not(resideInAnyPackage("..ui..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("vn.thongsuot..ui.."))
                .check(portal);
    }

    @Test
    void entities_and_repositories_are_not_public() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .check(portal);
    }

    @Test
    void every_route_declares_access() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .check(portal);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.thongsuot.platform.time..")
                .should(readTheSystemClock())
                .because("tests and demos move the clock")
                .check(portal);
    }

    @Test
    void no_vietnamese_letters_in_java_main() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> offences = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ArchitectureTest::vietnameseLines)
                    .toList();
            assertThat(offences).as("texts belong into the bundles").isEmpty();
        }
    }

    private static Stream<String> vietnameseLines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                    .filter(i -> !isComment(lines.get(i))
                            && VIETNAMESE.matcher(lines.get(i)).find())
                    .map(i -> SOURCES.relativize(file) + ":" + (i + 1) + " "
                            + lines.get(i).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the title of a law may be cited as it is. */
    private static boolean isComment(String line) {
        String code = line.strip();
        return code.startsWith("*") || code.startsWith("/*") || code.startsWith("//");
    }

    private static ArchCondition<JavaClass> readTheSystemClock() {
        return new ArchCondition<>("read the system clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaCall<?>> calls = Stream.concat(
                        type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream());
                for (JavaCall<?> call : calls.toList()) {
                    JavaClass owner = call.getTargetOwner();
                    boolean now = owner.getPackageName().startsWith("java.time")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
                    boolean date = owner.isEquivalentTo(Date.class)
                            && call.getName().equals("<init>")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                    boolean millis =
                            owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
                    if (now || date || millis) {
                        events.add(SimpleConditionEvent.satisfied(call, call.getDescription()));
                    }
                }
            }
        };
    }
}
