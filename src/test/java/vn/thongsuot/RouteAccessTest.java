package vn.thongsuot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route by every role, as the annotations on the views have it. */
class RouteAccessTest {

    private static final Set<String> FOR_ANYONE = Set.of("dang-nhap");
    private static final String ADMINISTRATION = "quan-tri/";

    private final AccessAnnotationChecker checker = new AccessAnnotationChecker();

    static Stream<Class<?>> views() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.thongsuot").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(type -> type.reflect());
    }

    @ParameterizedTest
    @MethodSource("views")
    void who_is_not_signed_in_may_open_the_sign_in_page_only(Class<?> view) {
        assertThat(mayOpen(view, null, Set.of())).isEqualTo(FOR_ANYONE.contains(path(view)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void administration_is_for_administrators_and_the_rest_for_everyone_signed_in(Class<?> view) {
        assertThat(mayOpen(view, () -> "user", Set.of("USER")))
                .isEqualTo(!path(view).startsWith(ADMINISTRATION));
        assertThat(mayOpen(view, () -> "administrator", Set.of("USER", "ADMIN")))
                .isTrue();
    }

    private boolean mayOpen(Class<?> view, @Nullable Principal who, Set<String> roles) {
        return checker.hasAccess(view, who, roles::contains);
    }

    private static String path(Class<?> view) {
        return view.getAnnotation(Route.class).value();
    }
}
