package vn.thongsuot.procedure.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the clock of a limit stands still. As with the event a limit counts from, the day it ends on does not count
 * either; the day it begins on does.
 *
 * @param to {@code null} while it lasts
 */
public record Pause(LocalDate from, @Nullable LocalDate to) {

    /** How a list of pauses is stored: {@code 2026-02-10/2026-03-02,2026-04-01/}. */
    static String write(List<Pause> pauses) {
        return pauses.stream()
                .map(pause -> pause.from() + "/" + (pause.to() == null ? "" : pause.to()))
                .collect(Collectors.joining(","));
    }

    static List<Pause> read(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(",")).map(Pause::readOne).toList();
    }

    private static Pause readOne(String written) {
        int middle = written.indexOf('/');
        String to = written.substring(middle + 1);
        return new Pause(LocalDate.parse(written.substring(0, middle)), to.isEmpty() ? null : LocalDate.parse(to));
    }
}
