package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.document.register.IncomingDocument;
import vn.thongsuot.document.register.IncomingEntry;
import vn.thongsuot.document.register.IncomingId;
import vn.thongsuot.document.register.IncomingRegister;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.CaseEvent;
import vn.thongsuot.procedure.casefile.CaseEventKind;
import vn.thongsuot.procedure.casefile.CaseIncoming;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.TrialProcedure;

/** An incoming document that belongs to a case is seen there by who may see both. */
@PortalTest
class IncomingOfCaseIT {

    private static final String CLERK = "vanphong.xa";
    private static final String LEADER = "bithu.xa";
    private static final String OFFICER = "banxaydungdang";
    private static final String STRANGER = "bithu.chibo2";

    @Autowired
    TrialProcedure trial;

    @Autowired
    StartService starts;

    @Autowired
    CaseService cases;

    @Autowired
    CaseIncoming incoming;

    @Autowired
    IncomingRegister register;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private CaseId caseId;
    private IncomingId document;

    @BeforeEach
    void a_case_of_the_commune_and_a_letter_that_came_in() {
        trial.putIntoForce("numbered-letters");
        UnitId commune = trial.communeOf(CLERK);
        String person = database.sql("""
                        select n.id from organization_person n where not exists (
                            select 1 from procedure_case c where c.subject_id = n.id) order by n.id desc limit 1
                        """).query(String.class).single();
        caseId = acting.as(CLERK, () -> starts.start("numbered-letters", commune, Map.of("person", person)));
        document = acting.as(
                CLERK,
                () -> register.enter(
                        register.keptUnits().getFirst(),
                        new IncomingEntry(
                                LocalDate.now(clock),
                                "Sở Nội vụ",
                                "77/SNV",
                                null,
                                null,
                                "Trả lời về lý lịch",
                                null,
                                false)));
    }

    @Test
    void who_may_see_both_finds_it_on_either_page_and_others_learn_nothing() {
        link(CLERK);

        assertThat(acting.as(CLERK, () -> incoming.of(document)))
                .singleElement()
                .satisfies(linked -> assertThat(linked.caseId()).isEqualTo(caseId.value()));
        assertThat(acting.as(LEADER, () -> incoming.documents(caseId)))
                .extracting(IncomingDocument::id)
                .containsExactly(document);
        assertThat(acting.as(OFFICER, () -> cases.view(caseId)).number())
                .as("the officer sees the case")
                .isNotBlank();
        assertThat(acting.as(OFFICER, () -> incoming.documents(caseId))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as(STRANGER, () -> incoming.documents(caseId)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as(OFFICER, () -> incoming.of(document)));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> link(OFFICER));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> link(STRANGER));
    }

    @Test
    void a_restricted_document_is_told_by_no_case_to_whom_only_its_number_is_shown() {
        acting.as(CLERK, () -> {
            register.restrict(document, true);
            return null;
        });
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> link(LEADER));
        link(CLERK);

        assertThat(acting.as(CLERK, () -> incoming.documents(caseId))).hasSize(1);
        assertThat(acting.as(LEADER, () -> incoming.documents(caseId))).isEmpty();
        assertThat(acting.as(LEADER, () -> incoming.candidates("", 500)))
                .extracting(IncomingDocument::id)
                .doesNotContain(document);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as(LEADER, () -> incoming.of(document)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as(LEADER, () -> {
                    incoming.unlink(document, caseId.value());
                    return null;
                }));
        assertThat(acting.as(LEADER, () -> cases.view(caseId)).events())
                .extracting(CaseEvent::kind)
                .doesNotContain(CaseEventKind.INCOMING_LINKED);
    }

    @Test
    void linked_twice_it_is_there_once_and_taken_off_it_can_be_linked_again() {
        link(CLERK);
        link(CLERK);
        assertThat(acting.as(CLERK, () -> incoming.documents(caseId))).hasSize(1);

        acting.as(CLERK, () -> {
            incoming.unlink(document, caseId.value());
            return null;
        });
        assertThat(acting.as(CLERK, () -> incoming.documents(caseId))).isEmpty();
        link(CLERK);
        assertThat(acting.as(CLERK, () -> incoming.documents(caseId))).hasSize(1);

        assertThat(acting.as(CLERK, () -> cases.view(caseId)).events())
                .extracting(CaseEvent::kind)
                .filteredOn(kind -> kind == CaseEventKind.INCOMING_LINKED || kind == CaseEventKind.INCOMING_UNLINKED)
                .containsExactly(
                        CaseEventKind.INCOMING_LINKED, CaseEventKind.INCOMING_UNLINKED, CaseEventKind.INCOMING_LINKED);
    }

    @Test
    void a_cancelled_document_is_offered_no_more_and_refused() {
        acting.as(CLERK, () -> {
            register.cancel(document, "Vào sổ nhầm");
            return null;
        });
        assertThat(acting.as(CLERK, () -> incoming.candidates("tra loi ve ly lich", 100)))
                .extracting(IncomingDocument::id)
                .doesNotContain(document);
        assertThatExceptionOfType(RuleViolationException.class).isThrownBy(() -> link(CLERK));
    }

    private void link(String username) {
        acting.as(username, () -> {
            incoming.link(document, caseId.value());
            return null;
        });
    }
}
