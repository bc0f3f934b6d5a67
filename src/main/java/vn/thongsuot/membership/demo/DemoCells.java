package vn.thongsuot.membership.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.membership.LeavingReason;
import vn.thongsuot.membership.MemberEventKind;
import vn.thongsuot.membership.MembershipStatus;
import vn.thongsuot.membership.Schooling;
import vn.thongsuot.membership.demo.DemoPeople.DemoBeing;
import vn.thongsuot.membership.demo.DemoRows.Table;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.PositionKind;

/** Fills cells with members, a leadership and sympathizers. */
final class DemoCells {

    private static final int SMALLEST = 3;
    private static final int LARGEST = 60;
    private static final double SHARE_PROBATIONARY = 0.03;
    private static final double SHARE_GONE = 0.01;
    private static final double SHARE_ELSEWHERE = 0.015;
    private static final double SHARE_WITH_COMMITTEE = 0.66;
    private static final int COMMITTEE_FROM_SIZE = 9;
    private static final int DEPUTY_FROM_SIZE = 5;
    private static final int MANY_MEMBERS = 25;
    private static final int EXEMPT_FROM_AGE = 70;
    private static final double SHARE_EXEMPT_OF_OLD = 0.4;
    private static final double SHARE_WITH_CANDIDATES = 0.3;
    private static final int DEMO_CELL_SIZE = 22;
    private static final int DEMO_CELL_ELSEWHERE = 6;
    private static final int DEMO_CELL_EXEMPT = 7;
    private static final int DEMO_CELL_PROBATIONARY_FROM = 20;
    private static final int DEMO_CELL_CANDIDATES = 5;
    private static final int FIRST_CARD = 21_000_000;
    private static final int INTRODUCERS = 2;

    /** A cell to be filled. */
    record Cell(long id, String path, String name, String communeKind, String communeName, boolean demo) {}

    private final DemoWords names;
    private final DemoPeople people;
    private final DemoPositions positions;
    private final DemoRows rows;
    private final Random random;
    private final Clock clock;
    private final LocalDate today;
    private final LocalDate term;
    private final String decision;
    private long lastMemberId;

    DemoCells(
            DemoWords names,
            String decision,
            DemoPeople people,
            DemoPositions positions,
            DemoRows rows,
            Random random,
            Clock clock,
            LocalDate term) {
        this.names = names;
        this.decision = decision;
        this.people = people;
        this.positions = positions;
        this.rows = rows;
        this.random = random;
        this.clock = clock;
        this.term = term;
        today = LocalDate.now(clock);
    }

    /**
     * Members of the cell, those of the cast first.
     *
     * @param cast numbers of the cast members who belong here; the first of them leads the cell when {@code led}
     */
    List<DemoMember> fill(Cell cell, List<Integer> cast, boolean led) {
        var members = new ArrayList<DemoMember>();
        for (int number : cast) {
            DemoWords person = names.list("cast").get(number - 1);
            DemoBeing being = people.described(number, person);
            members.add(member(cell, being, person.date("admitted"), true, false, false, members));
        }
        int size = cell.demo() ? DEMO_CELL_SIZE : size();
        while (members.size() < size) {
            members.add(anyMember(cell, members));
        }
        if (random.nextDouble() < SHARE_GONE * size) {
            somebodyGone(cell);
        }
        lead(cell, members, led);
        listCandidates(cell);
        return members;
    }

    private int size() {
        long drawn = Math.round(Math.exp(random.nextGaussian() * 0.55 + Math.log(20.3)));
        return (int) Math.clamp(drawn, SMALLEST, LARGEST);
    }

    private DemoMember anyMember(Cell cell, List<DemoMember> soFar) {
        int place = soFar.size();
        boolean probationary = cell.demo()
                ? place >= DEMO_CELL_PROBATIONARY_FROM
                : place >= SMALLEST && random.nextDouble() < SHARE_PROBATIONARY;
        if (probationary) {
            LocalDate admitted = today.minusDays(60 + random.nextInt(250));
            DemoBeing being = people.invent(cell.communeKind(), bornAged(19 + random.nextInt(22)));
            return member(cell, being, admitted, false, false, false, soFar);
        }
        int age = (int) Math.clamp(Math.round(47 + random.nextGaussian() * 14), 22, 88);
        int ageAdmitted = (int) Math.clamp(Math.round(27 + random.nextGaussian() * 5), 19, Math.min(age - 2, 48));
        DemoBeing being = people.invent(cell.communeKind(), bornAged(age));
        LocalDate admitted = being.birthDate().plusYears(ageAdmitted).plusDays(random.nextInt(300));
        LocalDate latest = today.minusMonths(15);
        boolean elsewhere =
                cell.demo() ? place == DEMO_CELL_ELSEWHERE : place > 2 && random.nextDouble() < SHARE_ELSEWHERE;
        boolean exempt = cell.demo()
                ? place == DEMO_CELL_EXEMPT
                : age >= EXEMPT_FROM_AGE && random.nextDouble() < SHARE_EXEMPT_OF_OLD;
        return member(cell, being, admitted.isAfter(latest) ? latest : admitted, true, exempt, elsewhere, soFar);
    }

    private LocalDate bornAged(int years) {
        return today.minusYears(years).minusDays(random.nextInt(365));
    }

    private DemoMember member(
            Cell cell,
            DemoBeing being,
            LocalDate admitted,
            boolean official,
            boolean exempt,
            boolean elsewhere,
            List<DemoMember> soFar) {
        LocalDate ceremony = admitted.plusDays(7 + random.nextInt(21));
        LocalDate probationEnd = ceremony.plusMonths(12);
        LocalDate recognized = official ? probationEnd.plusDays(10 + random.nextInt(40)) : null;
        long id = ++lastMemberId;
        String admission = decisionNumber();
        String recognition = official ? decisionNumber() : null;
        rows.add(
                Table.MEMBER,
                id,
                being.id(),
                cell.id(),
                cell.path(),
                (official ? MembershipStatus.OFFICIAL : MembershipStatus.PROBATIONARY).name(),
                admission,
                admitted,
                ceremony,
                probationEnd,
                recognition,
                recognized,
                official ? probationEnd : null,
                official ? Long.toString(FIRST_CARD + id) : null,
                null,
                null,
                null,
                exempt,
                elsewhere);
        event(id, MemberEventKind.ADMITTED, admitted, admission, cell);
        event(id, MemberEventKind.PROBATION_STARTED, ceremony, null, cell);
        if (recognized != null) {
            event(id, MemberEventKind.RECOGNIZED, recognized, recognition, cell);
            event(id, MemberEventKind.CARD_ISSUED, recognized.plusDays(20), null, cell);
        }
        soFar.stream()
                .filter(other -> other.official() && other.admitted().isBefore(admitted.minusYears(1)))
                .limit(INTRODUCERS)
                .forEach(other -> rows.add(Table.INTRODUCER, id, "OFFICIAL_MEMBER", other.personId()));
        return new DemoMember(being.id(), being.birthDate(), admitted, official, being.id() <= DemoProvince.CAST_SIZE);
    }

    private void somebodyGone(Cell cell) {
        DemoBeing being = people.invent(cell.communeKind(), bornAged(30 + random.nextInt(30)));
        LocalDate admitted = being.birthDate().plusYears(24);
        LocalDate left = today.minusDays(100 + random.nextInt(1500));
        boolean asked = random.nextBoolean();
        long id = ++lastMemberId;
        String admission = decisionNumber();
        String leaving = decisionNumber();
        rows.add(
                Table.MEMBER,
                id,
                being.id(),
                cell.id(),
                cell.path(),
                (asked ? MembershipStatus.LEFT : MembershipStatus.DELETED).name(),
                admission,
                admitted,
                admitted.plusDays(14),
                admitted.plusDays(14).plusMonths(12),
                decisionNumber(),
                admitted.plusMonths(13),
                admitted.plusDays(14).plusMonths(12),
                null,
                left,
                (asked ? LeavingReason.ASKED_TO_LEAVE : LeavingReason.GAVE_UP_ACTIVITY).name(),
                leaving,
                false,
                false);
        event(id, MemberEventKind.ADMITTED, admitted, admission, cell);
        event(id, asked ? MemberEventKind.LEFT : MemberEventKind.DELETED, left, leaving, cell);
    }

    private void lead(Cell cell, List<DemoMember> members, boolean castLeads) {
        var queue = new ArrayList<>(members);
        if (!castLeads) {
            // The cast of the levels above sits in cells without leading them.
            queue.removeIf(DemoMember::inCast);
            queue.sort((a, b) -> Boolean.compare(b.fitToLead(today), a.fitToLead(today)));
        }
        queue.removeIf(member -> !member.official());
        boolean committee =
                cell.demo() || (members.size() >= COMMITTEE_FROM_SIZE && random.nextDouble() < SHARE_WITH_COMMITTEE);
        BodyKind body = committee ? BodyKind.CELL_COMMITTEE : null;
        hold(cell, body, PositionKind.SECRETARY, DemoPositions.take(queue, 1));
        if (members.size() >= DEPUTY_FROM_SIZE) {
            hold(cell, body, PositionKind.DEPUTY_SECRETARY, DemoPositions.take(queue, 1));
        }
        if (committee) {
            queue.removeIf(DemoMember::inCast);
            hold(cell, body, PositionKind.MEMBER, DemoPositions.take(queue, members.size() > MANY_MEMBERS ? 3 : 1));
        }
    }

    private void hold(Cell cell, @Nullable BodyKind body, PositionKind kind, List<DemoMember> holders) {
        positions.hold("CELL", cell.id(), body, kind, holders, term);
    }

    private void listCandidates(Cell cell) {
        if (cell.demo()) {
            DemoWords ready = names.at("candidate");
            DemoBeing being = people.described(DemoProvince.READY_CANDIDATE, ready);
            candidate(
                    cell,
                    being,
                    today.minusMonths(14),
                    ready.text("occupation"),
                    ready.text("schooling"),
                    ready.text("certificate").formatted(27),
                    today.minusMonths(8),
                    ready.text("note"));
        }
        int others = cell.demo()
                ? DEMO_CELL_CANDIDATES
                : random.nextDouble() < SHARE_WITH_CANDIDATES ? 2 + random.nextInt(5) : 0;
        List<String> occupations = names.texts("occupations");
        String certificate = names.at("candidate").text("certificate");
        for (int i = 0; i < others; i++) {
            DemoBeing being = people.invent(cell.communeKind(), bornAged(19 + random.nextInt(20)));
            boolean certified = random.nextDouble() < 0.6;
            candidate(
                    cell,
                    being,
                    today.minusDays(40 + random.nextInt(600)),
                    occupations.get(random.nextInt(occupations.size())),
                    Schooling.values()[1 + random.nextInt(5)].name(),
                    certified ? certificate.formatted(1 + random.nextInt(400)) : null,
                    certified ? today.minusDays(30 + random.nextInt(900)) : null,
                    null);
        }
    }

    private void candidate(
            Cell cell,
            DemoBeing being,
            LocalDate listedOn,
            String occupation,
            String schooling,
            @Nullable String certificate,
            @Nullable LocalDate certifiedOn,
            @Nullable String note) {
        String residence = cell.name() + ", " + cell.communeName();
        rows.add(
                Table.CANDIDATE,
                being.id(),
                cell.id(),
                cell.path(),
                listedOn,
                occupation,
                schooling,
                residence,
                certificate,
                certifiedOn,
                note);
    }

    private void event(long member, MemberEventKind kind, LocalDate on, @Nullable String number, Cell cell) {
        rows.add(
                Table.EVENT,
                member,
                kind.name(),
                on,
                number,
                cell.id(),
                clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime());
    }

    private String decisionNumber() {
        return String.format(Locale.ROOT, decision, 1 + random.nextInt(900));
    }
}
