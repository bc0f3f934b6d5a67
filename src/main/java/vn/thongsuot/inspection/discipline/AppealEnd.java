package vn.thongsuot.inspection.discipline;

/** How an appeal ends without a conclusion. */
public enum AppealEnd {
    REFUSED(DisciplineEventKind.APPEAL_REFUSED),
    WITHDRAWN(DisciplineEventKind.APPEAL_WITHDRAWN),
    NO_MAJORITY(DisciplineEventKind.APPEAL_NOT_CONCLUDED);

    private final DisciplineEventKind event;

    AppealEnd(DisciplineEventKind event) {
        this.event = event;
    }

    DisciplineEventKind event() {
        return event;
    }
}
