package vn.thongsuot.petition.reception;

import java.time.LocalDate;

/** A notice of conclusion that has gone out to people received on a day. */
public record DayNotice(String number, LocalDate issuedOn, String conclusion) {}
