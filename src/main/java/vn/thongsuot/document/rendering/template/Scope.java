package vn.thongsuot.document.rendering.template;

import java.util.List;
import java.util.Optional;

/** What the names in a part of a template stand for. Empty answers mean that nothing has that name. */
interface Scope {

    Optional<String> text(String name);

    /** One scope for each item. */
    Optional<List<Scope>> items(String name);

    Optional<Boolean> holds(String name);

    default Optional<Boolean> lacks(String name) {
        return holds(name).map(holds -> !holds);
    }
}
