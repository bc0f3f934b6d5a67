/**
 * Discipline of members and organizations: the decisions with their basis, votes and effect, the rules about forms, competence
 * and time bar, and what of them reaches the records of members and cadres. Offers actions, lists, rules and facts to
 * procedures; owns no step of one.
 */
@NamedInterface("discipline")
@NullMarked
package vn.thongsuot.inspection.discipline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
