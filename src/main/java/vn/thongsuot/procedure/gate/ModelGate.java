package vn.thongsuot.procedure.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.model.ModelFault;

/** Lets through only folders that are data: files of known kinds, within their limits, with the vocabulary and nothing else. */
@Component
public class ModelGate {

    /** No file of a procedure needs more. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int MOST_BYTES_IN_ALL = 40 * 1024 * 1024;
    private static final int MOST_FILES = 400;
    private static final Pattern PATH =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*(/[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*){1,3}");

    /**
     * @param key name of the folder
     * @param files by path, the folder's name included
     * @return what is wrong, each with the element or file and the remedy; empty when the folder may be read
     */
    public List<ModelFault> faults(String key, Map<String, byte[]> files) {
        List<ModelFault> faults = new ArrayList<>();
        long bytes =
                files.values().stream().mapToLong(content -> content.length).sum();
        if (files.size() > MOST_FILES || bytes > MOST_BYTES_IN_ALL) {
            return List.of(new ModelFault(key, "procedure.gate.folder", MOST_FILES, MOST_BYTES_IN_ALL / 1024 / 1024));
        }
        var folder = new Folder(key, faults);
        files.forEach((path, content) -> {
            if (!PATH.matcher(path).matches()) {
                faults.add(new ModelFault(path, "procedure.gate.path"));
            } else if (content.length > MOST_BYTES) {
                faults.add(new ModelFault(path, "procedure.gate.too-large", MOST_BYTES / 1024 / 1024));
            } else {
                folder.check(path, content);
            }
        });
        folder.checkDecisions();
        return faults;
    }

    private static final class Folder {

        private final String key;
        private final List<ModelFault> faults;
        private final Map<String, String> decisionsNamed = new HashMap<>();
        private final Set<String> decisions = new TreeSet<>();

        Folder(String key, List<ModelFault> faults) {
            this.key = key;
            this.faults = faults;
        }

        void check(String path, byte[] content) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "bpmn" -> model(path, content);
                case "dmn" ->
                    XmlReader.read(path, content, faults).ifPresent(root -> {
                        var gate = new DmnGate(path, faults);
                        gate.check(root);
                        decisions.addAll(gate.decisions());
                    });
                case "form" -> TextGate.json(path, content, faults);
                case "yaml" -> TextGate.yaml(path, content, faults);
                case "properties" -> TextGate.properties(path, content, faults);
                case "md" -> TextGate.text(path, content, faults);
                case "docx" -> {
                    // What a Word file may contain is for those to check who read it.
                    if (!path.startsWith(key + "/documents/")) {
                        faults.add(new ModelFault(path, "procedure.gate.file-type"));
                    }
                }
                default -> faults.add(new ModelFault(path, "procedure.gate.file-type"));
            }
        }

        private void model(String path, byte[] content) {
            if (!path.equals(key + "/" + key + ".bpmn")) {
                faults.add(new ModelFault(path, "procedure.gate.one-model", key + ".bpmn"));
                return;
            }
            XmlReader.read(path, content, faults).ifPresent(root -> {
                var gate = new BpmnGate(faults);
                gate.check(root);
                decisionsNamed.putAll(gate.decisions());
            });
        }

        void checkDecisions() {
            decisionsNamed.forEach((task, decision) -> {
                if (!decisions.contains(decision)) {
                    faults.add(new ModelFault(
                            task, "procedure.fault.unknown", "decisionRef", decision, String.join(", ", decisions)));
                }
            });
        }
    }
}
