package vn.thongsuot.procedure.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.register.DocumentTypes;
import vn.thongsuot.document.register.IssuingBody;
import vn.thongsuot.document.rendering.TemplateCheck;
import vn.thongsuot.document.rendering.TemplateReport;
import vn.thongsuot.organization.Level;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.Outcome;
import vn.thongsuot.procedure.model.ProcedureSheet;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.role.Roles;

/** Whether the documents of a procedure can be issued as it says: types, bodies, templates and what they ask for. */
@Component
class DocumentCheck {

    private static final String SOURCE = "document:";
    private static final Set<String> PROPERTIES = Set.of("number", "date", "citation");
    private static final Set<String> PERSON = Set.of("fullName", "birthDate", "female", "ethnicity");
    private static final Set<String> COUNT =
            Set.of("members", "present", "base", "inFavour", "against", "lines", "chosen", "low", "veryLow");

    /** Parts of the official form and other names that every template may use. */
    private static final Set<String> ALWAYS =
            Set.of("heading", "document", "signature", "recipients", "format", "unit", "dates", "ballots", "subject");

    private final DocumentTypes types;
    private final TemplateCheck templates;

    DocumentCheck(DocumentTypes types, TemplateCheck templates) {
        this.types = types;
        this.templates = templates;
    }

    void check(Procedure procedure, List<ModelFault> faults) {
        procedure.sheet().documents().forEach((name, document) -> check(procedure, name, document, faults));
        procedure.templates().forEach((file, content) -> checkTemplate(procedure, file, content, faults));
        for (Step step : procedure.model().steps().values()) {
            if (step.document() != null) {
                among(
                        step.id(),
                        "document",
                        step.document(),
                        procedure.sheet().documents().keySet(),
                        faults);
            }
            if (step.outcomes().stream().anyMatch(Outcome::onPaper)) {
                checkOnPaper(procedure, step, faults);
            }
            step.dates().values().stream()
                    .filter(DocumentCheck::isSource)
                    .forEach(source -> checkSource(procedure, step.id(), "dates", source, faults));
        }
    }

    /** The paper that stands for a document made outside must be one that can be added at the step. */
    private static void checkOnPaper(Procedure procedure, Step step, List<ModelFault> faults) {
        ProcedureSheet.Document document =
                step.document() == null ? null : procedure.sheet().documents().get(step.document());
        String paper = document == null ? null : document.paper();
        if (paper == null || step.papers().stream().noneMatch(ref -> ref.paper().equals(paper))) {
            faults.add(new ModelFault(step.id(), "procedure.fault.on-paper", paper == null ? "" : paper));
        }
    }

    static boolean isSource(String source) {
        return source.startsWith(SOURCE);
    }

    /** {@code document:<name>.number} or {@code .date}. */
    static void checkSource(
            Procedure procedure, String where, String property, String source, List<ModelFault> faults) {
        String[] parts = source.substring(SOURCE.length()).split("\\.");
        among(where, property, parts[0], procedure.sheet().documents().keySet(), faults);
        among(where, property, parts.length == 2 ? parts[1] : source, PROPERTIES, faults);
    }

    private void check(Procedure procedure, String name, ProcedureSheet.Document document, List<ModelFault> faults) {
        String where = "procedure.yaml: documents." + name;
        among(where, "type", document.type(), types.byKey().keySet(), faults);
        among(where, "issuer", document.issuer(), names(IssuingBody.allNamed(), IssuingBody.Named::name), faults);
        among(where, "template", document.template(), procedure.templates().keySet(), faults);
        document.signatory().forEach(role -> among(where, "signatory", role, Roles.names(), faults));
        if (document.signatory().isEmpty()) {
            faults.add(new ModelFault(where, "procedure.fault.no-signatory"));
        }
        if (document.summary() == null || document.summary().isBlank()) {
            faults.add(new ModelFault(where, "procedure.fault.no-summary"));
        }
        Set<String> start = procedure.form(procedure.sheet().start().form()).fields().stream()
                .map(FormField::key)
                .collect(Collectors.toSet());
        Objects.requireNonNull(document.recipients()).stream()
                .flatMap(recipient -> ProcedureSheet.Document.condition(recipient).stream())
                .forEach(field -> among(where, "recipients", field, start, faults));
        if (document.paper() != null) {
            among(where, "paper", document.paper(), procedure.sheet().papers().keySet(), faults);
        }
    }

    private void checkTemplate(Procedure procedure, String file, byte[] content, List<ModelFault> faults) {
        String where = "documents/" + file;
        TemplateReport report = templates.check(content);
        report.faults()
                .forEach(fault -> faults.add(new ModelFault(
                        where, fault.messageKey(), fault.arguments().toArray())));
        Set<String> known = known(procedure);
        // What stands inside a repeated part is given by its items.
        report.fields().stream()
                .filter(field -> !field.contains("[]"))
                .forEach(field -> checkField(procedure, where, field, known, faults));
    }

    private static void checkField(
            Procedure procedure, String where, String field, Set<String> known, List<ModelFault> faults) {
        String[] parts = field.split("\\.");
        if (!known.contains(parts[0])) {
            faults.add(unknown(where, field, parts[0], known));
            return;
        }
        if (parts.length == 1) {
            return;
        }
        Set<String> inner = inner(procedure, parts[0]);
        if (!inner.isEmpty() && !inner.contains(parts[1])) {
            faults.add(unknown(where, field, parts[1], inner));
        } else if (parts.length > 2 && "ballots".equals(parts[0]) && !COUNT.contains(parts[2])) {
            faults.add(unknown(where, field, parts[2], COUNT));
        }
    }

    private static Set<String> known(Procedure procedure) {
        Set<String> known = new HashSet<>(ALWAYS);
        known.add("start");
        known.addAll(procedure.model().steps().keySet());
        Arrays.stream(Level.values())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .forEach(known::add);
        return known;
    }

    /** Empty where the official form itself decides. */
    private static Set<String> inner(Procedure procedure, String first) {
        return switch (first) {
            case "subject" -> PERSON;
            case "dates" -> procedure.sheet().dates().keySet();
            case "unit", "province", "commune", "grassroots", "cell" -> Set.of("name");
            case "start" -> fields(procedure, procedure.sheet().start().form());
            case "ballots" ->
                procedure.model().steps().values().stream()
                        .filter(step -> step.ballot() != null)
                        .map(Step::id)
                        .collect(Collectors.toSet());
            default -> {
                Step step = procedure.model().steps().get(first);
                yield step == null ? Set.of() : fields(procedure, step.form());
            }
        };
    }

    private static Set<String> fields(Procedure procedure, @Nullable String form) {
        FormSchema schema = form == null ? null : procedure.forms().get(form);
        return schema == null
                ? Set.of()
                : names(
                        schema.fields().stream()
                                .filter(field -> !field.common().sealed())
                                .toList(),
                        FormField::key);
    }

    private static <T> Set<String> names(Collection<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.toSet());
    }

    private static void among(String where, String property, String value, Set<String> known, List<ModelFault> faults) {
        if (!known.contains(value)) {
            faults.add(unknown(where, property, value, known));
        }
    }

    private static ModelFault unknown(String where, String property, String value, Set<String> known) {
        return new ModelFault(
                where,
                "procedure.fault.unknown",
                property,
                value,
                known.stream().sorted().collect(Collectors.joining(", ")));
    }
}
