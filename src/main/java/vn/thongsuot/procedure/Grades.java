package vn.thongsuot.procedure;

import java.util.List;
import vn.thongsuot.organization.PersonId;

/** What a ballot that grades came to: each person with the counts, in the order of the paper. */
public record Grades(List<OfPerson> persons) {

    public Grades {
        persons = List.copyOf(persons);
    }

    /** Papers that showed high confidence, confidence and low confidence. */
    public record OfPerson(PersonId person, int high, int confident, int low) {}
}
