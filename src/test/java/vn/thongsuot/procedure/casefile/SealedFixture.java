package vn.thongsuot.procedure.casefile;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.sealing.OpeningReason;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.TrialProcedure;

/** Cases of the three trial procedures that differ in their class only. */
@Component
public class SealedFixture {

    public static final String SENDER = "Quách Thị Ẩn Danh";
    public static final String DENOUNCER = "Vương Đình Kín Đáo";
    public static final String PHONE = "0987612345";
    public static final String WITNESS = "Thạch Văn Chứng Kiến";
    public static final String IN_THE_LETTER = "Tôi là Vương Đình Kín Đáo, ở thôn Ẩn Náu";
    public static final OpeningReason REASON = new OpeningReason("Mời người tố cáo Vương Đình Kín Đáo làm việc");

    private static final byte[] PDF = "%PDF-1.4 plain".getBytes(StandardCharsets.US_ASCII);

    private final StartService starts;
    private final StepService steps;
    private final PaperService papers;
    private final SealedCaseService seals;
    private final TrialProcedure trial;
    private final JdbcClient database;
    private final Acting acting;

    SealedFixture(
            StartService starts,
            StepService steps,
            PaperService papers,
            SealedCaseService seals,
            TrialProcedure trial,
            JdbcClient database,
            Acting acting) {
        this.starts = starts;
        this.steps = steps;
        this.papers = papers;
        this.seals = seals;
        this.trial = trial;
        this.database = database;
        this.acting = acting;
    }

    /** @param content a word of the title that no other case has */
    public record Trial(
            CaseId id,
            String number,
            String content,
            PersonId person,
            boolean sealed,
            WorkItemId firstStep,
            long paper,
            long sealedPaper,
            JdbcClient database) {

        public WorkItemId openStep() {
            return new WorkItemId(database.sql(
                            "select id from procedure_work_item where case_id = :id and state = 'OPEN' order by id limit 1")
                    .param("id", id.value())
                    .query(Long.class)
                    .single());
        }
    }

    public Trial begin(String procedure) {
        return begin(procedure, null, null);
    }

    /** With whom or what the case is about. */
    public Trial begin(String procedure, @Nullable PersonId person, @Nullable UnitId unit) {
        trial.putIntoForce(procedure);
        String content = "viec" + UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> answers = new HashMap<>(Map.of("content", content, "sender", SENDER));
        if (person != null) {
            answers.put("person", person.toString());
        }
        if (unit != null) {
            answers.put("unit", String.valueOf(unit.value()));
        }
        CaseId id = acting.as("vanphong.xa", () -> starts.start(procedure, trial.communeOf("vanphong.xa"), answers));
        WorkItemId first =
                new WorkItemId(database.sql("select id from procedure_work_item where case_id = :id and state = 'OPEN'")
                        .param("id", id.value())
                        .query(Long.class)
                        .single());
        run(() -> papers.add(first, "envelope", "phong-bi.pdf", new ByteArrayInputStream(PDF), PDF.length, null, null));
        byte[] letter = ("%PDF-1.4 " + IN_THE_LETTER).getBytes(StandardCharsets.UTF_8);
        run(() -> papers.add(
                first,
                "letter",
                "don cua " + DENOUNCER + ".pdf",
                new ByteArrayInputStream(letter),
                letter.length,
                null,
                "Đơn của " + DENOUNCER));
        String number = database.sql("select number from procedure_case where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        return new Trial(
                id,
                number,
                content,
                person == null ? new PersonId(-1) : person,
                procedure.equals("seal-sealed"),
                first,
                paper(id, "envelope"),
                paper(id, "letter"),
                database);
    }

    /** The office types it in, keeps a draft, and hands it in. */
    public void receive(Trial trial) {
        Map<String, Object> answers = received();
        run(() -> steps.saveDraft(trial.openStep(), answers));
        complete("vanphong.xa", trial.openStep(), answers, "received", null);
    }

    public static Map<String, Object> received() {
        return Map.of(
                "denouncer",
                DENOUNCER,
                "phone",
                PHONE,
                "witnesses",
                List.of(Map.of("name", WITNESS)),
                "points",
                "Chi sai quỹ");
    }

    public void complete(
            String username, WorkItemId step, Map<String, Object> answers, String outcome, @Nullable String reason) {
        acting.as(username, () -> {
            int version = steps.open(step).version();
            return steps.complete(
                    step,
                    new Completion(
                            version,
                            answers,
                            outcome,
                            reason,
                            reason == null ? null : "userTask_Receive",
                            null,
                            null,
                            null));
        });
    }

    /** Whether the person signed in gets to see who sent it. */
    boolean opensStart(Trial trial) {
        long submission = submission(trial, "start");
        try {
            return SENDER.equals(
                    seals.open(trial.id(), submission, REASON).answers().get("sender"));
        } catch (NotFoundException e) {
            return false;
        }
    }

    public long submission(Trial trial, String step) {
        return database.sql("select max(id) from procedure_submission where case_id = :id and step_id = :step")
                .param("id", trial.id().value())
                .param("step", step)
                .query(Long.class)
                .single();
    }

    List<String> trail(Trial trial) {
        return database.sql("select details from audit_entry where subject = :subject")
                .param("subject", "case:" + trial.id().value())
                .query(String.class)
                .list();
    }

    private long paper(CaseId id, String paper) {
        return database.sql("select id from procedure_paper where case_id = :id and paper = :paper")
                .param("id", id.value())
                .param("paper", paper)
                .query(Long.class)
                .single();
    }

    private void run(Runnable work) {
        acting.as("vanphong.xa", () -> {
            work.run();
            return true;
        });
    }
}
