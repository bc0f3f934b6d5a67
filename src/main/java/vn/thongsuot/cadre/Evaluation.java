package vn.thongsuot.cadre;

import org.jspecify.annotations.Nullable;

/** What a year's evaluation found. */
public record Evaluation(int year, Grade grade, @Nullable String decision) {}
