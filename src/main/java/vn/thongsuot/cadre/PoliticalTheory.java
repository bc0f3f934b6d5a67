package vn.thongsuot.cadre;

/** Level of political theory. */
public enum PoliticalTheory {
    ELEMENTARY,
    INTERMEDIATE,
    ADVANCED
}
