package vn.thongsuot.procedure.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.catalogue.Procedure;

/**
 * What the scenarios of a procedure showed, for its designer: how each went, where it went otherwise than expected, and which
 * flows of the model none has taken.
 */
record ScenarioReport(Procedure procedure, List<ScenarioPlay> plays, Set<String> passed) {

    /** A line between two elements of the model. */
    private record Flow(String id, String name, String from, String to) {

        String shown() {
            return "- `" + id + "`: " + from + " → " + (name.isBlank() ? "" : "«" + name + "» → ") + to;
        }
    }

    boolean succeeded() {
        return plays.stream().allMatch(ScenarioPlay::succeeded) && untaken().isEmpty();
    }

    /** The flows that no scenario has taken, each as a line for people. */
    List<String> untaken() {
        return flows().stream()
                .filter(flow -> !passed.contains(flow.id()))
                .map(Flow::shown)
                .toList();
    }

    /** The report as Markdown. */
    String markdown() {
        List<String> lines = new ArrayList<>();
        long failed = plays.stream().filter(play -> !play.succeeded()).count();
        List<String> untaken = untaken();
        int flows = flows().size();
        lines.add("# "
                + Texts.t("procedure.scenario.report.title", procedure.sheet().title(), procedure.key()));
        lines.add("");
        lines.add(Texts.t(
                "procedure.scenario.report.summary",
                plays.size(),
                plays.size() - failed,
                failed,
                flows - untaken.size(),
                flows));
        if (failed > 0) {
            lines.add("");
            lines.add("## " + Texts.t("procedure.scenario.report.failures"));
        }
        plays.forEach(play -> {
            ScenarioPlay.Failure failure = play.failure();
            if (failure != null) {
                lines.add("");
                lines.add(
                        "### " + play.scenario().name() + ": " + play.scenario().title());
                lines.add("");
                lines.add("- " + Texts.t("procedure.scenario.report.at", failure.place()));
                lines.add("- " + Texts.t("procedure.scenario.report.expected", failure.expected()));
                lines.add("- " + Texts.t("procedure.scenario.report.found", failure.found()));
            }
        });
        lines.add("");
        lines.add("## " + Texts.t("procedure.scenario.report.untaken"));
        lines.add("");
        lines.add(untaken.isEmpty() ? Texts.t("procedure.scenario.report.all-taken") : String.join("\n", untaken));
        lines.add("");
        lines.add("## " + Texts.t("procedure.scenario.report.all"));
        lines.add("");
        plays.forEach(play -> lines.add((play.succeeded() ? "- ✓ " : "- ✗ ") + "`"
                + play.scenario().name() + "` " + play.scenario().title()));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        Map<String, String> names = new HashMap<>(procedure.model().names());
        NodeList found = sequenceFlows(procedure.xml());
        for (int i = 0; i < found.getLength(); i++) {
            Element flow = (Element) found.item(i);
            String from = flow.getAttribute("sourceRef");
            String to = flow.getAttribute("targetRef");
            flows.add(new Flow(
                    flow.getAttribute("id"),
                    flow.getAttribute("name"),
                    names.getOrDefault(from, from),
                    names.getOrDefault(to, to)));
        }
        return flows;
    }

    private static NodeList sequenceFlows(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagNameNS("*", "sequenceFlow");
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The model in force cannot be read", e);
        }
    }
}
