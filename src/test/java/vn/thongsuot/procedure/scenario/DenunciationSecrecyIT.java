package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.thongsuot.document.register.IncomingFilter;
import vn.thongsuot.document.register.OutgoingFilter;
import vn.thongsuot.document.register.RegisterExport;
import vn.thongsuot.identity.MemberUnits;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineExport;
import vn.thongsuot.inspection.discipline.DisciplineFilter;
import vn.thongsuot.inspection.evidence.EvidenceLog;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.PetitionExport;
import vn.thongsuot.petition.PetitionFilter;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Lateness;
import vn.thongsuot.procedure.casefile.CaseListService;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.PlainTextSearch;
import vn.thongsuot.procedure.casefile.SealedCaseService;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.link.CaseLinks;
import vn.thongsuot.procedure.link.LinkedCase;
import vn.thongsuot.procedure.notice.NoticeService;
import vn.thongsuot.sealing.OpeningReason;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/**
 * A denunciation that led to an inspection, a reprimand and an appeal: nothing tells who denounced, and who is not to know of the
 * denunciation finds it neither in registers, exports, reports and notices, nor by what came of it.
 */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DenunciationSecrecyIT {

    private static final Logger LOG = LoggerFactory.getLogger(DenunciationSecrecyIT.class);
    private static final ScenarioFolder DENUNCIATION = ScenarioFolder.read(Path.of("bpmn", "denunciation"));

    private static final String NAME = "Khuất Thị Lặng Thầm";
    private static final String ADDRESS = "Ngõ 77 phố Heo Hút";
    private static final String PHONE = "0977000777";
    private static final String THREAT = "Anh họ ở xóm bên đến cổng nhà đòi rút đơn";
    private static final String REASON = "Mời bà Khuất Thị Lặng Thầm đến nhận kết quả";
    private static final String SUMMARY = "Quỹ khuyến học thiếu chứng từ";

    private Chain chain;

    @Autowired
    ScenarioPlayer player;

    @Autowired
    ScenarioActors actors;

    @Autowired
    StartService starts;

    @Autowired
    CaseService cases;

    @Autowired
    CaseListService list;

    @Autowired
    SealedCaseService seals;

    @Autowired
    CaseLinks links;

    @Autowired
    Lateness lateness;

    @Autowired
    NoticeService notices;

    @Autowired
    EvidenceLog evidence;

    @Autowired
    DisciplineDirectory decisions;

    @Autowired
    RegisterExport registerExport;

    @Autowired
    DisciplineExport disciplineExport;

    @Autowired
    PetitionExport petitionExport;

    @Autowired
    PlainTextSearch search;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    MemberUnits members;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    private record Chain(
            CaseId denunciation,
            String number,
            CaseId inspection,
            CaseId discipline,
            CaseId appeal,
            PersonId subject,
            UnitSummary commune,
            PersonId inspector) {}

    /** Once for all tests, so that each of them has the log of it. */
    @BeforeAll
    void from_the_denunciation_to_the_appeal() {
        LOG.info("Denunciation begins");
        ScenarioPlay play = player.play(
                DENUNCIATION,
                Scenario.of(
                        "secrecy",
                        Map.of(
                                "after",
                                Map.of("scenario", "wrong", "reaching", "userTask_MeetDenouncer"),
                                "steps",
                                steps())));
        play.orThrow();
        CaseId denunciation = play.cases().getLast();
        CaseId inspection = opened(denunciation);
        CaseId discipline = opened(inspection);
        UnitSummary commune = organization.requireUnit(
                new UnitId(number("select unit_id from procedure_case where id = :id", denunciation)));
        PersonId inspector =
                actors.holders("commune.inspection-committee", commune).getFirst();
        String numbered = acting.as(inspector, () -> cases.view(denunciation)).number();
        acting.as(inspector, () -> {
            CaseView.DoneStep met = cases.view(denunciation).done().stream()
                    .filter(step -> step.stepId().equals("userTask_MeetDenouncer"))
                    .findFirst()
                    .orElseThrow();
            return seals.open(denunciation, met.sealed(), new OpeningReason(REASON));
        });
        CaseId appeal = acting.as(
                inspector,
                () -> starts.start(
                        "discipline-appeal",
                        commune.id(),
                        Map.of(
                                "decision",
                                String.valueOf(decisions
                                        .ofCase(discipline)
                                        .orElseThrow()
                                        .id()
                                        .value()),
                                "filedOn",
                                LocalDate.now(clock).toString(),
                                "grounds",
                                "Hình thức quá nặng.")));
        chain = new Chain(
                denunciation,
                numbered,
                inspection,
                discipline,
                appeal,
                new PersonId(number("select subject_id from procedure_case where id = :id", discipline)),
                commune,
                inspector);
        LOG.info("Appeal begins");
    }

    private static List<Map<String, Object>> steps() {
        return List.of(
                Map.of(
                        "step",
                        "userTask_MeetDenouncer",
                        "answers",
                        Map.of("denouncerName", NAME, "denouncerAddress", ADDRESS, "denouncerContact", PHONE)),
                Map.of("message", "threat", "by", "commune.inspection-committee", "reason", "Người tố cáo bị đe dọa."),
                Map.of("step", "userTask_Protect", "answers", Map.of("detail", THREAT)),
                Map.of(
                        "through",
                        Map.of(
                                "scenario", "wrong",
                                "from", "userTask_CheckAcceptance",
                                "reaching", "userTask_Conclude")),
                Map.of("step", "userTask_Conclude", "answers", conclusion()),
                Map.of("step", "userTask_TellDenouncer"),
                Map.of("step", "userTask_TellSubject"),
                Map.of("through", Map.of("scenario", "inspection-reprimanded")));
    }

    private static Map<String, Object> conclusion() {
        Map<String, Object> partly = new LinkedHashMap<>();
        partly.put("conclusion", "partly");
        partly.put("conclusionText", SUMMARY);
        partly.put("followUp", "inspection");
        partly.put("subjectKind", "member");
        partly.put("violation", "Chi quỹ không có chứng từ.");
        partly.put("contentClass", "finance");
        return partly;
    }

    @Test
    void who_denounced_is_nowhere_in_the_clear(CapturedOutput output) {
        assertThat(search.inDatabase(SUMMARY)).as("what is not sealed is found").isNotEmpty();
        assertThat(output.getAll())
                .as("log of the whole way")
                .containsSubsequence("Denunciation begins", "Appeal begins");
        for (String secret : List.of(NAME, ADDRESS, PHONE, THREAT, REASON)) {
            assertThat(search.inDatabase(secret)).as("database: %s", secret).isEmpty();
            assertThat(search.inFiles(secret)).as("files: %s", secret).isEmpty();
            assertThat(search.forms(secret))
                    .as("log: %s", secret)
                    .noneMatch(
                            form -> PlainTextSearch.contains(output.getAll().getBytes(StandardCharsets.UTF_8), form));
        }
    }

    @Test
    void what_the_inspection_committee_takes_away_does_not_tell_who_denounced() {
        assertThat(acting.as(chain.inspector(), this::everythingExported))
                .contains("tố cáo đối với")
                .doesNotContain(NAME, ADDRESS, PHONE, THREAT);
    }

    @Test
    void nobody_else_finds_the_denunciation_by_what_came_of_it_or_anywhere() {
        String name = organization.person(chain.subject()).orElseThrow().fullName();
        readers().forEach((who, person) -> {
            boolean sees = acting.as(person, () -> list.count(numbered()) > 0);
            if (sees) {
                assertThat(entitled()).as("%s sees it", who).contains(person);
                return;
            }
            acting.as(person, () -> {
                assertThat(everythingExported())
                        .as("exports of %s", who)
                        .doesNotContain(chain.number(), "tố cáo đối với " + name, SUMMARY);
                for (CaseId came : List.of(chain.inspection(), chain.discipline(), chain.appeal())) {
                    assertThat(linked(came)).as("links for %s", who).doesNotContain(chain.denunciation());
                }
                assertThat(finds(() -> cases.view(chain.denunciation())))
                        .as("case page for %s", who)
                        .isFalse();
                assertThat(finds(() -> links.of(chain.denunciation())))
                        .as("its links for %s", who)
                        .isFalse();
                assertThat(finds(() -> evidence.of(chain.denunciation())))
                        .as("evidence for %s", who)
                        .isFalse();
                assertThat(notices.lines(new PageRequest(0, 500)))
                        .as("notices of %s", who)
                        .noneMatch(line -> line.caseId().equals(chain.denunciation()));
                assertThat(lateness.units()).as("reports of %s", who).allSatisfy(unit -> assertThat(
                                lateness.of(unit.id(), null).counts())
                        .noneMatch(count -> count.procedure().equals("denunciation")));
                return true;
            });
        });
    }

    @Test
    void those_who_do_see_it_find_the_whole_way_by_the_links() {
        assertThat(acting.as(chain.inspector(), () -> linked(chain.denunciation())))
                .contains(chain.inspection());
        assertThat(acting.as(chain.inspector(), () -> linked(chain.inspection())))
                .contains(chain.denunciation(), chain.discipline());
    }

    @Test
    void whom_a_later_step_names_is_kept_out_from_then_on() {
        ScenarioPlay play = player.play(DENUNCIATION, DENUNCIATION.scenario("anonymous-without-subject"));
        play.orThrow();
        CaseId lead = play.cases().getLast();
        long subject = number("select subject_id from procedure_case where id = :id", opened(lead));
        assertThat(number(
                        "select concerned_id from procedure_case_concern where case_id = :id and kind = 'PERSON'",
                        lead))
                .isEqualTo(subject);
        assertThat(acting.as(new PersonId(subject), () -> finds(() -> cases.view(lead))))
                .isFalse();
    }

    /** Of each office that has to do with the case or that it might be thought to belong to, one; and those it is about. */
    private Map<String, PersonId> readers() {
        Map<String, PersonId> readers = new LinkedHashMap<>();
        for (String role : List.of(
                "inspection-committee",
                "standing-secretariat",
                "secretary",
                "office",
                "party-building-board",
                "standing-committee",
                "executive-committee")) {
            actors.holders("commune." + role, chain.commune()).stream()
                    .reduce((one, next) -> next)
                    .ifPresent(person -> readers.put(role, person));
        }
        readers.put("denounced", chain.subject());
        UnitSummary cell = cellOf(chain.subject());
        actors.holders("cell.secretary", cell).stream()
                .findFirst()
                .ifPresent(person -> readers.put("secretary of the cell", person));
        actors.holders("grassroots.secretary", cell).stream()
                .findFirst()
                .ifPresent(person -> readers.put("secretary above the cell", person));
        assertThat(readers).containsKeys("secretary of the cell", "office");
        return readers;
    }

    private List<PersonId> entitled() {
        List<PersonId> entitled = new ArrayList<>(actors.holders("commune.inspection-committee", chain.commune()));
        entitled.addAll(actors.holders("commune.standing-secretariat", chain.commune()));
        return entitled;
    }

    private UnitSummary cellOf(PersonId person) {
        String path = members.pathsOf(person).iterator().next();
        String[] parts = path.split("/");
        return organization.requireUnit(new UnitId(Long.parseLong(parts[parts.length - 1])));
    }

    private CaseListService.Filter numbered() {
        return new CaseListService.Filter(null, null, false, chain.number());
    }

    private List<CaseId> linked(CaseId of) {
        try {
            return links.of(of).stream().map(LinkedCase::id).toList();
        } catch (NotFoundException notTheirs) {
            return List.of();
        }
    }

    private static boolean finds(Runnable way) {
        try {
            way.run();
            return true;
        } catch (NotFoundException | AccessDeniedException notTheirs) {
            return false;
        }
    }

    private interface Export {
        void to(OutputStream out) throws IOException;
    }

    private String everythingExported() {
        return exported(out -> registerExport.csv(OutgoingFilter.ALL, out))
                + exported(out -> registerExport.csv(IncomingFilter.ALL, out))
                + exported(out -> disciplineExport.csv(DisciplineFilter.ALL, out))
                + exported(out -> petitionExport.csv(PetitionFilter.ALL, out));
    }

    private static String exported(Export export) {
        var out = new ByteArrayOutputStream();
        try {
            export.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotFoundException | AccessDeniedException notTheirs) {
            return "";
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private CaseId opened(CaseId from) {
        return new CaseId(
                number("select max(to_case) from procedure_case_link where from_case = :id and opened", from));
    }

    private long number(String sql, CaseId id) {
        return database.sql(sql).param("id", id.value()).query(Long.class).single();
    }
}
