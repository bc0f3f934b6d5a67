package vn.thongsuot.membership.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A member the generator made, as far as it needs to know to give out positions. */
record DemoMember(long personId, LocalDate birthDate, LocalDate admitted, boolean official, boolean inCast) {

    private static final int LEADER_AGE_FROM = 30;
    private static final int LEADER_AGE_TO = 59;

    /** Of working age and official for some years. */
    boolean fitToLead(LocalDate today) {
        long age = ChronoUnit.YEARS.between(birthDate, today);
        return official && age >= LEADER_AGE_FROM && age <= LEADER_AGE_TO && admitted.isBefore(today.minusYears(3));
    }
}
