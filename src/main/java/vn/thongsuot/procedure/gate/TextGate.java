package vn.thongsuot.procedure.gate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import vn.thongsuot.procedure.model.ModelFault;

/** Limits of the files that are text: nothing that grows while it is read, nothing that names a type. */
final class TextGate {

    private static final int LONGEST_YAML = 300_000;
    private static final int LONGEST_JSON = 500_000;
    private static final int LONGEST_TEXT = 500_000;
    private static final int DEEPEST = 16;
    private static final int MOST_NODES = 20_000;
    private static final int MOST_PROPERTIES = 5_000;

    private TextGate() {}

    static void text(String path, byte[] content, List<ModelFault> faults) {
        decoded(path, content, LONGEST_TEXT, faults);
    }

    static void yaml(String path, byte[] content, List<ModelFault> faults) {
        decoded(path, content, LONGEST_YAML, faults).ifPresent(text -> yaml(path, text, faults));
    }

    static void json(String path, byte[] content, List<ModelFault> faults) {
        decoded(path, content, LONGEST_JSON, faults).ifPresent(text -> json(path, text, faults));
    }

    static void properties(String path, byte[] content, List<ModelFault> faults) {
        decoded(path, content, LONGEST_TEXT, faults).ifPresent(text -> {
            try {
                var labels = new Properties();
                labels.load(new StringReader(text));
                if (labels.size() > MOST_PROPERTIES) {
                    faults.add(new ModelFault(path, "procedure.gate.text.limits", MOST_PROPERTIES, DEEPEST));
                }
            } catch (IOException | IllegalArgumentException e) {
                faults.add(new ModelFault(path, "procedure.gate.text.broken", String.valueOf(e.getMessage())));
            }
        });
    }

    private static void yaml(String path, String text, List<ModelFault> faults) {
        int depth = 0;
        int nodes = 0;
        int documents = 0;
        try {
            var options = new LoaderOptions();
            options.setNestingDepthLimit(DEEPEST * 2);
            for (Event event : new Yaml(options).parse(new StringReader(text))) {
                documents += event instanceof DocumentStartEvent ? 1 : 0;
                depth += event instanceof CollectionStartEvent ? 1 : 0;
                depth -= event.is(Event.ID.SequenceEnd) || event.is(Event.ID.MappingEnd) ? 1 : 0;
                if (documents > 1 || depth > DEEPEST || ++nodes > MOST_NODES) {
                    faults.add(new ModelFault(path, "procedure.gate.text.limits", MOST_NODES, DEEPEST));
                    return;
                }
                if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
                    faults.add(new ModelFault(path, "procedure.gate.yaml.alias", line(event)));
                    return;
                }
                String tag =
                        switch (event) {
                            case ScalarEvent scalar -> scalar.getTag();
                            case CollectionStartEvent collection -> collection.getTag();
                            default -> null;
                        };
                if (tag != null) {
                    faults.add(new ModelFault(path, "procedure.gate.yaml.tag", line(event), tag));
                    return;
                }
            }
        } catch (YAMLException e) {
            faults.add(new ModelFault(path, "procedure.gate.text.broken", String.valueOf(e.getMessage())));
        }
    }

    private static String line(Event event) {
        return String.valueOf(event.getStartMark().getLine() + 1);
    }

    private static void json(String path, String text, List<ModelFault> faults) {
        int depth = 0;
        int nodes = 0;
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : 0;
                depth -= token.isStructEnd() ? 1 : 0;
                if (depth > DEEPEST || ++nodes > MOST_NODES) {
                    faults.add(new ModelFault(path, "procedure.gate.text.limits", MOST_NODES, DEEPEST));
                    return;
                }
            }
        } catch (JacksonException e) {
            faults.add(new ModelFault(path, "procedure.gate.text.broken", String.valueOf(e.getOriginalMessage())));
        }
    }

    private static Optional<String> decoded(String path, byte[] content, int longest, List<ModelFault> faults) {
        if (content.length > longest) {
            faults.add(new ModelFault(path, "procedure.gate.text.long", longest / 1000));
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.add(new ModelFault(path, "procedure.gate.text.encoding"));
            return Optional.empty();
        }
    }
}
