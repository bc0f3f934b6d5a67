package vn.thongsuot.procedure.routing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Models for tests, written as lines: an element, or a flow with its condition. */
final class ModelLines {

    private ModelLines() {}

    static String xml(String lines) {
        Map<String, StringBuilder> scopes = new LinkedHashMap<>();
        scopes.put("", new StringBuilder());
        StringBuilder flows = new StringBuilder();
        int number = 0;
        for (String line : lines.lines().map(String::strip).toList()) {
            String[] words = line.split(" ");
            String id = words.length > 1 ? words[1] : "";
            String scope = line.contains(" in ") ? line.substring(line.indexOf(" in ") + 4) : "";
            StringBuilder into = scopes.computeIfAbsent(scope, unused -> new StringBuilder());
            switch (words[0]) {
                case "start" -> into.append("<startEvent id='" + id + "'/>");
                case "end" -> into.append("<endEvent id='" + id + "'/>");
                case "task" -> into.append("<userTask id='" + id + "'/>");
                case "error" ->
                    into.append("<endEvent id='" + id + "'><errorEventDefinition errorRef='err'/></endEvent>");
                case "throw" ->
                    into.append("<intermediateThrowEvent id='" + id + "'><linkEventDefinition name='link'/>"
                            + "</intermediateThrowEvent>");
                case "catch" ->
                    into.append("<intermediateCatchEvent id='" + id + "'><linkEventDefinition name='link'/>"
                            + "</intermediateCatchEvent>");
                case "border" ->
                    into.append("<boundaryEvent id='" + id + "' attachedToRef='" + words[3]
                            + "'><errorEventDefinition errorRef='err'/></boundaryEvent>");
                case "xor" ->
                    into.append("<exclusiveGateway id='" + id + "'"
                            + (line.contains(" default ") ? " default='" + words[3] + "'" : "") + "/>");
                case "and" -> into.append("<parallelGateway id='" + id + "'/>");
                case "or" -> into.append("<inclusiveGateway id='" + id + "'/>");
                case "event" -> into.append("<eventBasedGateway id='" + id + "'/>");
                case "timer" ->
                    into.append("<boundaryEvent id='" + id + "' cancelActivity='false' attachedToRef='" + words[3]
                            + "'><timerEventDefinition/></boundaryEvent>");
                case "sub" -> scopes.get("").append("<subProcess id='" + id + "'>@" + id + "@</subProcess>");
                default -> {
                    String name = line.contains(" named ") ? words[4] : "f" + number++;
                    int condition = line.indexOf(" if ");
                    flows.append("<sequenceFlow id='" + name + "' sourceRef='" + words[1] + "' targetRef='" + words[2]
                            + "'>"
                            + (condition < 0
                                    ? ""
                                    : "<conditionExpression>${"
                                            + line.substring(condition + 4)
                                                    .replace("&", "&amp;")
                                                    .replace("<", "&lt;")
                                            + "}</conditionExpression>")
                            + "</sequenceFlow>");
                }
            }
        }
        String process = scopes.get("") + flows.toString();
        for (Map.Entry<String, StringBuilder> scope : scopes.entrySet()) {
            process = process.replace("@" + scope.getKey() + "@", scope.getValue());
        }
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'>" + process
                + "</process></definitions>";
    }
}
