package vn.thongsuot.procedure.casefile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.thongsuot.audit.AuditFilter;
import vn.thongsuot.audit.AuditReview;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Lateness;
import vn.thongsuot.procedure.link.CaseLinks;
import vn.thongsuot.procedure.link.Relation;
import vn.thongsuot.procedure.notice.CalendarFeed;
import vn.thongsuot.procedure.notice.NoticeKind;
import vn.thongsuot.procedure.notice.NoticePreferences;
import vn.thongsuot.procedure.notice.NoticeService;
import vn.thongsuot.testing.Acting;

/** Every way in which the person signed in might come to know of a case. */
@Component
public class WaysToData {

    private static final PageRequest ALL = new PageRequest(0, 500);

    private final CaseListService list;
    private final CaseService cases;
    private final CaseCommands commands;
    private final StepService steps;
    private final PaperService papers;
    private final InboxService inbox;
    private final DangerService danger;
    private final SupervisionService supervision;
    private final Lateness lateness;
    private final NoticeService notices;
    private final NoticePreferences preferences;
    private final CalendarFeed calendar;
    private final AuditReview audit;
    private final VisibleCaseIds registers;
    private final CaseLinks links;
    private final SealedFixture fixture;
    private final Acting acting;
    private final Map<CaseId, CaseId> linked = new HashMap<>();
    private final CurrentUser currentUser;
    private final JdbcClient database;

    WaysToData(
            CaseListService list,
            CaseService cases,
            CaseCommands commands,
            StepService steps,
            PaperService papers,
            InboxService inbox,
            DangerService danger,
            SupervisionService supervision,
            Lateness lateness,
            NoticeService notices,
            NoticePreferences preferences,
            CalendarFeed calendar,
            AuditReview audit,
            VisibleCaseIds registers,
            CaseLinks links,
            SealedFixture fixture,
            Acting acting,
            CurrentUser currentUser,
            JdbcClient database) {
        this.list = list;
        this.cases = cases;
        this.commands = commands;
        this.steps = steps;
        this.papers = papers;
        this.inbox = inbox;
        this.danger = danger;
        this.supervision = supervision;
        this.lateness = lateness;
        this.notices = notices;
        this.preferences = preferences;
        this.calendar = calendar;
        this.audit = audit;
        this.registers = registers;
        this.links = links;
        this.fixture = fixture;
        this.acting = acting;
        this.currentUser = currentUser;
        this.database = database;
    }

    /** A way; {@code surely} when everybody who sees the case finds it so. */
    enum Way {
        LIST(true),
        COUNT(true),
        SEARCH(true),
        CASE_PAGE(true),
        STEP_ADDRESS(true),
        STEP(true),
        DIAGRAM(true),
        PAPER(true),
        REGISTER(true),
        LINK(true),
        LINK_CHOICE(true),
        REMARK(true),
        INBOX(false),
        DANGER(false),
        HIDDEN_DANGER(false),
        SUPERVISION(false),
        LATENESS(false),
        REPORTED(false),
        NOTICES(false),
        CALENDAR(false),
        TRAIL(false);

        final boolean surely;

        Way(boolean surely) {
            this.surely = surely;
        }
    }

    Map<Way, BooleanSupplier> all(SealedFixture.Trial trial) {
        Map<Way, BooleanSupplier> ways = new EnumMap<>(Way.class);
        var byNumber = new CaseListService.Filter(null, null, false, trial.number());
        var byTitle = new CaseListService.Filter(null, null, false, trial.content());
        ways.put(Way.LIST, () -> list.rows(byNumber, ALL).stream()
                .anyMatch(row -> row.id().equals(trial.id())));
        ways.put(Way.COUNT, () -> list.count(byNumber) > 0);
        ways.put(Way.SEARCH, () -> list.count(byTitle) > 0);
        ways.put(Way.CASE_PAGE, found(() -> cases.view(trial.id()).number().equals(trial.number())));
        ways.put(Way.STEP_ADDRESS, found(() -> steps.caseOf(trial.firstStep()).equals(trial.id())));
        ways.put(Way.STEP, found(() -> steps.open(trial.openStep()).caseId().equals(trial.id())));
        ways.put(Way.DIAGRAM, found(() -> !cases.path(trial.id()).passed().isEmpty()));
        ways.put(Way.PAPER, found(() -> papers.open(trial.id(), trial.paper()) != null));
        ways.put(Way.REGISTER, () -> {
            var query = registers.query();
            return database.sql(query.sql())
                    .params(query.parameters())
                    .query(Long.class)
                    .list()
                    .contains(trial.id().value());
        });
        ways.put(Way.LINK, found(() -> links.of(linkedWith(trial)).stream()
                .anyMatch(link -> link.id().equals(trial.id()))));
        ways.put(Way.LINK_CHOICE, () -> links.choices(linkedWith(trial), trial.number(), 10).stream()
                .anyMatch(row -> row.id().equals(trial.id())));
        ways.put(Way.REMARK, found(() -> {
            cases.remark(trial.id(), "x");
            return true;
        }));
        ways.put(Way.INBOX, () -> Arrays.stream(InboxService.Part.values())
                .anyMatch(
                        part -> inbox.count(new InboxService.Filter(part, InboxService.Due.ANY, trial.number())) > 0));
        ways.put(Way.DANGER, () -> danger.rows(new DangerService.Filter(null), ALL).stream()
                .anyMatch(row -> row.caseNumber().equals(trial.number())));
        ways.put(Way.HIDDEN_DANGER, () -> trial.sealed() && hiddenDanger(trial));
        ways.put(Way.SUPERVISION, () -> supervision.count(new SupervisionService.Filter(false, trial.number())) > 0);
        ways.put(Way.LATENESS, () -> lateness.units().stream()
                .flatMap(unit -> lateness.of(unit.id(), null).late().stream())
                .anyMatch(late -> late.id().equals(trial.id())));
        ways.put(Way.REPORTED, () -> hasPerson() && changesOnceOver(trial, this::reported));
        // Guardians are told the number of a case that was opened, whether or not they see it.
        ways.put(Way.NOTICES, () -> notices.lines(ALL).stream()
                .anyMatch(line -> line.caseId().equals(trial.id()) && line.kind() != NoticeKind.SEAL_OPENED));
        ways.put(
                Way.CALENDAR,
                () -> hasPerson()
                        && calendar.ofAddress(token(preferences.newCalendar()))
                                .filter(text -> text.contains(trial.number()) || text.contains(trial.content()))
                                .isPresent());
        ways.put(Way.TRAIL, () -> {
            try {
                return trial.sealed()
                        && audit.list(
                                                new AuditFilter(
                                                        "",
                                                        "",
                                                        "case:" + trial.id().value(),
                                                        null,
                                                        null),
                                                ALL)
                                        .total()
                                > 0;
            } catch (AccessDeniedException e) {
                return false;
            }
        });
        return ways;
    }

    /** What is refused to whoever may not see the case, with the words of the refusal. */
    List<BooleanSupplier> refusals(SealedFixture.Trial trial) {
        return List.of(
                () -> cases.view(trial.id()) != null,
                () -> steps.open(trial.openStep()) != null,
                () -> steps.caseOf(trial.openStep()) != null,
                () -> papers.open(trial.id(), trial.sealedPaper()) != null,
                () -> {
                    commands.send(trial.id(), "nothing", "x");
                    return true;
                });
    }

    /** A normal case that everybody of the commune may see, linked to the trial by who sees both. */
    private CaseId linkedWith(SealedFixture.Trial trial) {
        return linked.computeIfAbsent(trial.id(), id -> {
            CaseId open = fixture.begin("seal-normal").id();
            acting.as("vanphong.xa", () -> links.link(open, id, Relation.RELATED, "Thử"));
            return open;
        });
    }

    private long reported() {
        return lateness.units().stream()
                .flatMap(unit -> lateness.of(unit.id(), null).counts().stream())
                .mapToLong(count -> count.running() + count.late())
                .sum();
    }

    private boolean hiddenDanger(SealedFixture.Trial trial) {
        boolean administrator = currentUser.require().administrator();
        return danger.watches() && changesOnceOver(trial, this::steps) && !cases(administrator, trial);
    }

    private boolean changesOnceOver(SealedFixture.Trial trial, LongSupplier number) {
        long before = number.getAsLong();
        database.sql("update procedure_case set state = 'COMPLETED' where id = :id")
                .param("id", trial.id().value())
                .update();
        try {
            return number.getAsLong() != before;
        } finally {
            database.sql("update procedure_case set state = 'RUNNING' where id = :id")
                    .param("id", trial.id().value())
                    .update();
        }
    }

    private boolean cases(boolean administrator, SealedFixture.Trial trial) {
        return !administrator && list.count(new CaseListService.Filter(null, null, false, trial.number())) > 0;
    }

    private long steps() {
        return danger.hidden().stream().mapToLong(DangerService.Hidden::steps).sum();
    }

    private boolean hasPerson() {
        return currentUser.require().personId() != null;
    }

    private static String token(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
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
}
