package vn.thongsuot.procedure.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What of a case would tell a person the result of a count that the person may not see: everything that followed the step of
 * the count and depends on how it went. Earlier visits of the same elements tell nothing and are not veiled.
 *
 * @param telling the elements veiled after each step whose count is sealed
 */
record Veil(Map<String, Set<String>> telling) {

    static final Veil NONE = new Veil(Map.of());

    boolean isEmpty() {
        return telling.isEmpty();
    }

    /** Whether the count of the step itself is sealed. */
    boolean seals(String step) {
        return telling.containsKey(step);
    }

    /** Those that are not veiled, of a sequence in the order in which it happened. */
    <T> List<T> over(List<T> oldestFirst, Function<T, String> element) {
        return over(oldestFirst, element, one -> true);
    }

    /** @param completes whether the entry of a step says that it is over: what follows is veiled, not what goes with it */
    <T> List<T> over(List<T> oldestFirst, Function<T, String> element, Predicate<T> completes) {
        if (isEmpty()) {
            return oldestFirst;
        }
        Set<String> veiled = new HashSet<>();
        List<T> shown = new ArrayList<>();
        for (T one : oldestFirst) {
            String id = String.valueOf(element.apply(one));
            if (!veiled.contains(id)) {
                shown.add(one);
            }
            if (completes.test(one)) {
                veiled.addAll(telling.getOrDefault(id, Set.of()));
            }
        }
        return shown;
    }

    /** Whether a step that waits now is veiled: every count it depends on has been handed in. */
    boolean hides(String step) {
        return telling.values().stream().anyMatch(elements -> elements.contains(step));
    }
}
