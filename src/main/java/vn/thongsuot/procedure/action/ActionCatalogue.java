package vn.thongsuot.procedure.action;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All actions, found once at the start: two of one name stop the portal from starting. */
@Component
public class ActionCatalogue implements SmartInitializingSingleton {

    private static final String OURS = "vn.thongsuot.";
    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    private final ConfigurableListableBeanFactory beans;
    private final Map<String, Action> actions = new TreeMap<>();

    ActionCatalogue(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (String bean : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(bean, false);
            if (type != null && ClassUtils.getUserClass(type).getName().startsWith(OURS)) {
                addAll(bean, ClassUtils.getUserClass(type));
            }
        }
    }

    public Optional<Action> find(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    /** By name. */
    public List<Action> all() {
        return List.copyOf(actions.values());
    }

    public Set<String> names() {
        return Set.copyOf(actions.keySet());
    }

    private void addAll(String bean, Class<?> type) {
        Map<Method, ModelAction> methods =
                MethodIntrospector.selectMethods(type, (MethodIntrospector.MetadataLookup<ModelAction>)
                        method -> AnnotatedElementUtils.findMergedAnnotation(method, ModelAction.class));
        methods.forEach((method, annotation) -> add(annotation.value(), beans.getBean(bean), method));
    }

    void add(String name, Object bean, Method method) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalStateException("The action " + name + " is not named <module>.<verb>");
        }
        Method invocable = AopUtils.selectInvocableMethod(method, bean.getClass());
        Action former = actions.put(name, new Action(name, bean, method, invocable));
        if (former != null) {
            throw new IllegalStateException("Two actions are named " + name);
        }
    }
}
