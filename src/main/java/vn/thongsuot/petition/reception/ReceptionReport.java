package vn.thongsuot.petition.reception;

import java.util.Map;
import vn.thongsuot.petition.PetitionKind;

/**
 * Numbers of a month for the report upward (domain §7.5), counted from the records.
 *
 * @param settled petitions received in the month that are closed at its end
 * @param answeredLate first answers given after their last day, or still owed past it at its end
 */
public record ReceptionReport(
        int regularDays,
        int extraordinaryDays,
        int visits,
        int people,
        int petitionsFromVisits,
        int received,
        Map<PetitionKind, Integer> byKind,
        int settled,
        int open,
        int answeredLate) {}
