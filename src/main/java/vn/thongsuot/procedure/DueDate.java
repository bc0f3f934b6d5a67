package vn.thongsuot.procedure;

import java.time.LocalDate;

/**
 * The last day of a time limit.
 *
 * @param provisional the days off of a year on the way are not confirmed yet, so the day may still move
 */
public record DueDate(LocalDate day, boolean provisional) {}
