package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.TrialProcedure;

/** Fifty steps of fifty cases that issue a document at once, through the whole portal: answers, files, signature, engine. */
@PortalTest
class StepIssuingIT {

    private static final String CLERK = "vanphong.xa";
    private static final String PROCEDURE = "numbered-letters";
    private static final int ISSUERS = 50;

    @Autowired
    TrialProcedure trial;

    @Autowired
    StartService starts;

    @Autowired
    StepService steps;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @Test
    void of_fifty_steps_at_once_each_that_is_done_has_its_number_and_none_is_missing() throws Exception {
        trial.putIntoForce(PROCEDURE);
        UnitId commune = trial.communeOf(CLERK);
        // A person is the subject of one running case of a procedure at the most; who is an official member waits for
        // no
        // ceremony, so that the action refuses.
        List<String> people = database.sql("""
                        select n.id from organization_person n
                        join membership_member m on m.person_id = n.id and m.status = 'OFFICIAL'
                        where n.id not in (select a.person_id from identity_account a where a.person_id is not null)
                        and not exists (select 1 from procedure_case c where c.subject_id = n.id and c.procedure_key = :procedure)
                        order by n.id desc limit :limit
                        """)
                .param("procedure", PROCEDURE)
                .param("limit", ISSUERS)
                .query(String.class)
                .list();
        List<CaseId> cases = new ArrayList<>();
        people.forEach(person ->
                cases.add(acting.as(CLERK, () -> starts.start(PROCEDURE, commune, Map.of("person", person)))));
        List<Callable<Boolean>> issuers = IntStream.range(0, ISSUERS)
                .<Callable<Boolean>>mapToObj(i -> () -> acting.as(CLERK, () -> issue(cases.get(i), i % 5 == 0)))
                .toList();
        long begun = System.nanoTime();
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(ISSUERS)) {
            for (var one : threads.invokeAll(issuers)) {
                done += one.get() ? 1 : 0;
            }
        }
        System.out.printf(
                "%d issued, %d refused in %d ms%n", done, ISSUERS - done, (System.nanoTime() - begun) / 1_000_000);

        assertThat(done).isEqualTo(ISSUERS - ISSUERS / 5);
        List<Integer> numbers = numbers(cases);
        int first = numbers.getFirst();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.range(first, first + done).boxed().toList());
        assertThat(filesAgree(cases)).isEqualTo(done);
        assertThat(stillOpen(cases)).isEqualTo(ISSUERS - done);
    }

    /** @param refused the action after the step refuses, when the number was given already */
    private boolean issue(CaseId caseId, boolean refused) {
        WorkItemId item = openItem(caseId);
        StepView step = steps.open(item);
        var completion = new Completion(
                step.version(),
                Map.of("refused", refused),
                "issued",
                null,
                null,
                null,
                null,
                Objects.requireNonNull(step.document()).proposal());
        try {
            steps.complete(item, completion);
            return true;
        } catch (DomainException e) {
            return false;
        }
    }

    private WorkItemId openItem(CaseId caseId) {
        return database.sql("select id from procedure_work_item where case_id = :id and state = 'OPEN'")
                .param("id", caseId.value())
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .single();
    }

    private List<Integer> numbers(List<CaseId> cases) {
        return database.sql("select number from document_outgoing where case_id in (:cases) order by number")
                .param("cases", ids(cases))
                .query(Integer.class)
                .list();
    }

    /** Documents of which entry, case and paper name one and the same file. */
    private int filesAgree(List<CaseId> cases) {
        return database.sql("""
                        select count(*) from document_outgoing o
                        join procedure_case_document d on d.document_id = o.id and d.case_id = o.case_id
                        join procedure_paper p on p.document_id = o.id and p.file_id = o.pdf_file_id
                        join document_file f on f.id = o.pdf_file_id and f.sha256 = o.pdf_sha256
                        where o.case_id in (:cases) and p.document_number = o.code
                        """).param("cases", ids(cases)).query(Integer.class).single();
    }

    private int stillOpen(List<CaseId> cases) {
        return database.sql("select count(*) from procedure_work_item where case_id in (:cases) and state = 'OPEN'")
                .param("cases", ids(cases))
                .query(Integer.class)
                .single();
    }

    private static List<Long> ids(List<CaseId> cases) {
        return cases.stream().map(CaseId::value).toList();
    }
}
