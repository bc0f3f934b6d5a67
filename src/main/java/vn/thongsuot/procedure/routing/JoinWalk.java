package vn.thongsuot.procedure.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.routing.RouteMap.Flow;
import vn.thongsuot.procedure.routing.RouteMap.Node;

/**
 * Plays the model with tokens and finds parallel joins that a case comes to and never leaves, because not all of their incoming
 * flows can be taken in one case. Conditions are left aside, so that more ways are played than there are: a model that runs is
 * never refused.
 */
public final class JoinWalk {

    private static final int MOST_MARKINGS = 20_000;

    /** As many stand for any number of them. */
    private static final int MOST_TOKENS = 2;

    private static final int MOST_BRANCHES = 4;

    private final RouteMap map;
    private final @Nullable String scope;
    private final Map<String, List<String>> into;
    private final Set<Map<String, Integer>> seen = new HashSet<>();
    private final Deque<Map<String, Integer>> waiting = new ArrayDeque<>();
    private final Set<String> reached = new LinkedHashSet<>();
    private final Set<String> left = new HashSet<>();

    private JoinWalk(RouteMap map, @Nullable String scope) {
        this.map = map;
        this.scope = scope;
        this.into = inside().flatMap(source -> source.out().stream())
                .collect(Collectors.groupingBy(Flow::target, Collectors.mapping(Flow::id, Collectors.toList())));
    }

    /** Ids of the parallel gateways at which a case would wait for ever. */
    public static Set<String> endlessJoins(String xml) {
        RouteMap map = RouteMap.of(xml);
        Stream<String> scopes =
                map.nodes().filter(node -> node.is("subProcess")).map(Node::id);
        return Stream.concat(Stream.of((String) null), scopes)
                .flatMap(scope -> new JoinWalk(map, scope).walk().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> walk() {
        inside().filter(node -> node.is("startEvent"))
                .forEach(start -> everyExit(start).forEach(exit -> see(with(new TreeMap<>(), exit))));
        while (!waiting.isEmpty()) {
            Map<String, Integer> marking = waiting.pop();
            inside().forEach(node -> play(node, marking));
            if (seen.size() > MOST_MARKINGS) {
                return Set.of();
            }
        }
        reached.removeAll(left);
        return reached;
    }

    private Stream<Node> inside() {
        return map.within(scope);
    }

    private void play(Node node, Map<String, Integer> marking) {
        List<String> into = this.into.getOrDefault(node.id(), List.of());
        List<String> taken = into.stream().filter(marking::containsKey).toList();
        if (taken.isEmpty()) {
            return;
        }
        boolean join = node.is("parallelGateway");
        if (join && into.size() > 1) {
            reached.add(node.id());
        }
        if (join && taken.size() < into.size()) {
            return;
        }
        left.add(node.id());
        List<List<String>> consumed = new ArrayList<>();
        if (!join) {
            taken.forEach(flow -> consumed.add(List.of(flow)));
        }
        if (join || (node.is("inclusiveGateway") && taken.size() > 1)) {
            consumed.add(taken);
        }
        for (List<String> flows : consumed) {
            for (List<String> exit : everyExit(node)) {
                see(with(without(marking, flows), exit));
            }
        }
    }

    /** The flows that may be taken together after the element, in every way that there is. */
    private List<List<String>> everyExit(Node node) {
        List<String> out = ids(node.out());
        if (node.is("exclusiveGateway") || node.is("eventBasedGateway")) {
            return out.stream().map(List::of).toList();
        }
        if (node.is("intermediateThrowEvent", "link")) {
            return List.of(inside().filter(target -> target.is("intermediateCatchEvent", "link"))
                    .filter(target -> Objects.equals(target.eventRef(), node.eventRef()))
                    .flatMap(target -> ids(target.out()).stream())
                    .toList());
        }
        boolean asked = node.out().stream().anyMatch(flow -> flow.condition() != null);
        List<List<String>> exits =
                node.is("inclusiveGateway") || asked ? new ArrayList<>(someOf(out)) : new ArrayList<>(List.of(out));
        for (Node border :
                inside().filter(event -> node.id().equals(event.attachedTo())).toList()) {
            List<String> beside = ids(border.out());
            for (List<String> exit : List.copyOf(exits)) {
                exits.add(
                        border.interrupting()
                                ? beside
                                : Stream.concat(exit.stream(), beside.stream()).toList());
            }
        }
        return exits;
    }

    /** Every choice of one or more; with very many branches each alone and all of them. */
    private static List<List<String>> someOf(List<String> flows) {
        if (flows.size() > MOST_BRANCHES) {
            return Stream.concat(flows.stream().map(List::of), Stream.of(flows)).toList();
        }
        List<List<String>> choices = new ArrayList<>();
        for (int choice = 1; choice < 1 << flows.size(); choice++) {
            List<String> some = new ArrayList<>();
            for (int i = 0; i < flows.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    some.add(flows.get(i));
                }
            }
            choices.add(some);
        }
        return choices;
    }

    private static List<String> ids(List<Flow> flows) {
        return flows.stream().map(Flow::id).toList();
    }

    private void see(Map<String, Integer> marking) {
        if (seen.add(marking)) {
            waiting.push(marking);
        }
    }

    private static Map<String, Integer> without(Map<String, Integer> marking, List<String> flows) {
        Map<String, Integer> less = new TreeMap<>(marking);
        flows.forEach(flow -> less.computeIfPresent(flow, (id, tokens) -> tokens < MOST_TOKENS ? null : tokens));
        return less;
    }

    private static Map<String, Integer> with(Map<String, Integer> marking, List<String> flows) {
        Map<String, Integer> more = new TreeMap<>(marking);
        flows.forEach(flow -> more.merge(flow, 1, (before, one) -> Math.min(MOST_TOKENS, before + one)));
        return more;
    }
}
