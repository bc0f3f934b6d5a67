package vn.thongsuot.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.procedure.casefile.WorkFixture;
import vn.thongsuot.sealing.OpeningReason;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** The register: numbers, who sees what, protected senders, codes, what is alike. */
@PortalTest
class PetitionModuleTest {

    private static final int CLERKS = 20;
    private static final int EACH = 3;

    @Autowired
    PetitionFixture fixture;

    @Autowired
    Intake intake;

    @Autowired
    PetitionRegister register;

    @Autowired
    PetitionExport export;

    @Autowired
    SenderOpening opening;

    @Autowired
    SimilarPetitions similar;

    @Autowired
    Tracking tracking;

    @Autowired
    WorkFixture people;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acting acting;

    @Test
    void a_petition_gets_a_number_a_code_and_a_case_at_once() {
        PetitionId id = fixture.register(
                PetitionKind.PROPOSAL, PetitionFixture.sender("Hoàng Thị Mơ"), "Kiến nghị làm lại cầu treo Nà Mạ");

        Petition petition = acting.as(PetitionFixture.OFFICE, () -> register.open(id));
        assertThat(petition.label()).matches("\\d+/" + fixture.today().getYear());
        assertThat(petition.trackingCode()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(petition.caseId()).isNotNull();
        assertThat(petition.firstAnswerDue()).isAfter(fixture.today().plusDays(10));
        assertThat(petition.sender()).isEqualTo(PetitionFixture.sender("Hoàng Thị Mơ"));
    }

    @Test
    void many_clerks_at_once_of_whom_some_fail_leave_no_gap_and_no_double() throws Exception {
        var random = new Random(11);
        List<Callable<Integer>> clerks = IntStream.range(0, CLERKS)
                .mapToObj(clerk -> {
                    List<Boolean> fails = IntStream.range(0, EACH)
                            .mapToObj(i -> random.nextInt(3) == 0)
                            .toList();
                    return (Callable<Integer>) () -> acting.as(PetitionFixture.OFFICE, () -> (int)
                            fails.stream().filter(fail -> enters(clerk, fail)).count());
                })
                .toList();
        int entered = 0;
        try (var threads = Executors.newFixedThreadPool(CLERKS)) {
            for (var done : threads.invokeAll(clerks)) {
                entered += done.get();
            }
        }
        assertThat(entered).isBetween(CLERKS, CLERKS * EACH - 1);
        List<Integer> numbers = database.sql(
                        "select number from petition where unit_id = :unit and year = :year order by number")
                .param("unit", fixture.commune().value())
                .param("year", fixture.today().getYear())
                .query(Integer.class)
                .list();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private boolean enters(int clerk, boolean fails) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            intake.register(
                    fixture.commune(),
                    fixture.entry(
                            PetitionKind.PROPOSAL,
                            PetitionFixture.sender("Người gửi " + clerk),
                            "Nhiều người cùng vào sổ",
                            "",
                            null));
            if (fails) {
                status.setRollbackOnly();
            }
            return !fails;
        }));
    }

    @Test
    void only_those_who_need_to_know_see_a_petition() {
        PetitionId id = fixture.register(
                PetitionKind.PROPOSAL, PetitionFixture.sender("Lý Văn Kín"), "Phản ánh chỉ vài người được biết");

        for (String sees : List.of(PetitionFixture.OFFICE, "thuongtruc.xa", "bithu.xa")) {
            assertThat(finds(sees, id)).as(sees).isTrue();
        }
        for (String sees :
                List.of("bithu.chibo", "bithu.coso", "dangvien", "bantochuc.tinh", "quantri", "bithu.chibo2")) {
            assertThat(finds(sees, id)).as(sees).isFalse();
            assertThat(acting.as(
                            sees,
                            () -> register.count(new PetitionFilter(
                                    null, null, null, null, null, null, null, false, false, "vai nguoi duoc biet"))))
                    .as(sees)
                    .isZero();
        }
        assertThat(acting.as("thuongtruc.xa", () -> register.open(id).trackingCode()))
                .as("the code is for the office alone")
                .isNull();
    }

    @Test
    void whom_a_petition_is_about_does_not_see_it_whatever_the_person_holds() {
        PetitionId id = fixture.register(fixture.entry(
                PetitionKind.DENUNCIATION_PARTY,
                PetitionFixture.sender("Bàn Thị Nụ"),
                "Phản ánh việc của đồng chí thường trực",
                "",
                fixture.person("thuongtruc.xa")));

        assertThat(finds("thuongtruc.xa", id)).isFalse();
        assertThat(finds("bithu.xa", id)).isTrue();
    }

    @Test
    void whom_a_later_step_of_the_case_names_finds_the_petition_no_longer() {
        PetitionId id = fixture.register(PetitionKind.PROPOSAL, Sender.ANONYMOUS, "Thư nặc danh về một đồng chí");
        assertThat(finds("thuongtruc.xa", id)).isTrue();

        database.sql(
                        "insert into procedure_case_concern (case_id, kind, concerned_id) values (:case, 'PERSON', :person)")
                .param("case", fixture.column(id, "case_id"))
                .param("person", fixture.person("thuongtruc.xa").value())
                .update();

        assertThat(finds("thuongtruc.xa", id)).isFalse();
        assertThat(finds("bithu.xa", id)).isTrue();
    }

    @Test
    void a_merger_opens_a_petition_about_a_unit_to_nobody_of_the_unit_that_it_went_into() {
        UnitId unit = people.cellWithoutAccounts(fixture.commune());
        UnitId successor = people.unitOf("bithu.chibo");
        PetitionId about = fixture.register(new IntakeEntry(
                Channel.POST,
                fixture.today(),
                "",
                PetitionFixture.sender("Mã Thị Sáp Nhập"),
                PetitionKind.PROPOSAL,
                "Phản ánh việc của chi bộ trước khi sáp nhập",
                "",
                null,
                unit,
                null,
                null));
        PersonId clerk = fixture.person(PetitionFixture.OFFICE);
        people.takesPost(clerk, successor);
        try {
            assertThat(finds(PetitionFixture.OFFICE, about)).isTrue();
            String code =
                    acting.as(PetitionFixture.OFFICE, () -> register.open(about).trackingCode());

            people.merge(unit, successor);

            assertThatThrownBy(() -> acting.as(PetitionFixture.OFFICE, () -> tracking.lookUp(code)))
                    .isInstanceOf(NotFoundException.class);

            assertThat(finds(PetitionFixture.OFFICE, about)).isFalse();
            assertThat(acting.as(
                            PetitionFixture.OFFICE,
                            () -> register.count(new PetitionFilter(
                                    null, null, null, null, null, null, null, false, false, "truoc khi sap nhap"))))
                    .isZero();
            assertThat(finds("bithu.xa", about)).isTrue();
        } finally {
            people.undoMerger(unit);
            people.leavesPost(clerk, successor);
        }
        assertThat(finds(PetitionFixture.OFFICE, about)).isTrue();
    }

    @Test
    void nobody_but_the_office_enters_petitions_or_asks_about_codes() {
        PetitionId id =
                fixture.register(PetitionKind.PROPOSAL, PetitionFixture.sender("Tô Văn Hỏi"), "Hỏi về mã tra cứu");
        String code = acting.as(PetitionFixture.OFFICE, () -> register.open(id).trackingCode());

        var standing = acting.as(PetitionFixture.OFFICE, () -> tracking.lookUp(code.toLowerCase(Locale.ROOT)));
        assertThat(standing.state()).isEqualTo(PetitionState.REGISTERED);
        for (String other : List.of("thuongtruc.xa", "bithu.chibo", "bantochuc.tinh", "quantri")) {
            assertThatThrownBy(() -> acting.as(other, () -> tracking.lookUp(code)))
                    .as(other)
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("petition.tracking.unknown");
            assertThatThrownBy(() -> acting.as(
                            other,
                            () -> intake.register(
                                    fixture.commune(),
                                    fixture.entry(
                                            PetitionKind.PROPOSAL, Sender.ANONYMOUS, "Không được vào sổ", "", null))))
                    .as(other)
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> acting.as(
                            other,
                            () -> similar.whileTyping(
                                    fixture.commune(), Sender.ANONYMOUS, false, "Hỏi về mã tra cứu", "")))
                    .as(other)
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> acting.as(PetitionFixture.OFFICE, () -> tracking.lookUp("0000-0000-0000")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void who_denounces_stands_nowhere_but_in_the_compartment() throws Exception {
        PetitionId id = fixture.register(
                PetitionKind.DENUNCIATION_PARTY,
                PetitionFixture.sender("Đặng Thị Giấu Tên"),
                "Tố cáo sai phạm trong quản lý quỹ của thôn");

        Petition petition = acting.as("thuongtruc.xa", () -> register.open(id));
        assertThat(petition.protectedSender()).isTrue();
        assertThat(petition.sender()).isNull();
        for (String column : List.of("sender_name", "sender_address", "sender_phone", "sender_search", "file_id")) {
            assertThat(fixture.column(id, column)).as(column).isEqualTo("nothing");
        }
        String csv = acting.as(PetitionFixture.OFFICE, this::csv);
        assertThat(csv).contains("Người gửi được bảo mật").doesNotContain("Giấu Tên");
        assertThat(acting.as(
                        PetitionFixture.OFFICE,
                        () -> register.count(new PetitionFilter(
                                null, null, null, null, null, null, null, false, false, "giau ten"))))
                .isZero();
        assertThat(database.sql("""
                                select count(*) from procedure_submission where answers like '%Giấu Tên%'
                                """).query(Integer.class).single()).isZero();
    }

    @Test
    void opening_a_protected_sender_takes_a_right_and_a_reason_and_is_shown_to_the_secretariat() {
        PetitionId id = fixture.register(
                PetitionKind.DENUNCIATION_PARTY,
                PetitionFixture.sender("Chu Văn Mật"),
                "Tố cáo có người gửi cần giữ kín");
        var reason = new OpeningReason("Mời người gửi đến làm việc");

        assertThat(acting.as(PetitionFixture.OFFICE, () -> opening.sender(id, reason))
                        .name())
                .isEqualTo("Chu Văn Mật");
        for (String other : List.of("bithu.chibo", "dangvien", "banxaydungdang", "quantri")) {
            assertThatThrownBy(() -> acting.as(other, () -> opening.sender(id, reason)))
                    .as(other)
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> new OpeningReason("vì")).isInstanceOf(RuleViolationException.class);
        assertThat(acting.as("bithu.xa", () -> opening.openings(register.open(id))))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo(reason.text()));
        assertThat(acting.as(PetitionFixture.OFFICE, () -> opening.openings(register.open(id))))
                .isEmpty();
    }

    @Test
    void what_names_a_protected_sender_beside_the_seal_is_refused() {
        assertThatThrownBy(() -> fixture.register(
                        PetitionKind.DENUNCIATION_PARTY,
                        PetitionFixture.sender("Nông Thị Thật"),
                        "Bà nong thi that tố cáo trưởng thôn"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("petition.intake.names-sender");
    }

    @Test
    void nor_does_any_petition_tell_its_sender_in_other_words_because_classification_may_seal_it_later() {
        var sender = new Sender(SenderKind.PERSON, "Nông Thị Thật", "Ngõ 91 Dốc Lặng", "0966 077 055");
        for (PetitionKind kind : List.of(PetitionKind.PROPOSAL, PetitionKind.MIXED)) {
            for (String tells : List.of("của bà NÔNG THỊ THẬT", "ở ngo 91, dốc lặng", "máy 0966.077.055")) {
                assertThatThrownBy(() -> fixture.register(kind, sender, "Việc thu quỹ sai, người viết " + tells))
                        .as("%s: %s", kind, tells)
                        .isInstanceOf(RuleViolationException.class)
                        .hasMessageContaining("petition.intake.names-sender");
            }
        }
        assertThat(fixture.register(PetitionKind.PROPOSAL, sender, "Bà Nông Thị Thà thu quỹ sai ở Dốc Lặng"))
                .isNotNull();
    }

    @Test
    void the_hamlet_in_which_the_sender_lives_may_be_what_it_is_about() {
        var sender = new Sender(SenderKind.PERSON, "Nông Thị Thật", "Thôn Dốc Lặng", "");
        assertThat(fixture.register(PetitionKind.DENUNCIATION_PARTY, sender, "Trưởng thôn Dốc Lặng thu quỹ sai"))
                .isNotNull();
    }

    @Test
    void nor_is_a_protected_sender_named_as_the_body_that_passed_the_letter_on() {
        assertThatThrownBy(() -> fixture.register(new IntakeEntry(
                        Channel.TRANSFERRED,
                        fixture.today(),
                        "Đơn của Nông Thị Thật do xã bên chuyển",
                        PetitionFixture.sender("Nông Thị Thật"),
                        PetitionKind.DENUNCIATION_PARTY,
                        "Tố cáo trưởng thôn",
                        "",
                        null,
                        null,
                        null,
                        null)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("petition.intake.names-sender");
    }

    @Test
    void the_same_matter_is_found_though_written_differently_and_never_by_trying_names_of_denouncers() {
        PetitionId first = fixture.register(
                PetitionKind.PROPOSAL,
                PetitionFixture.sender("Triệu Thị Duyên"),
                "Kiến nghị sửa kênh mương thôn Bản Lục bị vỡ không có nước tưới ruộng");
        PetitionId sealed = fixture.register(
                PetitionKind.DENUNCIATION_PARTY,
                PetitionFixture.sender("Vi Văn Lặng"),
                "Tố cáo việc chia đất rừng không công khai ở Bản Lục");

        List<SimilarPetition> again = acting.as(
                PetitionFixture.OFFICE,
                () -> similar.whileTyping(
                        fixture.commune(),
                        new Sender(SenderKind.PERSON, "trieu thi duyen", "", ""),
                        false,
                        "de nghi sua kenh muong ban luc bi vo",
                        ""));
        assertThat(again).first().satisfies(found -> {
            assertThat(found.petition().id()).isEqualTo(first);
            assertThat(found.sameSender()).isTrue();
        });
        assertThat(acting.as(
                        PetitionFixture.OFFICE,
                        () -> similar.whileTyping(
                                fixture.commune(),
                                new Sender(SenderKind.PERSON, "Vi Văn Lặng", "", "0912345678"),
                                true,
                                "",
                                "")))
                .as("trying the name of a denouncer")
                .extracting(found -> found.petition().id())
                .doesNotContain(sealed);

        PetitionId second = fixture.register(
                PetitionKind.DENUNCIATION_PARTY,
                PetitionFixture.sender("Vi Văn Lặng"),
                "Tố cáo lần hai về đất rừng Bản Lục không công khai");
        assertThat(acting.as(PetitionFixture.OFFICE, () -> similar.of(register.open(second))))
                .filteredOn(found -> found.petition().id().equals(sealed))
                .singleElement()
                .satisfies(found -> assertThat(found.sameSender()).isTrue());
    }

    @Test
    void a_petition_whose_first_answer_is_overdue_is_marked_and_found_as_late() {
        PetitionId id = fixture.register(
                PetitionKind.PROPOSAL, PetitionFixture.sender("Hầu Văn Đợi"), "Chờ trả lời quá ngày đã hẹn");
        assertThat(acting.as("thuongtruc.xa", () -> register.open(id).late())).isFalse();
        database.sql("update petition set first_answer_due = :day where id = :id")
                .param("day", fixture.today().minusDays(1))
                .param("id", id.value())
                .update();

        assertThat(acting.as("thuongtruc.xa", () -> register.open(id).late())).isTrue();
        var late = new PetitionFilter(
                null,
                fixture.today(),
                fixture.today(),
                PetitionKind.PROPOSAL,
                PetitionState.REGISTERED,
                Channel.POST,
                null,
                true,
                true,
                "");
        assertThat(acting.as(PetitionFixture.OFFICE, () -> register.list(late, new Seek<>(null, 0, 500))))
                .extracting(Petition::id)
                .contains(id);
        assertThat(acting.as(
                        PetitionFixture.OFFICE,
                        () -> register.list(
                                new PetitionFilter(
                                        null, null, null, null, null, Channel.RECEPTION, null, false, true, ""),
                                new Seek<>(null, 0, 500))))
                .extracting(Petition::id)
                .doesNotContain(id);
    }

    @Test
    void a_petition_tells_of_its_case_only_whom_the_sealed_case_has_reached() {
        PetitionId id = fixture.register(
                PetitionKind.PROPOSAL, PetitionFixture.sender("Giàng Thị Chờ"), "Hồ sơ chưa đến thường trực");

        assertThat(acting.as(PetitionFixture.OFFICE, () -> register.showsCase(register.open(id))))
                .isTrue();
        assertThat(acting.as("thuongtruc.xa", () -> register.showsCase(register.open(id))))
                .isFalse();
    }

    private boolean finds(String username, PetitionId id) {
        return acting.as(username, () -> register.find(id).isPresent());
    }

    private String csv() {
        try {
            var out = new ByteArrayOutputStream();
            export.csv(PetitionFilter.ALL, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It may have to be sealed, and a file deleted after the request can be read until then, and often afterwards. */
    @Test
    void an_upload_never_lies_in_a_temporary_file(@Autowired MultipartConfigElement uploads) {
        assertThat((long) uploads.getFileSizeThreshold())
                .isGreaterThanOrEqualTo(uploads.getMaxRequestSize())
                .isGreaterThan(Letter.LARGEST);
    }
}
