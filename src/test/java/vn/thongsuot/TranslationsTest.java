package vn.thongsuot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every text is there, in both languages, with the same arguments, and used. */
class TranslationsTest {

    private static final Logger LOG = LoggerFactory.getLogger(TranslationsTest.class);
    private static final Path BUNDLES = Path.of("src/main/resources/texts");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-zA-Z0-9_-]+)+\\.?)\"");

    /** Calls whose first argument, and for violations the second, is a key. */
    private static final Pattern KEY_IN_CALL = Pattern.compile(
            "(?:\\bTexts\\.t|\\btexts\\.get|\\btexts\\.getTranslation|new (?:RuleViolation|NotFound|Stale)Exception)"
                    + "\\(\\s*\"([^\"]+)\"\\s*[,)]|Violation\\.of\\(\\s*[^,\"]*(?:\"[^\"]*\")?\\s*,\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void every_bundle_has_an_english_twin_with_the_same_keys() throws IOException {
        for (Path bundle : bundles()) {
            Path twin = english(bundle);
            assertThat(twin).exists();
            assertThat(load(twin).keySet())
                    .as(twin.toString())
                    .isEqualTo(load(bundle).keySet());
        }
    }

    @Test
    void both_languages_take_the_same_arguments() throws IOException {
        for (Path bundle : bundles()) {
            Map<String, String> english = load(english(bundle));
            load(bundle)
                    .forEach((key, text) ->
                            assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(text)));
        }
    }

    @Test
    void texts_with_arguments_are_patterns_that_show_them() throws IOException {
        for (Path bundle : allFiles()) {
            load(bundle).forEach((key, text) -> {
                if (!arguments(text).isEmpty()) {
                    int count = arguments(text).stream()
                                    .mapToInt(Integer::parseInt)
                                    .max()
                                    .orElse(0)
                            + 1;
                    Object[] values = Stream.iterate(0, i -> i < count, i -> i + 1)
                            .map(i -> "<" + i + ">")
                            .toArray();
                    try {
                        String shown = new MessageFormat(text, Locale.of("vi")).format(values);
                        arguments(text)
                                .forEach(number -> assertThat(shown).as(key).contains("<" + number + ">"));
                    } catch (IllegalArgumentException dated) {
                        assertThat(text).as(key + ": " + dated.getMessage()).containsPattern("\\{\\d+,");
                    }
                }
            });
        }
    }

    @Test
    void no_key_is_in_two_bundles() throws IOException {
        Map<String, Path> seen = new TreeMap<>();
        for (Path bundle : bundles()) {
            for (String key : load(bundle).keySet()) {
                Path other = seen.put(key, bundle);
                assertThat(other).as(key).isNull();
            }
        }
    }

    @Test
    void texts_are_in_composed_form() throws IOException {
        for (Path bundle : allFiles()) {
            assertThat(Normalizer.isNormalized(Files.readString(bundle), Normalizer.Form.NFC))
                    .as(bundle.toString())
                    .isTrue();
        }
    }

    @Test
    void every_key_named_in_the_code_exists() throws IOException {
        Set<String> known = knownKeys();
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            Matcher call = KEY_IN_CALL.matcher(Files.readString(source));
            while (call.find()) {
                String key = call.group(1) != null ? call.group(1) : call.group(2);
                if (!known.contains(key) && !key.endsWith(".")) {
                    missing.add(source.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Reported, not refused: a key may be put together from a prefix and a constant. */
    @Test
    void keys_that_nobody_names_are_reported() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path source : sources()) {
            Matcher literal = LITERAL.matcher(Files.readString(source));
            while (literal.find()) {
                literals.add(literal.group(1));
            }
        }
        Set<String> prefixes = new TreeSet<>();
        literals.stream()
                .filter(literal -> literal.endsWith(".") || literal.endsWith("-"))
                .forEach(prefixes::add);
        Set<String> unused = new TreeSet<>(knownKeys());
        unused.removeAll(literals);
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        LOG.info("Keys that no source names: {}", unused);
        assertThat(unused.size())
                .as("most keys are named somewhere")
                .isLessThan(knownKeys().size());
    }

    private static Set<String> knownKeys() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : bundles()) {
            known.addAll(load(bundle).keySet());
        }
        return known;
    }

    private static Set<String> arguments(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            numbers.add(argument.group(1));
        }
        return numbers;
    }

    private static Path english(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static List<Path> bundles() throws IOException {
        return allFiles().stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    private static List<Path> allFiles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.sorted().toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Map<String, String> load(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
