package vn.thongsuot.organization;

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
import vn.thongsuot.platform.text.SearchText;

/** Somebody the portal knows. The last word of a Vietnamese name is the given name, by which people are sorted. */
@Entity
@Table(name = "organization_person")
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String fullName;
    private String givenName;
    private String fullNameSearch;
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    private String ethnicity;
    private @Nullable String phone;

    protected Person() {}

    Person(PersonDetails details) {
        correct(details);
    }

    final void correct(PersonDetails details) {
        fullName = details.fullName();
        givenName = fullName.substring(fullName.lastIndexOf(' ') + 1);
        fullNameSearch = SearchText.of(fullName);
        birthDate = details.birthDate();
        gender = details.gender();
        ethnicity = details.ethnicity();
        phone = details.phone();
    }

    PersonId id() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return new PersonId(id);
    }
}
