package vn.thongsuot.procedure.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.model.ActionTask;
import vn.thongsuot.procedure.model.FlagSource;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.ProcedureSheet;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.model.TextGap;
import vn.thongsuot.procedure.model.TodaySource;
import vn.thongsuot.procedure.role.Roles;

/** Whether what a procedure seals stays sealed: nothing may take it to where it would lie in the clear. */
final class SealCheck {

    private static final String SHEET = "procedure.yaml";
    private static final String START = "start";
    private static final Set<String> CLASSES = Set.of("normal", "restricted", "sealed");

    private final Procedure procedure;
    private final List<ModelFault> faults;

    /** Sealed fields by step; those of the start form under {@code start}. */
    private final Map<String, Set<String>> sealed = new HashMap<>();

    private SealCheck(Procedure procedure, List<ModelFault> faults) {
        this.procedure = procedure;
        this.faults = faults;
        sealed.put(START, sealedFields(procedure.sheet().start().form()));
        procedure.model().steps().values().forEach(step -> sealed.put(step.id(), sealedFields(step.form())));
    }

    static void check(Procedure procedure, List<ModelFault> faults) {
        var check = new SealCheck(procedure, faults);
        check.sheet();
        procedure.forms().values().forEach(check::form);
        procedure.model().steps().values().forEach(check::step);
        procedure.model().actions().values().forEach(check::action);
    }

    private void sheet() {
        ProcedureSheet sheet = procedure.sheet();
        ProcedureSheet.Start start = sheet.start();
        if (start.confidentiality() != null) {
            ProcedureCheck.among(SHEET, "start.confidentiality", start.confidentiality(), CLASSES, faults);
        }
        for (String key : start.concerns()) {
            FormSchema form = procedure.forms().get(start.form());
            boolean names =
                    form != null && form.field(key).filter(this::isChosen).isPresent();
            if (!names) {
                faults.add(new ModelFault(SHEET, "procedure.fault.concern", key));
            }
        }
        Set<String> ofStart = sealed.getOrDefault(START, Set.of());
        if (start.subject() != null) {
            refuse(SHEET, "start.subject", START, start.subject());
        }
        start.concerns().forEach(key -> refuse(SHEET, "start.concerns", START, key));
        start.belongs().forEach(key -> refuse(SHEET, "start.belongs", START, key));
        text("start.caseTitle", start.caseTitle(), ofStart);
        sheet.ballots().forEach((name, ballot) -> {
            text("ballots." + name, ballot.question(), ofStart);
            source("ballots." + name, ballot.candidates());
        });
        sheet.documents().forEach((name, document) -> {
            text("documents." + name, document.summary(), ofStart);
            String becomes = document.paper();
            ProcedureSheet.Paper paper = becomes == null ? null : sheet.papers().get(becomes);
            if (becomes != null && paper != null && paper.isSealed()) {
                faults.add(new ModelFault(SHEET + ": documents." + name, "procedure.fault.seal-paper", becomes));
            }
        });
        procedure.model().startDates().values().forEach(field -> refuse(START, "dates", START, field));
        procedure.model().startFlags().forEach(flag -> flag(START, flag));
        openers(sheet);
    }

    private void openers(ProcedureSheet sheet) {
        Set<String> roles = new HashSet<>(sheet.seal().openedBy());
        roles.addAll(sheet.seal().guardians());
        roles.forEach(role -> ProcedureCheck.among(SHEET, "sealed", role, Roles.names(), faults));
        boolean seals = sealed.values().stream().anyMatch(fields -> !fields.isEmpty())
                || sheet.papers().values().stream().anyMatch(ProcedureSheet.Paper::isSealed);
        if (seals
                && (sheet.seal().openedBy().isEmpty()
                        || sheet.seal().guardians().isEmpty())) {
            faults.add(new ModelFault(SHEET, "procedure.fault.seal-without-guardians"));
        }
    }

    private boolean isChosen(FormField field) {
        return field instanceof FormField.PersonField
                || (field instanceof FormField.DynamicList list
                        && FormSchema.fieldsOf(list.components()).stream()
                                .anyMatch(FormField.PersonField.class::isInstance));
    }

    private void form(FormSchema form) {
        for (FormField field : form.fields()) {
            FormField.Common common = field.common();
            String prefill = common.prefill();
            if (prefill != null && !common.sealed()) {
                source(form.id() + "." + field.key(), prefill);
            }
            if (common.sealed() && common.check() != null) {
                faults.add(new ModelFault(form.id() + "." + field.key(), "procedure.fault.seal-check", field.key()));
            }
            if (field instanceof FormField.DynamicList list
                    && FormSchema.fieldsOf(list.components()).stream()
                            .anyMatch(inner -> inner.common().sealed())) {
                faults.add(new ModelFault(form.id() + "." + field.key(), "procedure.fault.seal-list", field.key()));
            }
        }
    }

    private void step(Step step) {
        step.dates().values().forEach(source -> {
            refuse(
                    step.id(),
                    "dates",
                    step.id(),
                    TodaySource.of(source).map(TodaySource::field).orElse(source));
            source(step.id(), source);
        });
        step.flags().forEach(flag -> flag(step.id(), flag));
        if (step.subject() != null && !step.subject().ballot()) {
            refuse(step.id(), "subject", step.id(), step.subject().name());
        }
        String each = step.each();
        if (each != null) {
            sealed.keySet().forEach(where -> refuse(step.id(), "each", where, each));
        }
    }

    private void flag(String where, FlagSource flag) {
        if (!flag.ofBallot()) {
            refuse(where, "flags", where, flag.field());
        }
    }

    private void action(ActionTask task) {
        task.inputs().values().forEach(sources -> {
            for (String source : sources.split("\\|")) {
                source(task.id(), source.strip());
            }
        });
    }

    private void source(String where, @Nullable String source) {
        if (source != null && source.indexOf('.') > 0) {
            refuse(where, source, source.substring(0, source.indexOf('.')), source.substring(source.indexOf('.') + 1));
        }
    }

    private void text(String where, @Nullable String text, Set<String> sealedOfStart) {
        TextGap.in(text == null ? "" : text).forEach(gap -> {
            String field = gap.field();
            if (field != null && sealedOfStart.contains(field)) {
                refuse(SHEET + ": " + where, gap.written(), START, field);
            }
        });
    }

    private void refuse(String where, String use, String step, String field) {
        if (sealed.getOrDefault(step, Set.of()).contains(field)) {
            faults.add(new ModelFault(where, "procedure.fault.seal-leaks", field, use));
        }
    }

    private Set<String> sealedFields(@Nullable String form) {
        FormSchema schema = form == null ? null : procedure.forms().get(form);
        return schema == null
                ? Set.of()
                : schema.fields().stream()
                        .filter(field -> field.common().sealed())
                        .map(FormField::key)
                        .collect(Collectors.toSet());
    }
}
