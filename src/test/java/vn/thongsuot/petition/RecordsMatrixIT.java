package vn.thongsuot.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import vn.thongsuot.audit.AuditFilter;
import vn.thongsuot.audit.AuditReview;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.document.register.IncomingEntry;
import vn.thongsuot.document.register.IncomingFilter;
import vn.thongsuot.document.register.IncomingId;
import vn.thongsuot.document.register.IncomingRegister;
import vn.thongsuot.document.register.Issuer;
import vn.thongsuot.document.register.IssuingBody;
import vn.thongsuot.document.register.OutgoingFilter;
import vn.thongsuot.document.register.OutgoingRegister;
import vn.thongsuot.document.register.RegisterExport;
import vn.thongsuot.document.register.RegisterKeeping;
import vn.thongsuot.inspection.InspectionBody;
import vn.thongsuot.inspection.InspectionDirectory;
import vn.thongsuot.inspection.InspectionExport;
import vn.thongsuot.inspection.InspectionFilter;
import vn.thongsuot.inspection.InspectionFixture;
import vn.thongsuot.inspection.InspectionResult;
import vn.thongsuot.inspection.InspectionService;
import vn.thongsuot.inspection.Subject;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineExport;
import vn.thongsuot.inspection.discipline.DisciplineFilter;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.inspection.evidence.EvidenceLog;
import vn.thongsuot.inspection.programme.TargetService;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.reception.DayPlan;
import vn.thongsuot.petition.reception.ReceptionDayId;
import vn.thongsuot.petition.reception.ReceptionService;
import vn.thongsuot.petition.reception.ReceptionState;
import vn.thongsuot.petition.reception.VisitBook;
import vn.thongsuot.petition.reception.VisitEntry;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.CaseIncoming;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.reporting.PetitionReport;
import vn.thongsuot.reporting.StatisticsExport;
import vn.thongsuot.reporting.StatisticsReport;
import vn.thongsuot.reporting.Table;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.CaseTable;
import vn.thongsuot.testing.PortalTest;

/**
 * As {@code ConfidentialityMatrixIT} for cases: every account, every kind of record, every way to it. Whoever may not see a petition, an
 * inspection or a decision finds nothing of it, in no list, file, figure or answer to a code; whoever may read counts alone finds it in
 * these alone.
 */
@PortalTest
class RecordsMatrixIT {

    private static final String TABLE = "/seal/who-sees-records.md";
    private static final PageRequest PAGE = new PageRequest(0, 500);

    /** Ways that show how many there are. */
    private static final Set<String> OF_FIGURES = Set.of("figures", "file of figures", "list behind a figure");

    /** What the office alone does, or needs more than to see it. */
    private static final Set<String> NOT_FOR_ALL =
            Set.of("code", "trail", "evidence", "targets", "list behind a figure", "figures", "file of figures");

    @Autowired
    PetitionFixture petitions;

    @Autowired
    PetitionRegister register;

    @Autowired
    PetitionExport registerExport;

    @Autowired
    Tracking tracking;

    @Autowired
    PetitionReport petitionReport;

    @Autowired
    ReceptionService reception;

    @Autowired
    VisitBook visits;

    @Autowired
    AuditReview trail;

    @Autowired
    InspectionFixture inspected;

    @Autowired
    InspectionService inspectionService;

    @Autowired
    InspectionDirectory inspections;

    @Autowired
    EvidenceLog evidence;

    @Autowired
    TargetService targets;

    @Autowired
    CaseService cases;

    @Autowired
    DisciplineDirectory decisions;

    @Autowired
    InspectionExport inspectionExport;

    @Autowired
    DisciplineExport decisionExport;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    CaseIncoming linked;

    @Autowired
    OutgoingRegister outgoing;

    @Autowired
    RegisterKeeping keeping;

    @Autowired
    RegisterExport documentExport;

    @Autowired
    StatisticsReport statistics;

    @Autowired
    StatisticsExport workbook;

    @Autowired
    MemberDirectory members;

    @Autowired
    JdbcClient database;

    @Autowired
    Acting acting;

    /** By column of the table, by way. */
    private static final Map<String, Map<String, BooleanSupplier>> RECORDS = new LinkedHashMap<>();

    @BeforeEach
    void one_record_of_each_kind() {
        RequestContextHolder.resetRequestAttributes();
        if (RECORDS.isEmpty()) {
            RECORDS.put("proposal", petition(PetitionKind.PROPOSAL, null));
            RECORDS.put("denunciation", petition(PetitionKind.DENUNCIATION_PARTY, null));
            RECORDS.put(
                    "about the secretariat",
                    petition(PetitionKind.COMPLAINT_DISCIPLINE, petitions.person("thuongtruc.xa")));
            RECORDS.put("visit about the secretariat", visit(petitions.person("thuongtruc.xa")));
            RECORDS.put("inspection", inspection(inspected.anyMember(), false));
            RECORDS.put("inspection concluded", inspection(inspected.anyMember(), true));
            RECORDS.put("concluded about the standing committee", inspection(inspected.person("uyvienbtv.xa"), true));
            RECORDS.put("discipline decided", decision("DECIDED"));
            RECORDS.put("discipline announced", decision("IN_FORCE"));
            RECORDS.put("restricted letter", letter(petitions.person("thuongtruc.xa")));
            RECORDS.put("restricted paper", paper());
        }
    }

    @TestFactory
    Stream<DynamicTest> who_may_see_a_record_finds_it_and_nobody_else_does_in_any_way() {
        return CaseTable.rows(TABLE).flatMap(row -> RECORDS.keySet().stream()
                .map(column -> DynamicTest.dynamicTest(row.name() + ": " + column, () -> {
                    String expected = row.text(column);
                    Set<String> all = RECORDS.get(column).keySet();
                    Set<String> found = new TreeSet<>();
                    RECORDS.get(column).forEach((way, finds) -> {
                        if (acting.as(row.name(), finds::getAsBoolean)) {
                            found.add(way);
                        }
                    });
                    switch (expected) {
                        case "yes" ->
                            assertThat(found)
                                    .containsAll(all.stream()
                                            .filter(way -> !NOT_FOR_ALL.contains(way))
                                            .toList());
                        case "count" -> assertThat(found).isNotEmpty().isSubsetOf(OF_FIGURES);
                        default -> assertThat(found).isEmpty();
                    }
                })));
    }

    private Map<String, BooleanSupplier> petition(PetitionKind kind, PersonId about) {
        String word = word();
        PetitionId id = petitions.register(
                petitions.entry(kind, PetitionFixture.sender("Người Gửi " + word), "Nội dung " + word, "", about));
        String code = String.valueOf(petitions.column(id, "tracking_code"));
        var filter = new PetitionFilter(null, null, null, null, null, null, null, false, false, word);
        LocalDate day = petitions.today();
        String moved = "received_on";
        Supplier<List<Table>> tables = () -> petitionReport.tables(null, day, day);
        Map<String, BooleanSupplier> ways = new LinkedHashMap<>();
        ways.put("list", () -> !register.list(filter, new Seek<>(null, 0, 10)).isEmpty());
        ways.put("count", () -> register.count(filter) > 0);
        ways.put("address", () -> register.find(id).isPresent());
        ways.put("file", () -> text(out -> registerExport.csv(filter, out)).contains(word));
        ways.put("workbook", () -> sheets(out -> registerExport.excel(filter, out))
                .contains(word));
        ways.put("code", found(() -> tracking.lookUp(code) != null));
        ways.put("trail", found(() -> isInTrail("petition:" + id)));
        ways.put("figures", () -> changes("petition", id.value(), moved, "'2001-01-01'", tables));
        ways.put(
                "file of figures",
                () -> changes(
                        "petition",
                        id.value(),
                        moved,
                        "'2001-01-01'",
                        () -> sheets(out -> workbook.excel("", tables.get(), out))));
        ways.put("list behind a figure", () -> tables.get().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.path() != null)
                .anyMatch(row -> register.list(filter(row.path()), new Seek<>(null, 0, 200)).stream()
                        .anyMatch(petition -> petition.id().equals(id))));
        return ways;
    }

    private boolean isInTrail(String subject) {
        var filter = new AuditFilter("", "", subject, null, null);
        return trail.list(filter, PAGE).items().stream()
                .anyMatch(entry -> entry.subject().equals(subject));
    }

    /** On a day of its own, so that the state of the day tells of nothing else. */
    private Map<String, BooleanSupplier> visit(PersonId about) {
        LocalDate held = petitions.today().minusDays(8);
        YearMonth month = YearMonth.from(held);
        var unit = petitions.commune();
        var entry = new VisitEntry(
                PetitionFixture.sender("Người Đến " + word()),
                1,
                PetitionKind.PROPOSAL,
                "Nội dung " + word(),
                "",
                about,
                null,
                true);
        ReceptionDayId day = acting.as(
                PetitionFixture.OFFICE,
                () -> reception.plan(unit, new DayPlan(held, LocalTime.of(9, 16), "-", false, "")));
        PetitionId id = acting.as(PetitionFixture.OFFICE, () -> visits.record(day, entry))
                .orElseThrow();
        Map<String, BooleanSupplier> ways = new LinkedHashMap<>();
        ways.put("list", found(() -> !visits.visits(day).isEmpty()));
        ways.put("count", found(() -> reception.open(day).visits() > 0));
        ways.put("state", found(() -> reception.open(day).state() == ReceptionState.HELD));
        ways.put("calendar", found(() -> reception.month(unit, month).days().stream()
                .anyMatch(each -> each.id().equals(day) && each.visits() > 0)));
        ways.put("petition", () -> register.find(id).isPresent());
        ways.put(
                "numbers of the month",
                found(() ->
                        changes("petition_reception_day", day.value(), "held_on", "'2001-01-01'", () -> visits.report(
                                        unit, month)
                                .people())));
        ways.put("trail", found(() -> isInTrail("petition:" + id)));
        return ways;
    }

    private Map<String, BooleanSupplier> inspection(PersonId about, boolean concluded) {
        CaseId caseId = inspected.decided(Subject.of(about), InspectionBody.INSPECTION_COMMITTEE, null);
        if (concluded) {
            acting.as(InspectionFixture.CHAIR, () -> {
                inspected.run(
                        () -> inspectionService.conclude(caseId, InspectionResult.NO_VIOLATION, inspected.today()));
                return true;
            });
        }
        long id = database.sql("select id from inspection_inspection where case_id = :case")
                .param("case", caseId.value())
                .query(Long.class)
                .single();
        String search = database.sql("select subject_search from inspection_inspection where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        var filter = new InspectionFilter(search, null, null, null, InspectionFilter.Shown.ALL);
        Map<String, BooleanSupplier> ways = new LinkedHashMap<>();
        ways.put("list", () -> inspections.lines(filter, PAGE).stream()
                .anyMatch(line -> line.caseId().equals(caseId)));
        ways.put(
                "count",
                () -> changes("inspection_inspection", id, "subject_search", "'?'", () -> inspections.count(filter)));
        ways.put(
                "file",
                () -> changes(
                        "inspection_inspection",
                        id,
                        "subject_search",
                        "'?'",
                        () -> text(out -> inspectionExport.csv(filter, out))));
        ways.put(
                "workbook",
                () -> changes(
                        "inspection_inspection",
                        id,
                        "subject_search",
                        "'?'",
                        () -> sheets(out -> inspectionExport.excel(filter, out))));
        ways.put("case page", found(() -> cases.view(caseId) != null));
        ways.put("evidence", () -> evidence.sees(caseId));
        ways.put(
                "targets",
                found(() -> changes("inspection_inspection", id, "subject_path", "'/'", () -> targets.of(
                                inspected.commune().id(),
                                inspected.today().getYear(),
                                inspected.today().getYear())
                        .toString())));
        ways.put("figures", () -> changes("inspection_inspection", id, "unit_path", "'/'", this::figures));
        ways.put(
                "file of figures",
                () -> changes("inspection_inspection", id, "unit_path", "'/'", () -> sheets(this::figures)));
        return ways;
    }

    private Map<String, BooleanSupplier> decision(String state) {
        PersonId concerned = inspected.anyMember();
        MemberStanding member = members.standing(concerned).orElseThrow();
        long caseId = 910_000_000L + RECORDS.size();
        String word = word();
        database.sql("""
                        insert into inspection_discipline (person_id, unit_id, unit_path, form, violation, decided_by, last_body,
                            decided_on, decision_number, decision_date, announced_on, effect_on, effect_ends_on, state, case_id)
                        values (:person, :unit, :path, 'WARNING', 'Vi phạm', 'COMMUNE_INSPECTION', 'COMMUNE_INSPECTION', :on,
                            :word, :on, :announced, :announced, :ends, :state, :caseId)
                        """)
                .param("person", concerned.value())
                .param("unit", member.cell().value())
                .param("path", member.unitPath())
                .param("on", inspected.today())
                .param("word", word.substring(0, 12))
                .param("announced", "DECIDED".equals(state) ? null : inspected.today())
                .param(
                        "ends",
                        "DECIDED".equals(state) ? null : inspected.today().plusMonths(12))
                .param("state", state)
                .param("caseId", caseId)
                .update();
        DisciplineId id = decisions.ofCase(new CaseId(caseId)).orElseThrow().id();
        Map<String, BooleanSupplier> ways = new LinkedHashMap<>();
        ways.put("list", () -> decisions.lines(DisciplineFilter.ALL, PAGE).stream()
                .anyMatch(line -> line.id().equals(id)));
        ways.put(
                "count",
                () -> changes(
                        "inspection_discipline",
                        id.value(),
                        "unit_path",
                        "'/'",
                        () -> decisions.count(DisciplineFilter.ALL)));
        ways.put("address", found(() -> decisions.require(id) != null));
        ways.put("events", found(() -> decisions.events(id) != null));
        ways.put("file", () -> text(out -> decisionExport.csv(DisciplineFilter.ALL, out))
                .contains(word.substring(0, 12)));
        ways.put("workbook", () -> sheets(out -> decisionExport.excel(DisciplineFilter.ALL, out))
                .contains(word.substring(0, 12)));
        ways.put("figures", () -> changes("inspection_discipline", id.value(), "unit_path", "'/'", this::figures));
        ways.put(
                "file of figures",
                () -> changes("inspection_discipline", id.value(), "unit_path", "'/'", () -> sheets(this::figures)));
        return ways;
    }

    /** Restricted, and handed on to nobody but the one whom it is for. */
    private Map<String, BooleanSupplier> letter(PersonId to) {
        String word = word();
        IncomingId id = acting.as(PetitionFixture.OFFICE, () -> {
            IncomingId entered = incoming.enter(
                    inspected.commune(),
                    new IncomingEntry(petitions.today(), word, word, null, null, "Nội dung " + word, null, true));
            incoming.handOn(entered, to, word);
            return entered;
        });
        var filter = IncomingFilter.with(word);
        Map<String, BooleanSupplier> ways = new LinkedHashMap<>();
        ways.put("list", () -> incoming.rows(IncomingFilter.ALL, null, 0, 100).stream()
                .anyMatch(row -> row.document().toString().contains(word)));
        ways.put("search", () -> !incoming.rows(filter, null, 0, 10).isEmpty());
        ways.put("sender", () -> incoming.count(new IncomingFilter(null, null, null, null, null, word, "", "")) > 0);
        ways.put(
                "sender's number",
                () -> incoming.count(new IncomingFilter(null, null, null, null, null, "", word, "")) > 0);
        ways.put("count", () -> incoming.count(filter) > 0);
        ways.put("readable", () -> !incoming.readable(List.of(id)).isEmpty());
        ways.put("address", found(() -> !incoming.open(id).hidden()));
        ways.put("cases", found(() -> linked.of(id) != null));
        ways.put("candidates", () -> !linked.candidates(word, 10).isEmpty());
        ways.put("file", () -> text(out -> documentExport.csv(IncomingFilter.ALL, out))
                .contains(word));
        ways.put("workbook", () -> sheets(out -> documentExport.excel(IncomingFilter.ALL, out))
                .contains(word));
        return ways;
    }

    /** Of the inspection committee, made on paper. */
    private Map<String, BooleanSupplier> paper() {
        String word = word();
        DocumentId id = acting.as(
                InspectionFixture.CHAIR,
                () -> keeping.reserve(
                        new Issuer(inspected.commune(), IssuingBody.INSPECTION_COMMITTEE), "decision", word, true));
        var filter = new OutgoingFilter(null, null, null, null, null, null, null, word);
        LocalDate day = petitions.today();
        Map<String, BooleanSupplier> ways = new LinkedHashMap<>();
        ways.put("list", () -> outgoing.rows(OutgoingFilter.ALL, null, 0, 100).stream()
                .anyMatch(row -> row.document().toString().contains(word)));
        ways.put("search", () -> !outgoing.rows(filter, null, 0, 10).isEmpty());
        ways.put("count", () -> outgoing.count(filter) > 0);
        ways.put(
                "day",
                () ->
                        outgoing
                                .rows(new OutgoingFilter(null, null, null, null, day, day, null, ""), null, 0, 100)
                                .stream()
                                .anyMatch(row -> row.document().id().equals(id)));
        ways.put("address", found(() -> !outgoing.open(id).hidden()));
        ways.put("file", () -> text(out -> documentExport.csv(OutgoingFilter.ALL, out))
                .contains(word));
        ways.put("workbook", () -> sheets(out -> documentExport.excel(OutgoingFilter.ALL, out))
                .contains(word));
        return ways;
    }

    private List<Table> figures() {
        return statistics.units().stream()
                .map(UnitSummary::id)
                .flatMap(unit -> statistics.tables(unit, inspected.today(), inspected.today()).stream())
                .toList();
    }

    private void figures(OutputStream out) throws IOException {
        List<Table> tables = figures();
        if (!tables.isEmpty()) {
            workbook.excel("", tables.subList(0, Math.min(4, tables.size())), out);
        }
    }

    /** Whether something is another without the record. */
    private <T> boolean changes(String table, long id, String column, String elsewhere, Supplier<T> shown) {
        T with = shown.get();
        String before = database.sql("select " + column + " from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        database.sql("update " + table + " set " + column + " = " + elsewhere + " where id = :id")
                .param("id", id)
                .update();
        try {
            return !with.equals(shown.get());
        } finally {
            database.sql("update " + table + " set " + column + " = :before where id = :id")
                    .param("before", before)
                    .param("id", id)
                    .update();
        }
    }

    private static PetitionFilter filter(String path) {
        Map<String, List<String>> parameters = Arrays.stream(
                        path.substring(path.indexOf('?') + 1).split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> List.of(part[1])));
        return RegisterAddress.read(parameters);
    }

    private interface Written {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Written written) {
        var out = new ByteArrayOutputStream();
        try {
            written.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String text(Written written) {
        return new String(bytes(written), StandardCharsets.UTF_8);
    }

    /** Everything in a workbook that somebody can read. */
    private static String sheets(Written written) {
        byte[] workbook = bytes(written);
        if (workbook.length == 0) {
            return "";
        }
        var text = new StringBuilder();
        try {
            Path file = Files.createTempFile("records", ".xlsx");
            try (var zip = new ZipFile(Files.write(file, workbook).toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    if (entry.getName().startsWith("xl/")) {
                        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static BooleanSupplier found(BooleanSupplier way) {
        return () -> {
            try {
                return way.getAsBoolean();
            } catch (NotFoundException | AccessDeniedException e) {
                return false;
            }
        };
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
