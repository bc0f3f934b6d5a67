package vn.thongsuot.procedure.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.catalogue.Procedure;

/** One running or ended procedure. */
@Entity
@Table(name = "procedure_case")
class CaseFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable String number;

    private String procedureKey;

    @Column(updatable = false)
    private String definitionId;

    private String title;
    private String titleSearch;
    private @Nullable Long subjectId;
    private long unitId;
    private String unitPath;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.RUNNING;

    private @Nullable String endEvent;
    private @Nullable String instanceId;
    private long startedBy;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected CaseFile() {}

    CaseFile(
            Procedure procedure,
            String title,
            @Nullable PersonId subject,
            UnitSummary unit,
            PersonId startedBy,
            Instant startedAt) {
        this.procedureKey = procedure.key();
        this.definitionId = procedure.definitionId();
        this.title = title;
        this.titleSearch = SearchText.of(title);
        this.subjectId = subject == null ? null : subject.value();
        this.unitId = unit.id().value();
        this.unitPath = unit.path();
        this.confidentiality = Confidentiality.of(procedure.sheet().start().confidentiality());
        this.startedBy = startedBy.value();
        this.startedAt = startedAt;
    }

    /** The number people quote; known once the row exists. */
    void assignNumber() {
        int year = startedAt.atZone(PortalClock.ZONE).getYear();
        number = String.format(Locale.ROOT, "HS-%d-%05d", year, id().value());
        titleSearch = SearchText.of(title + " " + number);
    }

    void concerns(PersonId person) {
        subjectId = person.value();
    }

    void retitle(String newTitle) {
        title = newTitle;
        titleSearch = SearchText.of(title + " " + number);
    }

    void runsAs(String engineInstance) {
        instanceId = engineInstance;
    }

    void end(CaseState endState, @Nullable String event, Instant at) {
        state = endState;
        endEvent = event;
        endedAt = at;
    }

    /** Remembered until nothing of the process is left. */
    void reached(String event) {
        endEvent = event;
    }

    /** The end event reached last that says how the case ends. */
    @Nullable
    String reachedEvent() {
        return endEvent;
    }

    boolean isRunning() {
        return state == CaseState.RUNNING;
    }

    CaseId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new CaseId(id);
    }

    String number() {
        return String.valueOf(number);
    }

    String procedureKey() {
        return procedureKey;
    }

    String definitionId() {
        return definitionId;
    }

    String title() {
        return title;
    }

    @Nullable
    PersonId subject() {
        return subjectId == null ? null : new PersonId(subjectId);
    }

    long unitId() {
        return unitId;
    }

    Confidentiality confidentiality() {
        return confidentiality;
    }

    CaseState state() {
        return state;
    }

    @Nullable
    String endEvent() {
        return isRunning() ? null : endEvent;
    }

    @Nullable
    String instanceId() {
        return instanceId;
    }

    PersonId startedBy() {
        return new PersonId(startedBy);
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
