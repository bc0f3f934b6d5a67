package vn.thongsuot.platform.i18n;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text a user reads. Bundles are {@code texts/<module>.properties} (Vietnamese) and {@code
 * texts/<module>_en.properties}; arguments are those of {@link MessageFormat}.
 */
@Component
public class Texts implements I18NProvider {

    public static final Locale VIETNAMESE = Locale.of("vi");
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String ENGLISH_SUFFIX = "_en.properties";

    private final Map<String, String> vietnamese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    public Texts() {
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties")) {
                boolean isEnglish = String.valueOf(bundle.getFilename()).endsWith(ENGLISH_SUFFIX);
                load(bundle, isEnglish ? english : vietnamese);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the text bundles", e);
        }
    }

    /** The text in the language of the current user, outside a request in Vietnamese. */
    public static String t(String key, Object... arguments) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? VIETNAMESE : ui.getLocale();
        return Holder.INSTANCE.getTranslation(key, locale, arguments);
    }

    /** Whether the current user reads English. */
    public static boolean inEnglish() {
        UI ui = UI.getCurrent();
        return ui != null && ui.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    public String get(String key, Object... arguments) {
        return t(key, arguments);
    }

    public boolean has(String key) {
        return vietnamese.containsKey(key);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(VIETNAMESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        boolean inEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        String pattern = inEnglish ? english.getOrDefault(key, vietnamese.get(key)) : vietnamese.get(key);
        if (pattern == null) {
            LOG.warn("No text for {}", key);
            return key;
        }
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, inEnglish ? Locale.ENGLISH : VIETNAMESE)
                        .format(Arrays.stream(arguments).map(Texts::readable).toArray());
    }

    /** {@link MessageFormat} knows no java.time; a day is written as everywhere in the portal. */
    private static Object readable(Object argument) {
        return argument instanceof LocalDate day ? DAY.format(day) : argument;
    }

    private static void load(Resource bundle, Map<String, String> into) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.forEach((key, value) -> into.put((String) key, (String) value));
    }

    /** Bundles are immutable, so the static way in and the bean may each have read them. */
    private static final class Holder {
        private static final Texts INSTANCE = new Texts();
    }
}
