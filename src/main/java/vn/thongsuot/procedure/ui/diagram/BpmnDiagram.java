package vn.thongsuot.procedure.ui.diagram;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.thongsuot.platform.i18n.Texts;

/**
 * A model to look at: move, enlarge, fit; with the way a case has taken and where it stands, if told. The library that
 * draws is loaded by the browser when the first diagram appears. Narrow screens also get the marked steps as a list.
 */
@Tag("bpmn-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./bpmn-diagram/bpmn-diagram.ts")
public final class BpmnDiagram extends Component implements HasSize, HasStyle {

    public BpmnDiagram() {
        getElement()
                .setPropertyMap(
                        "labels",
                        Map.ofEntries(
                                label("diagram"),
                                label("zoomIn"),
                                label("zoomOut"),
                                label("fit"),
                                label("keys"),
                                label("loading"),
                                label("failed"),
                                label("done"),
                                label("active"),
                                label("flow"),
                                label("steps"),
                                label("none")));
    }

    /** Shows a model; marks of an earlier one are gone. */
    public void setXml(String xml) {
        mark(List.of(), List.of(), List.of());
        getElement().setProperty("xml", xml);
    }

    /**
     * Marks elements by their ids in the model; unknown ids are passed over.
     *
     * @param doneElementIds in the order in which they were done
     * @param takenFlows the sequence flows passed
     * @param activeElementIds where the case stands
     */
    public void mark(
            Collection<String> doneElementIds, Collection<String> takenFlows, Collection<String> activeElementIds) {
        getElement().setPropertyList("done", List.copyOf(doneElementIds));
        getElement().setPropertyList("taken", List.copyOf(takenFlows));
        getElement().setPropertyList("active", List.copyOf(activeElementIds));
    }

    private static Map.Entry<String, Object> label(String name) {
        return Map.entry(name, Texts.t("procedure.diagram." + name));
    }
}
