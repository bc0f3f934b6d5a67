package vn.thongsuot.procedure.parameter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.LimitUnit;

/** A value as an administrator typed it; anything may still be missing. */
public record ParameterInput(
        @Nullable String value,
        @Nullable LimitUnit unit,
        @Nullable String legalBasis,
        @Nullable Certainty certainty,
        @Nullable LocalDate validFrom) {}
