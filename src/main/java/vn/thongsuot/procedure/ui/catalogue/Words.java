package vn.thongsuot.procedure.ui.catalogue;

import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.ParameterKind;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.deadline.DeadlineSpec;
import vn.thongsuot.procedure.model.PaperRef;
import vn.thongsuot.procedure.model.Step;

/** A step of a model in the words of those who do it. */
record Words(Procedure procedure, Parameters parameters, LocalDate today) {

    String role(Step step) {
        return Texts.t("procedure.role." + step.role());
    }

    /** "30 working days from the day of the decision (source)", as far as the model and the parameters say so. */
    String deadline(Step step) {
        if (step.deadline() == null) {
            return Texts.t("procedure.catalogue.no-deadline");
        }
        DeadlineSpec deadline = step.deadline().limit();
        if (deadline.entryField().isPresent()) {
            return Texts.t("procedure.catalogue.until-entry");
        }
        if (deadline.lastDate().isPresent()) {
            return Texts.t(
                    "procedure.catalogue.until-date",
                    procedure.dateName(deadline.lastDate().get()));
        }
        String limit;
        String source = "";
        TimeLimit literal = deadline.literal();
        String key = deadline.parameterKey();
        if (literal != null) {
            limit = literal.message().text();
        } else if (key != null
                && parameters.kind(key).filter(ParameterKind.TIME_LIMIT::equals).isPresent()) {
            Parameter parameter = parameters.require(key, today);
            limit = parameters.timeLimit(key, today).message().text();
            source = parameter.legalBasis();
        } else {
            limit = String.valueOf(key);
        }
        String dates = deadline.events().stream().map(procedure::dateName).collect(Collectors.joining(" / "));
        String from = dates.isEmpty()
                ? Texts.t("procedure.catalogue.from-start", limit)
                : Texts.t("procedure.catalogue.from-date", limit, dates);
        return source.isBlank() ? from : Texts.t("procedure.catalogue.with-source", from, source);
    }

    String papers(Step step) {
        return step.papers().stream().map(this::paper).collect(Collectors.joining("; "));
    }

    String outcomes(Step step) {
        if (step.ballot() != null && step.outcomes().isEmpty()) {
            return Texts.t("procedure.catalogue.by-ballot");
        }
        return step.outcomes().stream()
                .map(outcome -> procedure.label(step.id() + ".outcome." + outcome.name(), outcome.label()))
                .collect(Collectors.joining("; "));
    }

    private String paper(PaperRef paper) {
        String name = procedure.paperName(paper.paper());
        return paper.required() ? Texts.t("procedure.catalogue.paper-required", name) : name;
    }
}
