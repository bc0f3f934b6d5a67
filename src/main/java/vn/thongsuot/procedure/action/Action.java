package vn.thongsuot.procedure.action;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseContext;

/** One operation of a domain module, as its method declares it. */
public final class Action {

    private final String name;
    private final Object bean;
    private final Method method;
    private final List<Slot> slots;

    /** What one parameter of the method is given: an input, the context ({@code null}), or the subject. */
    private record Slot(
            @Nullable ActionInput input, Class<?> type, Class<?> element, boolean subject, boolean optional) {}

    Action(String name, Object bean, Method declared, Method invocable) {
        this.name = name;
        this.bean = bean;
        this.method = invocable;
        this.slots = slots(name, declared);
        method.setAccessible(true);
    }

    /** {@code <module>.<verb>}. */
    public String name() {
        return name;
    }

    public List<ActionInput> inputs() {
        return slots.stream()
                .flatMap(slot -> Optional.ofNullable(slot.input()).stream())
                .toList();
    }

    /** Whether it needs a case that is about a person. */
    public boolean needsSubject() {
        return slots.stream().anyMatch(Slot::subject);
    }

    /** Key of the sentence that tells a process designer what it does. */
    public String descriptionKey() {
        int dot = name.indexOf('.');
        return name.substring(0, dot) + ".action" + name.substring(dot);
    }

    /** Key of what an input means. */
    public String meaningKey(ActionInput input) {
        return descriptionKey() + "." + input.name();
    }

    /**
     * Runs it in the caller's transaction.
     *
     * @param values by the name of the input, as answers, dates or literals hold them; what is missing is absent
     * @throws vn.thongsuot.platform.error.DomainException when a rule of the domain forbids it, or a value that it needs is
     *     not there
     */
    public void run(CaseContext context, Map<String, Object> values) {
        Object[] arguments =
                slots.stream().map(slot -> argument(slot, context, values)).toArray();
        try {
            method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("Action " + name + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object argument(Slot slot, CaseContext context, Map<String, Object> values) {
        if (slot.subject()) {
            PersonId subject = context.subject();
            if (subject == null) {
                throw new RuleViolationException("procedure.action.no-subject", name);
            }
            return subject;
        }
        ActionInput input = slot.input();
        if (input == null) {
            return context;
        }
        if (input.type() == InputType.ANSWERS) {
            return answers(input, values);
        }
        Object value = values.get(input.name());
        if (value == null || value.equals("")) {
            if (input.required()) {
                throw new RuleViolationException("procedure.action.input-empty", name, input.name());
            }
            return slot.optional() ? Optional.empty() : null;
        }
        Object typed;
        try {
            typed = ActionValues.typed(input.type(), slot.type(), slot.element(), value);
        } catch (IllegalArgumentException | ArithmeticException | ClassCastException e) {
            throw new RuleViolationException("procedure.action.input-type", name, input.name(), String.valueOf(value));
        }
        return slot.optional() ? Optional.of(typed) : typed;
    }

    /** Whatever was given under the part of the name before the star. */
    private static Map<String, Object> answers(ActionInput input, Map<String, Object> values) {
        Map<String, Object> answers = new HashMap<>();
        values.forEach((name, value) -> input.field(name).ifPresent(field -> {
            if (!value.equals("")) {
                answers.put(field, value);
            }
        }));
        return answers;
    }

    private static List<Slot> slots(String name, Method method) {
        List<Slot> slots = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            Input input = parameter.getAnnotation(Input.class);
            if (parameter.getType() == CaseContext.class) {
                slots.add(new Slot(null, CaseContext.class, CaseContext.class, false, false));
            } else if (parameter.isAnnotationPresent(CaseSubject.class) && parameter.getType() == PersonId.class) {
                slots.add(new Slot(null, PersonId.class, PersonId.class, true, false));
            } else if (input != null) {
                slots.add(slot(parameter, input));
            } else {
                throw new IllegalStateException("Parameter " + parameter.getName() + " of the action " + name
                        + " has no @Input and is neither the context nor the subject of the case");
            }
        }
        return List.copyOf(slots);
    }

    private static Slot slot(Parameter parameter, Input input) {
        boolean optional = parameter.getType() == Optional.class;
        Type declared = optional ? firstArgument(parameter.getParameterizedType()) : parameter.getParameterizedType();
        Class<?> type = raw(declared);
        Class<?> element = declared instanceof ParameterizedType ? raw(firstArgument(declared)) : type;
        InputType kind = ActionValues.typeOf(type, element);
        return new Slot(
                new ActionInput(
                        input.value(),
                        kind,
                        !optional && kind != InputType.ANSWERS && !isNullable(parameter.getAnnotatedType()),
                        ActionValues.choices(type),
                        input.picker().isEmpty() ? null : input.picker(),
                        kind == InputType.ROWS ? ActionValues.columns(element) : List.of()),
                type,
                element,
                false,
                optional);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Type firstArgument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) Objects.requireNonNull(type);
    }
}
