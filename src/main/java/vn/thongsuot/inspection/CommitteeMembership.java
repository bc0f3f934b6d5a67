package vn.thongsuot.inspection;

/**
 * Who is a committee member in official statistics: whoever sits in a committee of any level or its standing committee, and the
 * secretaries and deputies of units without one. Conditions of SQL, so that every number counts the same people.
 */
public final class CommitteeMembership {

    /** Of a position {@code p} with its body {@code b}, if it has one. */
    public static final String POSITION = """
            (b.kind in ('EXECUTIVE_COMMITTEE', 'STANDING_COMMITTEE', 'STANDING_SECRETARIAT', 'CELL_COMMITTEE')
             or (p.body_id is null and p.kind in ('SECRETARY', 'DEPUTY_SECRETARY')))
            """;

    private CommitteeMembership() {}

    /** Of a person on a day, each a column or a parameter. */
    public static String of(String person, String day) {
        return """
                exists (select 1 from organization_holding h join organization_position p on p.id = h.position_id
                    left join organization_body b on b.id = p.body_id
                    where h.person_id = %s and h.held_from <= %s and (h.held_to is null or h.held_to >= %s) and
                """.formatted(person, day, day) + POSITION + ")";
    }
}
