package vn.thongsuot.procedure.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.meeting.CountedBallots;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;

/**
 * Whom this case puts to the vote: those on the lists its ballots begin with, those written in at an announced vote, and the
 * person it is about. Not who went on from a vote that was not announced: the list would tell its result.
 */
@Component
class CandidatesOfCase implements RecordPicker {

    private final CaseFiles files;
    private final ObjectProvider<CaseContexts> contexts; // the catalogue behind it asks for all lists
    private final ObjectProvider<BallotSheets> sheets;
    private final CountedBallots counted;
    private final OrganizationDirectory organization;

    CandidatesOfCase(
            CaseFiles files,
            ObjectProvider<CaseContexts> contexts,
            ObjectProvider<BallotSheets> sheets,
            CountedBallots counted,
            OrganizationDirectory organization) {
        this.files = files;
        this.contexts = contexts;
        this.sheets = sheets;
        this.counted = counted;
        this.organization = organization;
    }

    @Override
    public String name() {
        return "case.candidates";
    }

    @Override
    public List<RecordChoice> choices(PickerCall call, String search, int limit) {
        String term = SearchText.of(search);
        return all(call).entrySet().stream()
                .filter(person -> SearchText.of(person.getValue()).contains(term))
                .limit(limit)
                .map(person -> new RecordChoice(person.getKey(), person.getValue(), null))
                .toList();
    }

    @Override
    public Optional<RecordChoice> choice(PickerCall call, String id) {
        return Optional.ofNullable(all(call).get(id)).map(name -> new RecordChoice(id, name, null));
    }

    @Override
    public boolean ofPersons() {
        return true;
    }

    @Override
    public Optional<String> label(String id) {
        return organization.person(new PersonId(Long.parseLong(id))).map(PersonSummary::fullName);
    }

    private Map<String, String> all(PickerCall call) {
        Map<String, String> persons = new LinkedHashMap<>();
        CaseId id = call.context().caseId();
        if (id == null) {
            return persons;
        }
        CaseFile file = files.findById(id.value()).orElseThrow();
        Procedure procedure = contexts.getObject().procedure(file);
        procedure.sheet().ballots().forEach((key, ballot) -> {
            String candidates = ballot.candidates();
            if (candidates != null && !candidates.startsWith(Ballot.BALLOT)) {
                sheets.getObject()
                        .options(file, procedure, key, ballot, call.context().today())
                        .forEach(option -> add(persons, option));
            }
        });
        counted.of(id).stream()
                .filter(ballot -> ballot.announced() && isOfPersons(procedure, ballot.ballot()))
                .flatMap(ballot -> ballot.result().lines().stream())
                .forEach(line -> add(persons, line.option()));
        PersonId subject = file.subject();
        if (subject != null) {
            organization
                    .person(subject)
                    .ifPresent(person -> persons.putIfAbsent(subject.toString(), person.fullName()));
        }
        return persons;
    }

    private static boolean isOfPersons(Procedure procedure, String ballot) {
        Ballot sheet = procedure.sheet().ballots().get(ballot);
        return sheet != null && Objects.nonNull(sheet.candidates());
    }

    private static void add(Map<String, String> persons, BallotOption option) {
        persons.putIfAbsent(option.key(), option.label());
    }
}
