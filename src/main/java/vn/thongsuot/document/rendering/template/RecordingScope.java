package vn.thongsuot.document.rendering.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows every name and notes it. A name inside a repeated part is noted as {@code list[].name}. */
final class RecordingScope implements Scope {

    private final Set<String> names;
    private final String prefix;

    RecordingScope(Set<String> names) {
        this(names, "");
    }

    private RecordingScope(Set<String> names, String prefix) {
        this.names = names;
        this.prefix = prefix;
    }

    @Override
    public Optional<String> text(String name) {
        note(name);
        return Optional.of("");
    }

    @Override
    public Optional<List<Scope>> items(String name) {
        note(name);
        return Optional.of(List.of(new RecordingScope(names, prefix + name + "[].")));
    }

    @Override
    public Optional<Boolean> holds(String name) {
        note(name);
        return Optional.of(true);
    }

    @Override
    public Optional<Boolean> lacks(String name) {
        return holds(name);
    }

    private void note(String name) {
        if (!name.equals(".") && !(name.equals("index") && !prefix.isEmpty())) {
            names.add(prefix + name);
        }
    }
}
