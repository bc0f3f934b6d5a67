package vn.thongsuot.membership.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.membership.demo.DemoRows.Table;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.PositionKind;

/** Sets up bodies and offices and puts people into them. */
final class DemoPositions {

    private static final int RANKS_PER_BODY = 100;

    private record Seat(long unitId, @Nullable BodyKind body, PositionKind kind) {}

    private final DemoWords titles;
    private final DemoRows rows;
    private final Map<Seat, Long> seats = new LinkedHashMap<>();
    private final Map<String, Long> bodies = new LinkedHashMap<>();
    private long lastBodyId;
    private long lastPositionId;

    DemoPositions(DemoWords titles, DemoRows rows) {
        this.titles = titles;
        this.rows = rows;
    }

    /** @param level key of the titles */
    void hold(
            String level,
            long unitId,
            @Nullable BodyKind body,
            PositionKind kind,
            Collection<DemoMember> people,
            LocalDate from) {
        if (people.isEmpty()) {
            return;
        }
        long position = seats.computeIfAbsent(new Seat(unitId, body, kind), seat -> open(level, seat, from));
        for (DemoMember person : people) {
            rows.add(Table.HOLDING, position, person.personId(), from);
        }
    }

    /** Head, a deputy and officers from the front of the queue, who leave it. */
    void staff(String level, long unitId, BodyKind office, List<DemoMember> queue, int officers, LocalDate from) {
        hold(level, unitId, office, PositionKind.HEAD, take(queue, 1), from);
        hold(level, unitId, office, PositionKind.DEPUTY_HEAD, take(queue, 1), from);
        hold(level, unitId, office, PositionKind.OFFICER, take(queue, officers), from);
    }

    static List<DemoMember> take(List<DemoMember> queue, int count) {
        List<DemoMember> head = queue.subList(0, Math.min(count, queue.size()));
        List<DemoMember> taken = new ArrayList<>(head);
        head.clear();
        return taken;
    }

    private long open(String level, Seat seat, LocalDate from) {
        BodyKind body = seat.body();
        Long bodyId = body == null
                ? null
                : bodies.computeIfAbsent(seat.unitId() + body.name(), key -> {
                    rows.add(Table.BODY, ++lastBodyId, seat.unitId(), body.name(), from);
                    return lastBodyId;
                });
        String title = titles.at(level)
                .at(body == null ? "NONE" : body.name())
                .text(seat.kind().name());
        int rank = (body == null ? 0 : body.ordinal() * RANKS_PER_BODY)
                + seat.kind().ordinal();
        rows.add(
                Table.POSITION,
                ++lastPositionId,
                seat.unitId(),
                bodyId,
                seat.kind().name(),
                title,
                rank);
        return lastPositionId;
    }
}
