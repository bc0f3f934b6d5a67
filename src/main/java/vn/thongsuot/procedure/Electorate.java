package vn.thongsuot.procedure;

import java.util.List;
import vn.thongsuot.organization.PersonId;

/** A group of voters a ballot is held in, such as the official members of the case's cell. */
public interface Electorate {

    /** What {@code procedure.yaml} writes, for example {@code cell.official-members}. */
    String name();

    /** How the voters are called, for example "official members". */
    Message voters();

    /** Who has a vote on the day of the context. */
    ElectorateCount count(CaseContext context);

    /** The people counted, those who lead first. */
    List<PersonId> people(CaseContext context);
}
