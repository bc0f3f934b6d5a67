package vn.thongsuot.procedure.link;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.action.Input;
import vn.thongsuot.procedure.action.ModelAction;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.form.FormField;

/**
 * Begins a case out of another one, in the transaction of the step that led to it. The new case is begun in the name of the
 * person who did that step, and nothing in it tells that it has an origin: only the link does.
 */
@Component
class CaseOpening {

    /** Longer than any chain that people make; a chain that grows by itself ends here. */
    private static final int LONGEST_CHAIN = 20;

    private final StartService starts;
    private final ProcedureCatalogue catalogue;
    private final OrganizationDirectory organization;
    private final LinkStore links;
    private final AuditTrail audit;

    /** The procedures being opened by this thread right now, one out of the other. */
    private final ThreadLocal<Deque<String>> opening = ThreadLocal.withInitial(ArrayDeque::new);

    CaseOpening(
            StartService starts,
            ProcedureCatalogue catalogue,
            OrganizationDirectory organization,
            LinkStore links,
            AuditTrail audit) {
        this.starts = starts;
        this.catalogue = catalogue;
        this.organization = organization;
        this.links = links;
        this.audit = audit;
    }

    /** @throws RuleViolationException when the other case cannot begin; nothing of the step is done then */
    @ModelAction("case.open")
    public void open(
            CaseContext context,
            @Input("procedure") String procedure,
            @Input("kind") Optional<LinkKind> kind,
            @Input("unit") Optional<UnitId> near,
            @Input("answer.*") Map<String, Object> answers) {
        CaseId from = Objects.requireNonNull(context.caseId());
        Procedure opened = inForce(procedure);
        if (opening.get().contains(procedure) || links.chainTo(from) >= LONGEST_CHAIN) {
            throw new RuleViolationException("procedure.link.endless", opened.title());
        }
        PersonId person = links.lastActor(from).orElseThrow();
        UnitSummary unit = fitting(opened, near.orElse(context.unit().id()), context.today());
        requireFields(opened, answers);
        opening.get().push(procedure);
        CaseId to;
        try {
            to = starts.startFor(opened, unit, written(answers), person);
        } catch (RuleViolationException refused) {
            throw new RuleViolationException("procedure.link.refused", opened.title(), words(opened, refused));
        } finally {
            opening.get().pop();
        }
        LinkKind wanted = kind.orElse(LinkKind.ORIGIN);
        boolean forwards = wanted != LinkKind.RELATED || from.value() < to.value();
        LinkId link = links.add(forwards ? from : to, forwards ? to : from, wanted, true, null, person);
        audit.record("procedure.link.open", "case-link:" + link.value(), Map.of("kind", wanted.name()));
    }

    private Procedure inForce(String key) {
        try {
            return catalogue.inForce(key);
        } catch (NotFoundException e) {
            throw new RuleViolationException("procedure.link.not-in-force", key);
        }
    }

    /** The given unit or the nearest one above it that is of the level at which the procedure works. */
    private UnitSummary fitting(Procedure opened, UnitId near, LocalDate today) {
        List<Level> levels = opened.sheet().start().levels().stream()
                .map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT)))
                .toList();
        return organization.lineage(near).reversed().stream()
                .filter(unit -> levels.stream().anyMatch(unit.kind()::standsFor))
                .findFirst()
                .filter(unit -> unit.existsOn(today))
                .orElseThrow(() -> new RuleViolationException("procedure.link.no-unit", opened.title()));
    }

    /** The version in force may be a younger one than the check saw; what it does not ask for would be lost. */
    private static void requireFields(Procedure opened, Map<String, Object> answers) {
        var form = opened.form(opened.sheet().start().form());
        answers.keySet().stream()
                .filter(key -> form.field(key).isEmpty())
                .findFirst()
                .ifPresent(key -> {
                    throw new RuleViolationException("procedure.link.no-field", opened.title(), key);
                });
    }

    /** As a form would have handed them in. */
    private static Map<String, Object> written(Map<String, Object> answers) {
        Map<String, Object> written = new HashMap<>();
        answers.forEach((key, value) -> written.put(
                key,
                switch (value) {
                    case LocalDate day -> day.toString();
                    case PersonId person -> String.valueOf(person.value());
                    case UnitId unit -> String.valueOf(unit.value());
                    default -> value;
                }));
        return written;
    }

    private static String words(Procedure opened, RuleViolationException refused) {
        var form = opened.form(opened.sheet().start().form());
        return refused.violations().stream()
                .map(violation -> label(form.field(String.valueOf(violation.field())), violation))
                .collect(Collectors.joining("; "));
    }

    private static String label(Optional<FormField> field, Violation violation) {
        String text = Texts.t(violation.messageKey(), violation.arguments().toArray());
        return field.map(named -> named.label() + ": " + text).orElse(text);
    }
}
