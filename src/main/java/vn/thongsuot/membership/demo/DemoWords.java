package vn.thongsuot.membership.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** A node of one of the YAML files the demo takes its words from. */
record DemoWords(Map<String, Object> values) {

    static DemoWords read(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return new DemoWords(new Yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return String.valueOf(value(key));
    }

    LocalDate date(String key) {
        return ((Date) value(key)).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    int number(String key) {
        return (Integer) value(key);
    }

    @SuppressWarnings("unchecked")
    DemoWords at(String key) {
        return new DemoWords((Map<String, Object>) value(key));
    }

    List<String> texts(String key) {
        return ((List<?>) value(key)).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    List<DemoWords> list(String key) {
        return ((List<Map<String, Object>>) value(key))
                .stream().map(DemoWords::new).toList();
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    private Object value(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }
}
