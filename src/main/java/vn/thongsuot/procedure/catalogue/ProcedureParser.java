package vn.thongsuot.procedure.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.thongsuot.procedure.engine.ModelReader;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.form.FormSchemaException;
import vn.thongsuot.procedure.form.FormSchemaParser;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.ProcedureModel;
import vn.thongsuot.procedure.model.ProcedureSheet;

/** Turns the files of a procedure into a {@link Procedure}. */
@Component
class ProcedureParser {

    private final ModelReader models;
    private final FormSchemaParser formParser;

    ProcedureParser(ModelReader models, FormSchemaParser formParser) {
        this.models = models;
        this.formParser = formParser;
    }

    /** @throws ModelFault naming the file or element */
    Procedure parse(String key, String definitionId, int version, Map<String, byte[]> files) {
        byte[] xml = required(files, key + "/" + key + ".bpmn");
        ProcedureModel model = models.read(xml);
        if (!model.key().equals(key)) {
            throw new ModelFault(model.key(), "procedure.fault.key", key);
        }
        ProcedureSheet sheet = sheet(required(files, key + "/procedure.yaml"));
        Map<String, FormSchema> forms = new LinkedHashMap<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".form")) {
                FormSchema form = form(path, content);
                forms.put(form.id(), form);
            }
        });
        Map<String, byte[]> templates = new LinkedHashMap<>();
        String documents = key + "/documents/";
        files.forEach((path, content) -> {
            if (path.startsWith(documents)) {
                templates.put(path.substring(documents.length()), content);
            }
        });
        return new Procedure(
                definitionId,
                version,
                model,
                sheet,
                forms,
                templates,
                english(files.get(key + "/labels_en.properties")),
                new String(xml, StandardCharsets.UTF_8));
    }

    private static ProcedureSheet sheet(byte[] yaml) {
        try {
            return ProcedureSheet.parse(yaml);
        } catch (JacksonException e) {
            throw new ModelFault("procedure.yaml", "procedure.fault.unreadable", e.getOriginalMessage());
        }
    }

    private FormSchema form(String path, byte[] content) {
        try {
            return formParser.parse(new String(content, StandardCharsets.UTF_8));
        } catch (FormSchemaException e) {
            throw new ModelFault(path, e.messageKey(), e.arguments().toArray());
        }
    }

    private static Properties english(byte @Nullable [] content) {
        var labels = new Properties();
        if (content != null) {
            try {
                labels.load(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return labels;
    }

    private static byte[] required(Map<String, byte[]> files, String path) {
        byte[] content = files.get(path);
        if (content == null) {
            throw new ModelFault(path, "procedure.fault.no-file");
        }
        return content;
    }
}
