package vn.thongsuot.membership;

/** Why somebody is no longer on the list of sympathizers. */
public enum CandidateRemoval {
    ADMITTED,
    NO_LONGER_STRIVING,
    MOVED_AWAY,
    OTHER
}
