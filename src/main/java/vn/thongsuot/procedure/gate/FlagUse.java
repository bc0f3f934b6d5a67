package vn.thongsuot.procedure.gate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thongsuot.procedure.model.ModelFault;

/** Which flags a model sets and which its conditions ask for; one that nothing sets would send every case the same way. */
final class FlagUse {

    private static final Set<String> BUILT_IN = Set.of(
            "outcome",
            "returnTo",
            "grassrootsCell",
            "unitLevel",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    private static final Set<String> WORDS = Set.of("and", "or", "true", "false");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");

    private final Set<String> declared = new HashSet<>(BUILT_IN);
    private final Map<String, Set<String>> used = new LinkedHashMap<>();

    /** @param flags as the property writes them: {@code flag, other = field, number = count(group)} */
    void declared(String flags) {
        for (String part : flags.split(",")) {
            declared.add(part.split("=")[0].strip());
        }
    }

    void used(String element, String expression) {
        NAME.matcher(QUOTED.matcher(expression).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .filter(name -> !WORDS.contains(name))
                .forEach(name -> used.computeIfAbsent(element, id -> new LinkedHashSet<>())
                        .add(name));
    }

    void check(List<ModelFault> faults) {
        used.forEach((element, names) -> names.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> faults.add(new ModelFault(
                        element,
                        "procedure.gate.flag",
                        name,
                        declared.stream().sorted().collect(Collectors.joining(", "))))));
    }
}
