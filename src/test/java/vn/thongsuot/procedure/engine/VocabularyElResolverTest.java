package vn.thongsuot.procedure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** Even an expression that the gate never saw reaches nothing: what {@code hostile/} holds, given to the engine directly. */
class VocabularyElResolverTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^<]*}");

    private final EngineEvents events = mock(EngineEvents.class);
    private final VariableScope scope = mock(VariableScope.class);

    static Stream<String> expressions() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/hostile"))) {
            Stream<String> written = files
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .map(VocabularyElResolverTest::text)
                    .flatMap(text -> EXPRESSION
                            .matcher(HtmlUtils.htmlUnescape(text))
                            .results()
                            .map(match -> match.group()))
                    .toList()
                    .stream();
            return Stream.concat(
                            written,
                            Stream.of(
                                    "${execution}",
                                    "${execution.engineServices.runtimeService}",
                                    "${task}",
                                    "${caseExecution}",
                                    "${authenticatedUserId}",
                                    "${runtimeService}",
                                    "${repositoryService.createDeployment()}",
                                    "${dataSource}",
                                    "${jdbcTemplate}",
                                    "${environment}",
                                    "${systemProperties}",
                                    "${applicationContext}",
                                    "${''.class}",
                                    "${''['class']}",
                                    "${''.getClass()}",
                                    "${''.getClass().forName('java.lang.Runtime')}",
                                    "${outcome.getClass().getClassLoader()}",
                                    "${outcome['class']['classLoader']}",
                                    "${action.class}",
                                    "${action.events}",
                                    "${action.execute(execution)}",
                                    "${action.getClass()}",
                                    "${deadline.class}",
                                    "${deadline.caseId}",
                                    "${deadline.caseId()}",
                                    "${deadline.getClass()}",
                                    "${deadline.toString()}",
                                    "${deadline.after(action, outcome).getClass()}",
                                    "${deadline.on('x').time}",
                                    "${now().getClass()}",
                                    "${currentUser()}",
                                    "${'a'.concat('b')}",
                                    "${'run'.concat('timeService')}",
                                    "${''.format('%s', execution)}",
                                    "${true ? execution : outcome}"))
                    .distinct();
        }
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void nothing_is_reached(String expression) {
        when(scope.getVariable(anyString())).thenReturn(null);
        when(scope.getVariable("outcome")).thenReturn("approve");
        when(scope.getVariable(ProcedureEngine.CASE_ID)).thenReturn(1L);
        var result = new AtomicReference<>();

        Throwable refused = catchThrowable(() -> result.set(
                EnginePlugin.expressions(events).createExpression(expression).getValue(scope)));

        if (refused == null) {
            assertThat(result.get())
                    .satisfiesAnyOf(
                            value -> assertThat(value).isNull(),
                            value -> assertThat(value).isInstanceOfAny(String.class, Boolean.class, Number.class),
                            value -> assertThat(value).isInstanceOf(Date.class),
                            value -> assertThat(value).isInstanceOf(ActionDelegate.class));
        }
    }

    @Test
    void a_result_is_never_text_that_the_expression_put_together() {
        for (String expression :
                List.of("${'run'.concat('timeService')}", "${deadline.toString()}", "${''.getClass()}")) {
            assertThat(catchThrowable(() -> EnginePlugin.expressions(events)
                            .createExpression(expression)
                            .getValue(scope)))
                    .as(expression)
                    .isNotNull();
        }
        verifyNoInteractions(events);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
