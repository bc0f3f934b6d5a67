package vn.thongsuot.procedure.engine;

import java.beans.FeatureDescriptor;
import java.time.Instant;
import java.util.Date;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * All that an expression in a model can reach: flags of the case, {@code action}, and the two functions of {@code
 * deadline}. There is no way from here to a bean, a class or the engine: nothing else resolves, and no method of any
 * object can be called.
 */
final class VocabularyElResolver extends ELResolver {

    private static final String ACTION = "action";
    private static final String DEADLINE = "deadline";

    private final ActionDelegate action;
    private final EngineEvents events;

    VocabularyElResolver(ActionDelegate action, EngineEvents events) {
        this.action = action;
        this.events = events;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            return null;
        }
        String name = String.valueOf(property);
        var scope = (VariableScope) context.getContext(VariableScope.class);
        if (ACTION.equals(name)) {
            context.setPropertyResolved(true);
            return action;
        }
        if (DEADLINE.equals(name) && scope != null) {
            context.setPropertyResolved(true);
            return new DeadlineFunctions((Long) scope.getVariable(ProcedureEngine.CASE_ID));
        }
        if (scope == null) {
            return null;
        }
        context.setPropertyResolved(true); // a flag that was never set counts as not set, it is no error
        return scope.getVariable(name);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, Object base, Object method, Class<?>[] parameterTypes, Object[] arguments) {
        if (!(base instanceof DeadlineFunctions functions)) {
            return null;
        }
        Instant moment =
                switch (String.valueOf(method) + arguments.length) {
                    case "after2" ->
                        events.after(functions.caseId(), String.valueOf(arguments[0]), String.valueOf(arguments[1]));
                    case "after1" -> events.after(functions.caseId(), String.valueOf(arguments[0]), null);
                    case "on1" -> events.on(functions.caseId(), String.valueOf(arguments[0]));
                    default -> throw new IllegalArgumentException("deadline has no function " + method);
                };
        context.setPropertyResolved(true);
        return Date.from(moment);
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new UnsupportedOperationException("A model sets nothing");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    private record DeadlineFunctions(long caseId) {}
}
