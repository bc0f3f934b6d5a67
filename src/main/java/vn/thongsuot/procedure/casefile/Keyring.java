package vn.thongsuot.procedure.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.concern.Concern;
import vn.thongsuot.procedure.concern.Concern.Standing;

/**
 * The roles in units with which a person works today: the own ones, and those lent by people who are away. None of them opens a
 * case about the person, nor does a lent one open a case about the lender.
 *
 * @param who the person, with the units in which the positions held lie
 * @param own roles that follow from positions held
 */
record Keyring(Standing who, Set<String> own, List<Lent> lent) {

    /**
     * The roles of somebody who is away.
     *
     * @param procedures keys of the procedures in which they count; empty for all
     */
    record Lent(PersonId holder, Standing standing, String holderName, Set<String> keys, Set<String> procedures) {

        boolean opens(String key, String procedure, Concern about) {
            return keys.contains(key)
                    && (procedures.isEmpty() || procedures.contains(procedure))
                    && !about.excludes(standing);
        }
    }

    @Nullable
    PersonId person() {
        return who.person();
    }

    boolean isEmpty() {
        return own.isEmpty() && lent.isEmpty();
    }

    /** All of them, whether or not they open a certain case. */
    Set<String> all() {
        Set<String> all = new HashSet<>(own);
        lent.forEach(from -> all.addAll(from.keys()));
        return all;
    }

    boolean opensAsOwn(String key, Concern about) {
        return own.contains(key) && !about.excludes(who);
    }

    /** Who lent the role for that case; of several the one whose substitution was entered first. */
    Optional<Lent> lentFor(String key, String procedure, Concern about) {
        return about.excludes(who)
                ? Optional.empty()
                : lent.stream()
                        .filter(from -> from.opens(key, procedure, about))
                        .findFirst();
    }

    /** The role for that case as this person lent it. */
    Optional<Lent> lentBy(PersonId holder, String key, String procedure, Concern about) {
        return about.excludes(who)
                ? Optional.empty()
                : lent.stream()
                        .filter(from -> from.holder().equals(holder) && from.opens(key, procedure, about))
                        .findFirst();
    }

    /**
     * A condition on {@code procedure_case c} that holds where one of the keys counts.
     *
     * @param reach makes of the name of a parameter, which will hold keys, the condition that one of them fits
     */
    String condition(UnaryOperator<String> reach, Which which, Map<String, Object> parameters) {
        return condition(reach, which, holder -> "", parameters);
    }

    /** The same where a step can be done, which is less than seeing the case. */
    String workCondition(UnaryOperator<String> reach, Which which, Map<String, Object> parameters) {
        return condition(reach, which, Keyring::notCandidate, parameters);
    }

    private String condition(
            UnaryOperator<String> reach, Which which, UnaryOperator<String> kept, Map<String, Object> parameters) {
        StringBuilder any = new StringBuilder();
        if (which != Which.LENT && !own.isEmpty()) {
            parameters.put("ownKeys", own);
            any.append("(").append(reach.apply("ownKeys")).append(notAbout("keyPerson"));
            any.append(kept.apply("keyPerson"));
            any.append(" and not ")
                    .append(CaseConcerns.hides("key", who, parameters))
                    .append(")");
        }
        if (which != Which.OWN) {
            for (int i = 0; i < lent.size(); i++) {
                Lent from = lent.get(i);
                String keys = "lentKeys" + i;
                String holder = "lentBy" + i;
                parameters.put(keys, from.keys().isEmpty() ? Set.of("") : from.keys());
                parameters.put(holder, from.holder().value());
                any.append(any.isEmpty() ? "(" : " or (").append(reach.apply(keys));
                any.append(notAbout("keyPerson")).append(notAbout(holder));
                any.append(kept.apply("keyPerson")).append(kept.apply(holder));
                any.append(" and not ").append(CaseConcerns.hides("key", who, parameters));
                any.append(" and not ").append(CaseConcerns.hides("lender" + i, from.standing(), parameters));
                if (!from.procedures().isEmpty()) {
                    parameters.put("lentIn" + i, from.procedures());
                    any.append(" and c.procedure_key in (:lentIn").append(i).append(")");
                }
                any.append(")");
            }
        }
        if (any.isEmpty()) {
            return "1 = 0";
        }
        PersonId person = person();
        parameters.put("keyPerson", person == null ? -1 : person.value());
        return "(" + any + ")";
    }

    /**
     * Asks for the ids of at least every running case in which not all of these keys open what they open elsewhere: whatever
     * {@link #workCondition} asks of a case, but for the procedure, has to be in it.
     */
    String unusual(Map<String, Object> parameters) {
        Set<Long> persons = new HashSet<>(Set.of(-1L));
        Set<Long> units = new HashSet<>(Set.of(-1L));
        add(who, persons, units);
        lent.forEach(from -> {
            persons.add(from.holder().value());
            add(from.standing(), persons, units);
        });
        parameters.put("keyPersons", persons);
        parameters.put("keyUnits", units);
        return "select c.id from procedure_case c where c.subject_id in (:keyPersons) and c.state = 'RUNNING'"
                + concerned("PERSON", "keyPersons")
                + concerned("UNIT", "keyUnits")
                + " union select k.case_id from procedure_case_candidate k where k.person_id in (:keyPersons)";
    }

    private static String concerned(String kind, String parameter) {
        return " union select n.case_id from procedure_case_concern n join procedure_case r on r.id = n.case_id"
                + " where n.kind = '" + kind + "' and n.concerned_id in (:" + parameter + ") and r.state = 'RUNNING'";
    }

    private static void add(Standing standing, Set<Long> persons, Set<Long> units) {
        PersonId person = standing.person();
        if (person != null) {
            persons.add(person.value());
        }
        units.addAll(standing.within());
    }

    /** The own keys, the lent ones, or both. */
    enum Which {
        ALL,
        OWN,
        LENT
    }

    private static String notCandidate(String parameter) {
        return " and " + CaseConcerns.notCandidate(parameter);
    }

    private static String notAbout(String parameter) {
        return " and (c.subject_id is null or c.subject_id <> :" + parameter + ")";
    }
}
