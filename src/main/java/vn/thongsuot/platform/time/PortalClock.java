package vn.thongsuot.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock every part of the portal reads. In a demo and in tests it can be moved forward; in production {@link
 * #setOffset} is never called.
 */
public final class PortalClock extends Clock {

    /** Deadlines, dates and the holiday calendar are Vietnamese civil time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock source;
    private volatile Duration offset = Duration.ZERO;

    public PortalClock() {
        this(Clock.system(ZONE));
    }

    public PortalClock(Clock source) {
        this.source = source;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return source.withZone(zone);
    }

    @Override
    public Instant instant() {
        return source.instant().plus(offset);
    }

    /** How far this clock is ahead of real time. */
    public Duration offset() {
        return offset;
    }

    public void setOffset(Duration ahead) {
        offset = ahead;
    }
}
