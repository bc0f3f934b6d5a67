package vn.thongsuot.petition.reception;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionKind;

/**
 * A visit of a reception day.
 *
 * @param number its place among those of the day that the reader may know of
 * @param visitor {@code null} when protected
 * @param answerDue the last day for the written answer
 */
public record Visit(
        long id,
        int number,
        int people,
        @Nullable String visitor,
        PetitionKind kind,
        String content,
        String answer,
        LocalDate answerDue,
        @Nullable LocalDate answeredOn,
        @Nullable PetitionId petition,
        @Nullable String petitionLabel) {}
