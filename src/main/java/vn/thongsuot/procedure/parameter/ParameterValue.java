package vn.thongsuot.procedure.parameter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.ParameterKind;

@Entity
@Table(name = "procedure_parameter_value")
class ParameterValue {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String parameterKey;

    @Column(updatable = false, name = "value")
    private String written;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false, length = 20)
    private @Nullable LimitUnit unit;

    private String legalBasis;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Certainty certainty;

    @Column(updatable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    protected ParameterValue() {}

    ParameterValue(
            String parameterKey,
            String written,
            @Nullable LimitUnit unit,
            String legalBasis,
            Certainty certainty,
            LocalDate validFrom) {
        this.parameterKey = parameterKey;
        this.written = written;
        this.unit = unit;
        this.legalBasis = legalBasis;
        this.certainty = certainty;
        this.validFrom = validFrom;
    }

    /** The last day before another value holds. */
    void endBefore(LocalDate successorFrom) {
        validTo = successorFrom.minusDays(1);
    }

    void holdAgain() {
        validTo = null;
    }

    void confirm(String source) {
        legalBasis = source;
        certainty = Certainty.GOOD;
    }

    boolean isAtVersion(int seen) {
        return version == seen;
    }

    String parameterKey() {
        return parameterKey;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    ParameterHistory.Revision toRevision(ParameterKind kind) {
        return new ParameterHistory.Revision(
                new Parameter(
                        id == null ? 0 : id,
                        parameterKey,
                        kind,
                        written,
                        unit,
                        legalBasis,
                        certainty,
                        validFrom,
                        validTo),
                version);
    }
}
