package vn.thongsuot.inspection.discipline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.cadre.CadreDisciplines;
import vn.thongsuot.inspection.InspectionService;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberDiscipline;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.link.StepLinks;

/**
 * What a disciplinary decision does to the records of the member: an entry in the history; expulsion ends the membership; the
 * record of a cadre keeps a higher post away for some time. Nothing of it for an organization.
 */
@Component
class DisciplineConsequences {

    private static final Map<DisciplineForm, MemberDiscipline.Form> MEMBER_FORMS = new EnumMap<>(Map.of(
            DisciplineForm.REPRIMAND, MemberDiscipline.Form.REPRIMAND,
            DisciplineForm.WARNING, MemberDiscipline.Form.WARNING,
            DisciplineForm.REMOVAL, MemberDiscipline.Form.REMOVAL,
            DisciplineForm.EXPULSION, MemberDiscipline.Form.EXPULSION));

    private static final Map<DisciplineForm, vn.thongsuot.cadre.DisciplineForm> CADRE_FORMS = new EnumMap<>(Map.of(
            DisciplineForm.REPRIMAND, vn.thongsuot.cadre.DisciplineForm.REPRIMAND,
            DisciplineForm.WARNING, vn.thongsuot.cadre.DisciplineForm.WARNING,
            DisciplineForm.REMOVAL, vn.thongsuot.cadre.DisciplineForm.REMOVAL));

    private final MemberDirectory members;
    private final MemberDiscipline membership;
    private final CadreDisciplines cadres;
    private final InspectionService inspections;
    private final StepLinks links;

    DisciplineConsequences(
            MemberDirectory members,
            MemberDiscipline membership,
            CadreDisciplines cadres,
            InspectionService inspections,
            StepLinks links) {
        this.members = members;
        this.membership = membership;
        this.cadres = cadres;
        this.inspections = inspections;
        this.links = links;
    }

    /** The inspections that asked for it have their answer: statistics count those disciplined apart from those who must be. */
    void inInspections(Discipline decision, LocalDate on) {
        inspections.disciplined(links.origins(new CaseId(decision.caseId())), on);
    }

    void inMemberRecord(Discipline decision, LocalDate on) {
        member(decision).ifPresent(person -> apply(person, decision.form(), on, decision.decisionNumber()));
    }

    void inCadreRecord(Discipline decision) {
        PersonId person = decision.person();
        vn.thongsuot.cadre.DisciplineForm form = CADRE_FORMS.get(decision.form());
        if (person != null && form != null) {
            cadres.record(
                    person, form, String.valueOf(decision.decisionNumber()), decision.decidedOn(), decision.caseId());
        }
    }

    void ended(Discipline decision, LocalDate on) {
        member(decision).ifPresent(person -> membership.effectEnded(person, on, decision.decisionNumber()));
    }

    /** A heavier or lighter form takes the place of the former one. */
    void changed(Discipline decision, DisciplineForm form, DisciplineService.Document document) {
        PersonId person = decision.person();
        if (person == null) {
            return;
        }
        cadres.cancel(person, decision.caseId(), document.date());
        vn.thongsuot.cadre.DisciplineForm inRecord = CADRE_FORMS.get(form);
        if (inRecord != null) {
            cadres.record(person, inRecord, document.number(), decision.decidedOn(), decision.caseId());
        }
        member(decision).ifPresent(member -> {
            if (decision.form() == DisciplineForm.EXPULSION) {
                membership.restore(member, document.date(), document.number());
            }
            apply(member, form, document.date(), document.number());
        });
    }

    void cancelled(Discipline decision, DisciplineService.Document document) {
        inspections.notDisciplined(links.origins(new CaseId(decision.caseId())));
        PersonId person = decision.person();
        if (person == null) {
            return;
        }
        cadres.cancel(person, decision.caseId(), document.date());
        member(decision).ifPresent(member -> {
            if (decision.form() == DisciplineForm.EXPULSION) {
                membership.restore(member, document.date(), document.number());
            } else {
                membership.cancelled(member, document.date(), document.number());
            }
        });
    }

    private void apply(PersonId person, DisciplineForm form, LocalDate on, @Nullable String number) {
        MemberDiscipline.Form known = MEMBER_FORMS.get(form);
        if (known == MemberDiscipline.Form.EXPULSION) {
            membership.expel(person, on, number);
        } else if (known != null) {
            membership.disciplined(person, known, on, number);
        }
    }

    /** Whoever has or had a record. */
    private Optional<PersonId> member(Discipline decision) {
        return Optional.ofNullable(decision.person())
                .filter(person -> members.standing(person).isPresent());
    }
}
