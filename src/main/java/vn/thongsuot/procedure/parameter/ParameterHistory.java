package vn.thongsuot.procedure.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.ParameterKind;

/**
 * A parameter and all the values it has had or will have.
 *
 * @param revisions newest first
 */
public record ParameterHistory(String key, ParameterKind kind, List<Revision> revisions) {

    public Optional<Revision> inForce(LocalDate on) {
        return revisions.stream()
                .filter(revision -> revision.parameter().inForce(on))
                .findFirst();
    }

    /** A value and the version of its row at the time of reading. */
    public record Revision(Parameter parameter, int version) {}
}
