package vn.thongsuot.procedure.form;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which parts of a form are hidden for given answers. The check and the screen both ask here, so they cannot disagree. The
 * answer to a hidden question counts as not given for the conditions of the others.
 */
@Component
public class FormVisibility {

    private final FeelEvaluator feel;

    public FormVisibility(FeelEvaluator feel) {
        this.feel = feel;
    }

    /** The hidden ones among these components and in their groups; compared by identity. */
    public Set<FormComponent> hidden(List<FormComponent> components, Map<String, ?> answers) {
        return hidden(components, answers, Map.of());
    }

    /**
     * The same inside a row of a repeated list.
     *
     * @param outer the answers around the list; a condition also reaches them as {@code parent}
     */
    public Set<FormComponent> hidden(List<FormComponent> components, Map<String, ?> row, Map<String, ?> outer) {
        Set<FormComponent> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        var scope = new HashMap<String, Object>(outer);
        if (!outer.isEmpty()) {
            scope.put("parent", outer);
        }
        scope.putAll(row);
        boolean more = true;
        while (more) {
            more = collect(components, scope, hidden);
        }
        return hidden;
    }

    private boolean collect(List<FormComponent> components, Map<String, Object> scope, Set<FormComponent> hidden) {
        boolean found = false;
        for (FormComponent component : components) {
            if (hidden.contains(component)) {
                continue;
            }
            String condition = component.hide();
            if (condition != null && feel.holds(condition, scope)) {
                hide(component, scope, hidden);
                found = true;
            } else if (component instanceof FormComponent.Group group) {
                found |= collect(group.components(), scope, hidden);
            }
        }
        return found;
    }

    private static void hide(FormComponent component, Map<String, Object> scope, Set<FormComponent> hidden) {
        hidden.add(component);
        switch (component) {
            case FormField field -> scope.remove(field.key());
            case FormComponent.Group group -> group.components().forEach(inner -> hide(inner, scope, hidden));
            case FormComponent.TextBlock text -> {}
            case FormComponent.Separator separator -> {}
        }
    }
}
