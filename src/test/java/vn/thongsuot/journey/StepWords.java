package vn.thongsuot.journey;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the model calls its steps and their buttons. */
final class StepWords {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private final Document model;

    StepWords(Path procedure) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            model = factory.newDocumentBuilder()
                    .parse(procedure.resolve(procedure.getFileName() + ".bpmn").toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    String name(String step) {
        return element(step).getAttribute("name").replaceAll("\\s+", " ");
    }

    String form(String step) {
        return element(step).getAttributeNS(CAMUNDA, "formRef");
    }

    String outcome(String step, String outcome) {
        NodeList properties = element(step).getElementsByTagNameNS(CAMUNDA, "property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            if (property.getAttribute("name").equals("outcome." + outcome)) {
                return property.getAttribute("value").split(";")[0].strip();
            }
        }
        throw new AssertionError(step + " has no outcome " + outcome);
    }

    private Element element(String id) {
        NodeList tasks = model.getElementsByTagNameNS("*", "userTask");
        for (int i = 0; i < tasks.getLength(); i++) {
            Element task = (Element) tasks.item(i);
            if (task.getAttribute("id").equals(id)) {
                return task;
            }
        }
        throw new AssertionError("The model has no step " + id);
    }
}
