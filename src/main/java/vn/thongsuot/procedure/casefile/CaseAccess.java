package vn.thongsuot.procedure.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.AccessScope;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.substitution.SubstitutionRegister;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.concern.Concern.Standing;
import vn.thongsuot.procedure.role.Roles;

/**
 * Who may see a case: the people whose roles work on it and their substitutes, those who took part or were handed a step, and,
 * when it is normal, whoever's scope covers its unit. No role opens a case about the person who has it, and nothing a restricted or
 * sealed case to those whom it {@linkplain CaseConcerns concerns}. One condition for every list and every single case.
 */
@Component
class CaseAccess {

    private final CurrentUser currentUser;
    private final AccessScope scope;
    private final SubstitutionRegister substitutions;
    private final CaseConcerns concerns;
    private final JdbcClient database;
    private final Clock clock;

    CaseAccess(
            CurrentUser currentUser,
            AccessScope scope,
            SubstitutionRegister substitutions,
            CaseConcerns concerns,
            JdbcClient database,
            Clock clock) {
        this.currentUser = currentUser;
        this.scope = scope;
        this.substitutions = substitutions;
        this.concerns = concerns;
        this.database = database;
        this.clock = clock;
    }

    /** A condition on {@code procedure_case c} and its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    /** The person who acts; an account without a person does no Party work. */
    PersonId person() {
        PersonId person = currentUser.require().personId();
        if (person == null) {
            throw new AccessDeniedException("The account belongs to nobody");
        }
        return person;
    }

    SignedIn signedIn() {
        return currentUser.require();
    }

    /** Roles in units that the signed-in person has today by own positions: with these one begins a case or ends it early. */
    Set<String> keys() {
        return Roles.keysOf(currentUser.require().positions());
    }

    /** With what the signed-in person does the steps that wait. */
    Keyring keyring() {
        SignedIn who = currentUser.require();
        PersonId person = who.personId();
        List<Keyring.Lent> lent = person == null
                ? List.of()
                : substitutions.absencesFor(person, LocalDate.now(clock)).stream()
                        .map(absence -> new Keyring.Lent(
                                absence.holder(),
                                concerns.standing(absence.holder()),
                                absence.holderName(),
                                Roles.keysOf(absence.positions()),
                                absence.matters()))
                        .toList();
        return new Keyring(standing(who), Roles.keysOf(who.positions()), lent);
    }

    private Standing standing(SignedIn who) {
        return concerns.standing(who.personId(), who.positions());
    }

    Condition condition() {
        SignedIn who = currentUser.require();
        List<String> ways = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        Keyring keys = keyring();
        if (!keys.isEmpty()) {
            ways.add(keys.condition(
                    name -> "c.id in (select a.case_id from procedure_case_access a where a.candidate_key in (:" + name
                            + "))",
                    Keyring.Which.ALL,
                    parameters));
        }
        PersonId person = who.personId();
        if (person != null) {
            ways.add("c.id in (select h.case_id from procedure_work_item h"
                    + " where h.state = 'OPEN' and h.assignee_id = :accessPerson and h.handed_over)");
            ways.add("c.id in (select p.case_id from procedure_participant p where p.person_id = :accessPerson)");
            parameters.put("accessPerson", person.value());
        }
        int index = 0;
        for (String path : scope.current().unitPaths()) {
            String name = "accessPath" + index++;
            ways.add("(c.confidentiality = 'NORMAL' and c.unit_path like :" + name + ")");
            parameters.put(name, path + "%");
        }
        if (ways.isEmpty()) {
            return new Condition("1 = 0", parameters);
        }
        String hidden = CaseConcerns.hides("access", keys.who(), parameters);
        return new Condition("((" + String.join(" or ", ways) + ") and not " + hidden + ")", parameters);
    }

    /** @throws NotFoundException also when the case exists but is not this person's to see */
    void requireVisible(CaseId caseId) {
        if (!isVisible(caseId)) {
            throw new NotFoundException("procedure.case.not-found");
        }
    }

    boolean isVisible(CaseId caseId) {
        Condition condition = condition();
        return database.sql("select count(*) from procedure_case c where c.id = :caseId and " + condition.sql())
                        .params(condition.parameters())
                        .param("caseId", caseId.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
