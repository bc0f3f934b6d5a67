package vn.thongsuot.petition;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which visits of reception days may be read by whoever reads the days: from whom the petition that arose from one is kept, the
 * visit is kept as well, its number and its place in the order included.
 */
@Component
public class ReadableVisits {

    /**
     * On a row of {@code petition_reception_visit v}: that it names nobody of the portal as concerned. Only these are told of in the case
     * of the day, whose papers have one text for all readers; who came about somebody is answered in the case of the petition.
     */
    public static final String ABOUT_NOBODY = """
            not exists (select 1 from petition about where about.visit_id = v.id
                and (about.subject_person_id is not null or about.subject_unit_id is not null
                    or exists (select 1 from procedure_case_concern n where n.case_id = about.case_id)))
            """;

    private final PetitionAccess access;

    ReadableVisits(PetitionAccess access) {
        this.access = access;
    }

    /** A condition on {@code petition_reception_visit v}. */
    public record Condition(String sql, Map<String, Object> parameters) {}

    public Condition condition() {
        PetitionAccess.Condition petition = access.readable();
        return new Condition(
                "(not exists (select 1 from petition arose where arose.visit_id = v.id)"
                        + " or exists (select 1 from petition p where p.visit_id = v.id and " + petition.sql() + "))",
                petition.parameters());
    }
}
