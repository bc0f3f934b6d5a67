package vn.thongsuot.procedure.calendar;

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

@Entity
@Table(name = "procedure_holiday")
class HolidayEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private HolidayKind kind;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Certainty certainty;

    protected HolidayEntry() {}

    HolidayEntry(LocalDate day, HolidayKind kind, String name, Certainty certainty) {
        this.day = day;
        this.kind = kind;
        this.name = name;
        this.certainty = certainty;
    }

    void change(LocalDate newDay, HolidayKind newKind, String newName, Certainty newCertainty) {
        day = newDay;
        kind = newKind;
        name = newName;
        certainty = newCertainty;
    }

    void confirm() {
        certainty = Certainty.GOOD;
    }

    boolean isAtVersion(int seen) {
        return version == seen;
    }

    LocalDate day() {
        return day;
    }

    Holiday toHoliday() {
        return new Holiday(id == null ? 0 : id, version, day, kind, name, certainty);
    }
}
