package vn.thongsuot.membership.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.thongsuot.membership.demo.DemoCells.Cell;
import vn.thongsuot.membership.demo.DemoRows.Table;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.PositionKind;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.platform.text.SearchText;

/**
 * The tree of the province with everything in it. Per commune: three grassroots committees of eleven or twelve cells and
 * eight or nine grassroots cells, about 42 cells and 1,000 members (domain §12).
 */
final class DemoProvince {

    static final int CAST_SIZE = 19;
    static final long READY_CANDIDATE = CAST_SIZE + 1L;

    /** The communes of today exist since districts ended. */
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static final LocalDate LONG_AGO = LocalDate.of(1996, 1, 1);
    private static final int CELLS_PER_COMMITTEE = 11;
    private static final int GRASSROOTS_CELLS = 8;
    private static final int WARD_COMMUNE = 2;

    /**
     * Of the province: officer and head of the organization board, officer of the committee office, standing deputy secretary,
     * secretary, chair of the inspection committee.
     */
    private static final List<Integer> PROVINCIAL_CAST = List.of(11, 15, 16, 17, 18, 19);

    /** A unit just written. */
    private record Unit(long id, String path, UnitKind kind, String code, String name) {}

    private final DemoWords words = DemoWords.read("demo/units.yaml");
    private final DemoRows rows;
    private final DemoPositions positions;
    private final DemoCells cells;
    private final Random random;
    private final LocalDate today;
    private final int communes;
    private long lastUnitId;
    private int committeesSoFar;

    DemoProvince(JdbcTemplate database, Clock clock, DemoProperties properties) {
        DemoWords names = DemoWords.read("demo/names.yaml");
        rows = new DemoRows(database);
        random = new Random(properties.seed());
        today = LocalDate.now(clock);
        communes = properties.communes();
        positions = new DemoPositions(words.at("titles"), rows);
        var people = new DemoPeople(names, random, rows, READY_CANDIDATE);
        cells = new DemoCells(names, words.text("decision"), people, positions, rows, random, clock, REFORM);
    }

    void write() {
        Unit province = unit(
                null,
                UnitKind.PROVINCE,
                words.at("province").text("code"),
                words.at("province").text("name"));
        var provincial = new ArrayList<DemoMember>();
        for (int i = 0; i < communes; i++) {
            provincial.addAll(commune(province, i));
            rows.flush();
        }
        provinceBodies(province, provincial);
        rows.flush();
    }

    /** Returns those of its members who may sit on the bodies of the province. */
    private List<DemoMember> commune(Unit province, int index) {
        DemoWords described = communeWords(index);
        UnitKind kind = UnitKind.valueOf(described.text("kind"));
        Unit commune = unit(
                province,
                kind,
                province.code() + String.format(Locale.ROOT, "-%03d", index + 1),
                described.text("name"));
        endedPredecessors(province, commune, described);
        var members = new ArrayList<DemoMember>();
        String variant = kind == UnitKind.WARD ? "urbanCommittees" : index == 0 ? "committees" : "otherCommittees";
        int number = 0;
        int[] used = {0, 0};
        for (DemoWords committee : words.list(variant)) {
            number++;
            boolean offices = "offices".equals(committee.text("cells"));
            int count = CELLS_PER_COMMITTEE + (committeesSoFar++ % 12 < 5 ? 1 : 0);
            List<String> cellNames =
                    words.texts(committee.text("cells")).subList(used[offices ? 1 : 0], used[offices ? 1 : 0] + count);
            used[offices ? 1 : 0] += count;
            members.addAll(committee(commune, index, number, fillIn(committee.text("name"), described), cellNames));
        }
        int grassrootsCells = GRASSROOTS_CELLS + (index % 4 == 0 ? 1 : 0);
        for (int i = 0; i < grassrootsCells; i++) {
            number++;
            Unit cell = unit(
                    commune,
                    UnitKind.GRASSROOTS_CELL,
                    commune.code() + String.format(Locale.ROOT, "-%02d", number),
                    words.text("cellName")
                            .formatted(words.texts("grassrootsCells").get(i)));
            List<Integer> cast = i != 0
                    ? List.of()
                    : index == 0
                            ? List.of(6, 7, 8, 9, 10, 13, 14)
                            : index == provinceCommune() ? PROVINCIAL_CAST : List.of();
            members.addAll(cells.fill(cell(cell, commune, false), cast, false));
        }
        communeBodies(
                commune, members, index == 0, described.texts("predecessors").size());
        members.removeIf(member ->
                member.inCast() ? !PROVINCIAL_CAST.contains((int) member.personId()) : !member.fitToLead(today));
        return members;
    }

    /** Where the cast of the province has its cell. */
    private int provinceCommune() {
        return Math.min(WARD_COMMUNE, communes - 1);
    }

    private List<DemoMember> committee(
            Unit commune, int communeIndex, int number, String name, List<String> cellNames) {
        Unit committee = unit(
                commune,
                UnitKind.GRASSROOTS_COMMITTEE,
                commune.code() + String.format(Locale.ROOT, "-%02d", number),
                name);
        var members = new ArrayList<DemoMember>();
        for (int i = 0; i < cellNames.size(); i++) {
            Unit cell = unit(
                    committee,
                    UnitKind.CELL,
                    committee.code() + String.format(Locale.ROOT, "-%02d", i + 1),
                    words.text("cellName").formatted(cellNames.get(i)));
            boolean demo = communeIndex == 0 && number == 1 && i == 0;
            boolean other = communeIndex == 1 && number == 1 && i == 0;
            List<Integer> cast = demo
                    ? List.of(1, 2, 3)
                    : other ? List.of(12) : communeIndex == 0 && number == 1 && i <= 2 ? List.of(i + 3) : List.of();
            members.addAll(cells.fill(cell(cell, commune, demo), cast, demo || other));
        }
        grassrootsBodies(committee, members, communeIndex == 0 && number == 1);
        return members;
    }

    private void grassrootsBodies(Unit committee, List<DemoMember> members, boolean withCast) {
        List<DemoMember> queue = leaders(members);
        if (withCast) {
            front(queue, members, 4);
        }
        List<DemoMember> secretary = DemoPositions.take(queue, 1);
        List<DemoMember> deputies = DemoPositions.take(queue, 1);
        if (withCast) {
            front(queue, members, 5);
        }
        List<DemoMember> others = DemoPositions.take(queue, 7);
        hold(committee, BodyKind.EXECUTIVE_COMMITTEE, PositionKind.SECRETARY, secretary);
        hold(committee, BodyKind.EXECUTIVE_COMMITTEE, PositionKind.DEPUTY_SECRETARY, deputies);
        hold(committee, BodyKind.EXECUTIVE_COMMITTEE, PositionKind.MEMBER, others);
        hold(committee, BodyKind.INSPECTION_COMMITTEE, PositionKind.CHAIR, deputies);
        hold(committee, BodyKind.INSPECTION_COMMITTEE, PositionKind.MEMBER, others.subList(1, 3));
    }

    private void communeBodies(Unit commune, List<DemoMember> members, boolean withCast, int merged) {
        List<DemoMember> queue = leaders(members);
        if (withCast) {
            front(queue, members, 9, 8);
        }
        List<DemoMember> secretary = DemoPositions.take(queue, 1);
        List<DemoMember> standingDeputy = DemoPositions.take(queue, 1);
        List<DemoMember> deputy = DemoPositions.take(queue, 1);
        hold(commune, BodyKind.STANDING_SECRETARIAT, PositionKind.SECRETARY, secretary);
        hold(commune, BodyKind.STANDING_SECRETARIAT, PositionKind.STANDING_DEPUTY_SECRETARY, standingDeputy);
        hold(commune, BodyKind.STANDING_SECRETARIAT, PositionKind.DEPUTY_SECRETARY, deputy);
        if (withCast) {
            front(queue, members, 10);
        }
        List<DemoMember> inspectionChair = DemoPositions.take(queue, 1);
        var standing = new ArrayList<DemoMember>(secretary);
        standing.addAll(standingDeputy);
        standing.addAll(deputy);
        standing.addAll(inspectionChair);
        boolean large = merged >= 3;
        if (withCast) {
            front(queue, members, 14);
        }
        standing.addAll(DemoPositions.take(queue, large ? 7 : 5));
        hold(commune, BodyKind.STANDING_COMMITTEE, PositionKind.MEMBER, standing);
        var executive = new ArrayList<>(standing);
        executive.addAll(DemoPositions.take(queue, large ? 20 : 18));
        hold(commune, BodyKind.EXECUTIVE_COMMITTEE, PositionKind.MEMBER, executive);
        hold(commune, BodyKind.INSPECTION_COMMITTEE, PositionKind.CHAIR, inspectionChair);
        hold(commune, BodyKind.INSPECTION_COMMITTEE, PositionKind.VICE_CHAIR, executive.subList(12, 14));
        hold(commune, BodyKind.INSPECTION_COMMITTEE, PositionKind.MEMBER, executive.subList(14, 18));

        if (withCast) {
            officer(commune, BodyKind.COMMITTEE_OFFICE, members, 6);
            officer(commune, BodyKind.PARTY_BUILDING_BOARD, members, 7);
        }
        positions.staff("COMMUNE", commune.id(), BodyKind.COMMITTEE_OFFICE, queue, 4, REFORM);
        if (commune.kind() == UnitKind.SPECIAL_ZONE) {
            positions.staff("COMMUNE", commune.id(), BodyKind.ORGANIZATION_BOARD, queue, 3, REFORM);
            positions.staff("COMMUNE", commune.id(), BodyKind.PROPAGANDA_MOBILIZATION_BOARD, queue, 2, REFORM);
        } else {
            hold(commune, BodyKind.PARTY_BUILDING_BOARD, PositionKind.HEAD, DemoPositions.take(queue, 1));
            if (withCast) {
                front(queue, members, 13);
            }
            hold(commune, BodyKind.PARTY_BUILDING_BOARD, PositionKind.DEPUTY_HEAD, DemoPositions.take(queue, 1));
            hold(commune, BodyKind.PARTY_BUILDING_BOARD, PositionKind.OFFICER, DemoPositions.take(queue, 4));
        }
        hold(commune, BodyKind.INSPECTION_OFFICE, PositionKind.HEAD, inspectionChair);
        hold(commune, BodyKind.INSPECTION_OFFICE, PositionKind.DEPUTY_HEAD, DemoPositions.take(queue, 1));
        hold(commune, BodyKind.INSPECTION_OFFICE, PositionKind.OFFICER, DemoPositions.take(queue, 2));
    }

    private void officer(Unit unit, BodyKind office, List<DemoMember> members, int cast) {
        hold(unit, office, PositionKind.OFFICER, List.of(castMember(members, cast)));
    }

    private void provinceBodies(Unit province, List<DemoMember> members) {
        List<DemoMember> queue = leaders(members);
        officer(province, BodyKind.ORGANIZATION_BOARD, members, 11);
        officer(province, BodyKind.COMMITTEE_OFFICE, members, 16);
        front(queue, members, 18, 17);
        List<DemoMember> secretary = DemoPositions.take(queue, 1);
        List<DemoMember> standingDeputy = DemoPositions.take(queue, 1);
        List<DemoMember> deputies = DemoPositions.take(queue, 2);
        hold(province, BodyKind.STANDING_SECRETARIAT, PositionKind.SECRETARY, secretary);
        hold(province, BodyKind.STANDING_SECRETARIAT, PositionKind.STANDING_DEPUTY_SECRETARY, standingDeputy);
        hold(province, BodyKind.STANDING_SECRETARIAT, PositionKind.DEPUTY_SECRETARY, deputies);
        var standing = new ArrayList<DemoMember>(secretary);
        standing.addAll(standingDeputy);
        standing.addAll(deputies);
        front(queue, members, 19);
        standing.addAll(DemoPositions.take(queue, 11));
        hold(province, BodyKind.STANDING_COMMITTEE, PositionKind.MEMBER, standing);
        var executive = new ArrayList<>(standing);
        executive.addAll(DemoPositions.take(queue, 35));
        hold(province, BodyKind.EXECUTIVE_COMMITTEE, PositionKind.MEMBER, executive);
        hold(province, BodyKind.INSPECTION_COMMITTEE, PositionKind.CHAIR, standing.subList(4, 5));
        hold(province, BodyKind.INSPECTION_COMMITTEE, PositionKind.VICE_CHAIR, executive.subList(15, 18));
        hold(province, BodyKind.INSPECTION_COMMITTEE, PositionKind.MEMBER, executive.subList(18, 23));
        hold(province, BodyKind.INSPECTION_OFFICE, PositionKind.HEAD, standing.subList(4, 5));
        hold(province, BodyKind.INSPECTION_OFFICE, PositionKind.OFFICER, DemoPositions.take(queue, 3));
        for (BodyKind office : List.of(
                BodyKind.COMMITTEE_OFFICE,
                BodyKind.ORGANIZATION_BOARD,
                BodyKind.PROPAGANDA_MOBILIZATION_BOARD,
                BodyKind.INTERNAL_AFFAIRS_BOARD)) {
            if (office == BodyKind.ORGANIZATION_BOARD) {
                front(queue, members, 15);
            }
            positions.staff("PROVINCE", province.id(), office, queue, 4, REFORM);
        }
    }

    private void hold(Unit unit, BodyKind body, PositionKind kind, List<DemoMember> holders) {
        positions.hold(unit.kind().level().name(), unit.id(), body, kind, holders, REFORM);
    }

    /** Everybody fit to lead, in random order, without the cast. */
    private List<DemoMember> leaders(List<DemoMember> members) {
        var fit = new ArrayList<>(members);
        fit.removeIf(member -> member.inCast() || !member.fitToLead(today));
        Collections.shuffle(fit, random);
        return fit;
    }

    private static void front(List<DemoMember> queue, List<DemoMember> members, int... cast) {
        for (int i = cast.length - 1; i >= 0; i--) {
            queue.addFirst(castMember(members, cast[i]));
        }
    }

    private static DemoMember castMember(List<DemoMember> members, int number) {
        return members.stream()
                .filter(member -> member.personId() == number)
                .findFirst()
                .orElseThrow();
    }

    private Cell cell(Unit unit, Unit commune, boolean demo) {
        return new Cell(unit.id(), unit.path(), unit.name(), commune.kind().name(), commune.name(), demo);
    }

    private DemoWords communeWords(int index) {
        List<DemoWords> named = words.list("communes");
        if (index < named.size()) {
            return named.get(index);
        }
        DemoWords more = words.at("moreCommunes");
        List<String> first = more.texts("first");
        List<String> second = more.texts("second");
        int rest = index - named.size();
        String place = first.get(rest % first.size()) + " " + second.get(rest / first.size() % second.size());
        UnitKind kind = rest % 17 == 0 ? UnitKind.WARD : UnitKind.COMMUNE;
        return new DemoWords(Map.of(
                "kind",
                kind.name(),
                "name",
                more.at("kindName").text(kind.name()) + " " + place,
                "place",
                place,
                "predecessors",
                List.of()));
    }

    private String fillIn(String pattern, DemoWords commune) {
        return pattern.replace("{kind}", words.at("kindLower").text(commune.text("kind")))
                .replace("{place}", commune.text("place"));
    }

    private void endedPredecessors(Unit province, Unit commune, DemoWords described) {
        int number = 0;
        for (String name : described.texts("predecessors")) {
            number++;
            Unit ended = unit(
                    province,
                    UnitKind.COMMUNE,
                    commune.code() + "/" + number,
                    words.text("ended").formatted(name),
                    LONG_AGO,
                    REFORM.minusDays(1));
            rows.add(Table.SUCCESSION, ended.id(), commune.id(), REFORM, words.text("mergerBasis"));
        }
    }

    private Unit unit(@Nullable Unit parent, UnitKind kind, String code, String name) {
        return unit(parent, kind, code, name, REFORM, null);
    }

    private Unit unit(
            @Nullable Unit parent,
            UnitKind kind,
            String code,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        long id = ++lastUnitId;
        String path = (parent == null ? "/" : parent.path()) + id + "/";
        rows.add(
                Table.UNIT,
                id,
                parent == null ? null : parent.id(),
                kind.name(),
                code,
                name,
                SearchText.of(name),
                path,
                validFrom,
                validTo);
        return new Unit(id, path, kind, code, name);
    }
}
