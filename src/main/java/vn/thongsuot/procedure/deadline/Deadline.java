package vn.thongsuot.procedure.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.DueDate;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.TimeLimit;

/**
 * A computed deadline with everything needed to explain it. A case stores {@code limit}, {@code countedFrom} and the
 * parameter's id, so that a later change of the parameter does not move it.
 *
 * @param parameter the value used; {@code null} when the model states the limit itself
 */
public record Deadline(
        DueDate due,
        TimeLimit limit,
        LocalDate countedFrom,
        @Nullable Parameter parameter) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** The limit, the day it counts from and, where a parameter set it, the source: "30 working days from 05/01/2026 (source)". */
    public Message explanation() {
        return parameter == null
                ? Message.of("procedure.deadline.explained", limit.message(), DAY.format(countedFrom))
                : Message.of(
                        "procedure.deadline.explained-with-source",
                        limit.message(),
                        DAY.format(countedFrom),
                        parameter.legalBasis());
    }
}
