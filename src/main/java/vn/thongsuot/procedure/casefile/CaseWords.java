package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.model.TextGap;

/** Fills what a title, a question or a summary leaves open. */
@Component
class CaseWords {

    private static final Pattern SPACES = Pattern.compile("\\s{2,}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final OrganizationDirectory organization;
    private final FormExtensions extensions;

    CaseWords(OrganizationDirectory organization, FormExtensions extensions) {
        this.organization = organization;
        this.extensions = extensions;
    }

    /** @param subjectless what stands for a subject that is not known */
    String fill(String template, Procedure procedure, CaseContext context, String subjectless) {
        String filled = TextGap.fill(template, gap -> word(gap, procedure, context, subjectless));
        return SPACES.matcher(filled).replaceAll(" ").strip();
    }

    private String word(TextGap gap, Procedure procedure, CaseContext context, String subjectless) {
        return switch (gap.name()) {
            case "subject" ->
                Optional.ofNullable(context.subject())
                        .flatMap(organization::person)
                        .map(PersonSummary::fullName)
                        .orElse(subjectless);
            case "unit" -> context.unit().name();
            default -> {
                String key = Objects.requireNonNull(gap.field());
                yield procedure
                        .form(procedure.sheet().start().form())
                        .field(key)
                        .map(field -> answer(field, context.start().get(key)))
                        .orElse("");
            }
        };
    }

    private String answer(FormField field, @Nullable Object answer) {
        if (answer == null) {
            return "";
        }
        return switch (field) {
            case FormField.PersonField chosen ->
                extensions.picker(chosen.picker()).label(answer.toString()).orElse("");
            case FormField.DateField date -> DAY.format(LocalDate.parse(answer.toString()));
            case FormField.CheckList list ->
                ((List<?>) answer).stream().map(value -> label(list, value)).collect(Collectors.joining(", "));
            case FormField.Choice choice -> label(choice, answer);
            case FormField.DynamicList list -> "";
            default -> answer.toString();
        };
    }

    private static String label(FormField.Choice field, Object value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(FormField.Option::label)
                .findFirst()
                .orElse(value.toString());
    }
}
