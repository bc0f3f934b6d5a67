package vn.thongsuot.procedure.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.routing.RouteMap.Flow;
import vn.thongsuot.procedure.routing.RouteMap.Node;

/**
 * Walks every way through a model with all that a step can end with, and finds where no flow can be taken. What it cannot know (a
 * flag with any text, the result of a table) it takes for covered: a model that runs is never refused.
 */
public final class RouteWalk {

    private static final int MOST_WAYS_AT_ONE_PLACE = 4_000;
    private static final String OUTCOME = "outcome";
    private static final String RETURN_TO = "returnTo";

    private final RouteMap map;
    private final Map<String, StepEnds> steps;
    private final Map<String, FlagValues> flags;
    private final Map<String, Set<Way>> seen = new HashMap<>();
    private final Deque<Arrival> waiting = new ArrayDeque<>();
    private final Map<String, Set<DeadEnd>> deadEnds = new LinkedHashMap<>();

    private RouteWalk(RouteMap map, Map<String, StepEnds> steps, Map<String, FlagValues> flags) {
        this.map = map;
        this.steps = steps;
        this.flags = flags;
    }

    /**
     * What a step can end with.
     *
     * @param outcomes name to whether it returns
     * @param returnTo what a returning one may choose
     * @param flags which flags it sets
     */
    public record StepEnds(Map<String, Boolean> outcomes, List<String> returnTo, Set<String> flags) {}

    /** What a flag can be: any number, or one of some values. */
    public record FlagValues(boolean number, Set<Object> values) {

        /** A flag that a person may leave empty. */
        public static Object empty() {
            return RouteCondition.EMPTY;
        }
    }

    /**
     * A place from which there is no way.
     *
     * @param step that was done last; {@code null} when none was
     * @param when what the flags are then, {@code outcome} among them
     */
    public record DeadEnd(@Nullable String step, Map<String, String> when) {}

    /** How a case came somewhere: what the engine knows of it. */
    private record Way(
            @Nullable String outcome,
            @Nullable String returnTo,
            @Nullable String step,
            Map<String, Object> flags) {}

    private record Arrival(Node node, Way way) {}

    /** The dead ends, by the element at which a case would get stuck. */
    public static Map<String, Set<DeadEnd>> deadEnds(
            String xml, Map<String, StepEnds> steps, Map<String, FlagValues> flags) {
        return new RouteWalk(RouteMap.of(xml), steps, flags).walk();
    }

    private Map<String, Set<DeadEnd>> walk() {
        map.within(null)
                .filter(node -> node.is("startEvent"))
                .forEach(start -> arrive(start, new Way(null, null, null, Map.of())));
        while (!waiting.isEmpty()) {
            Arrival arrival = waiting.pop();
            pass(arrival.node(), arrival.way());
        }
        return deadEnds;
    }

    private void arrive(Node node, Way way) {
        Set<Way> before = seen.computeIfAbsent(node.id(), unused -> new HashSet<>());
        if (before.size() < MOST_WAYS_AT_ONE_PLACE && before.add(way)) {
            waiting.push(new Arrival(node, way));
        }
    }

    private void pass(Node node, Way way) {
        mayBeInterrupted(node, way);
        switch (node.kind()) {
            case "userTask" -> step(node, way);
            case "subProcess" -> enter(node, way);
            case "endEvent" -> end(node, way);
            case "intermediateThrowEvent" -> jump(node, way);
            case "eventBasedGateway", "parallelGateway" ->
                node.out().forEach(flow -> arrive(map.node(flow.target()), way));
            default -> leave(node, way);
        }
    }

    /** Whatever waits beside the place: events at borders and event subprocesses. */
    private void mayBeInterrupted(Node node, Way way) {
        Node inside = node;
        boolean beside = false;
        while (true) {
            String around = inside.scope();
            if (inside.is("userTask") || inside.is("subProcess")) {
                String id = inside.id();
                map.nodes()
                        .filter(border -> id.equals(border.attachedTo()))
                        .filter(border -> !"error".equals(border.event()) && !"escalation".equals(border.event()))
                        .forEach(border -> arrive(border, way));
            }
            beside |= inside.ofEvent();
            if (!beside) {
                map.within(around).filter(Node::ofEvent).forEach(sub -> begin(sub, way));
            }
            if (around == null) {
                return;
            }
            inside = map.node(around);
        }
    }

    private void step(Node node, Way way) {
        StepEnds ends = steps.get(node.id());
        if (ends == null || node.repeated()) {
            leave(node, way); // parallel instances keep their outcomes to themselves
            return;
        }
        Map<String, Object> kept = new TreeMap<>(way.flags());
        ends.flags().forEach(kept::remove);
        ends.outcomes().forEach((outcome, returning) -> {
            if (returning) {
                ends.returnTo().forEach(target -> leave(node, new Way(outcome, target, node.id(), kept)));
            } else {
                leave(node, new Way(outcome, way.returnTo(), node.id(), kept));
            }
        });
    }

    private void enter(Node node, Way way) {
        begin(node, way);
        if (node.repeated()) {
            leave(node, way);
        }
    }

    private void begin(Node subProcess, Way way) {
        map.within(subProcess.id()).filter(inner -> inner.is("startEvent")).forEach(start -> arrive(start, way));
    }

    private void end(Node node, Way way) {
        String scope = node.scope();
        if ("error".equals(node.event()) || "escalation".equals(node.event())) {
            thrown(node, way);
            return;
        }
        if (scope != null) {
            over(map.node(scope), way);
        }
    }

    /** A subprocess came to an end of its own. */
    private void over(Node subProcess, Way way) {
        if (!subProcess.ofEvent() && !subProcess.repeated()) {
            leave(subProcess, way);
        } else if (subProcess.ofEvent() && subProcess.scope() != null) {
            over(map.node(Objects.requireNonNull(subProcess.scope())), way);
        }
    }

    /** Caught at the border of the nearest subprocess around that waits for it. */
    private void thrown(Node node, Way way) {
        String scope = node.scope();
        while (scope != null) {
            String around = scope;
            List<Node> borders = map.nodes()
                    .filter(border -> around.equals(border.attachedTo()))
                    .filter(border -> Objects.equals(border.event(), node.event()))
                    .filter(border ->
                            border.eventRef() == null || border.eventRef().equals(node.eventRef()))
                    .toList();
            if (!borders.isEmpty()) {
                borders.forEach(border -> arrive(border, way));
                if (borders.stream().noneMatch(Node::interrupting)) {
                    over(map.node(Objects.requireNonNull(node.scope())), way);
                }
                return;
            }
            scope = map.node(around).scope();
        }
    }

    private void jump(Node node, Way way) {
        if (!"link".equals(node.event())) {
            leave(node, way);
            return;
        }
        map.nodes()
                .filter(target -> target.is("intermediateCatchEvent", "link"))
                .filter(target -> Objects.equals(target.eventRef(), node.eventRef()))
                .forEach(target -> arrive(target, way));
    }

    private void leave(Node node, Way way) {
        if (node.out().isEmpty()) {
            String scope = node.scope();
            if (scope != null && !node.is("boundaryEvent")) {
                over(map.node(scope), way);
            }
            return;
        }
        for (Map<String, Object> given : everyCase(node, way)) {
            boolean some = false;
            for (Flow flow : node.out()) {
                RouteCondition condition = flow.condition();
                Boolean holds =
                        condition == null || flow.id().equals(node.usual()) ? Boolean.TRUE : condition.holds(given);
                if (!Boolean.FALSE.equals(holds)) {
                    some = true;
                    arrive(map.node(flow.target()), learned(way, given));
                }
            }
            if (!some) {
                stuck(node, way, given);
            }
        }
    }

    /** What the conditions after the place can meet: all values of the flags they ask for that are not known from the way. */
    private List<Map<String, Object>> everyCase(Node node, Way way) {
        Map<String, Object> known = new LinkedHashMap<>(way.flags());
        if (way.outcome() != null) {
            known.put(OUTCOME, way.outcome());
        }
        if (way.returnTo() != null) {
            known.put(RETURN_TO, way.returnTo());
        }
        List<Map<String, Object>> cases = List.of(known);
        for (String flag : asked(node)) {
            FlagValues values = flags.get(flag);
            if (known.containsKey(flag) || values == null) {
                continue;
            }
            Set<Object> possible = values.number() ? numbers(node, flag) : values.values();
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> one : cases) {
                for (Object value : possible) {
                    Map<String, Object> with = new LinkedHashMap<>(one);
                    with.put(flag, value);
                    more.add(with);
                }
            }
            if (more.isEmpty() || more.size() > MOST_WAYS_AT_ONE_PLACE) {
                return List.of(known);
            }
            cases = more;
        }
        return cases;
    }

    private static Set<String> asked(Node node) {
        Set<String> asked = new LinkedHashSet<>();
        for (Flow flow : node.out()) {
            if (flow.condition() != null) {
                asked.addAll(flow.condition().flags());
            }
        }
        return asked;
    }

    /** One number on each side of every number asked for, and these themselves. Counts are not negative. */
    private static Set<Object> numbers(Node node, String flag) {
        Set<Object> numbers = new TreeSet<>();
        for (Flow flow : node.out()) {
            if (flow.condition() != null) {
                for (int number : flow.condition().numbers(flag)) {
                    numbers.addAll(List.of(Math.max(0, number - 1), Math.max(0, number), number + 1));
                }
            }
        }
        return numbers;
    }

    private static Way learned(Way way, Map<String, Object> given) {
        Map<String, Object> learned = new TreeMap<>(given);
        learned.remove(OUTCOME);
        learned.remove(RETURN_TO);
        return new Way(way.outcome(), way.returnTo(), way.step(), learned);
    }

    private void stuck(Node node, Way way, Map<String, Object> given) {
        Map<String, String> when = new LinkedHashMap<>();
        for (String flag : asked(node)) {
            if (given.containsKey(flag)) {
                when.put(flag, String.valueOf(given.get(flag)));
            }
        }
        deadEnds.computeIfAbsent(node.id(), unused -> new LinkedHashSet<>()).add(new DeadEnd(way.step(), when));
    }
}
