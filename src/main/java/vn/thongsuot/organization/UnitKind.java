package vn.thongsuot.organization;

/**
 * What a unit is. A {@link #GRASSROOTS_CELL} is grassroots organization and cell in one: it stands on the grassroots level
 * and has members itself.
 */
public enum UnitKind {
    PROVINCE(Level.PROVINCE),
    COMMUNE(Level.COMMUNE),
    WARD(Level.COMMUNE),
    SPECIAL_ZONE(Level.COMMUNE),
    GRASSROOTS_COMMITTEE(Level.GRASSROOTS),
    GRASSROOTS_CELL(Level.GRASSROOTS),
    CELL(Level.CELL);

    private final Level level;

    UnitKind(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** Whether members belong to a unit of this kind directly. */
    public boolean hasMembers() {
        return this == CELL || this == GRASSROOTS_CELL;
    }

    /** Whether a unit of this kind answers for the level: a grassroots cell does so as cell, too. */
    public boolean standsFor(Level asked) {
        return level == asked || (this == GRASSROOTS_CELL && asked == Level.CELL);
    }
}
