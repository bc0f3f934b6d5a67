package vn.thongsuot.procedure;

/**
 * How many voters there are.
 *
 * @param members everyone who has a vote, absent ones included
 * @param away of them, on temporary activity elsewhere: left out of the base when absent
 * @param exempt of them, exempt from activity: likewise
 * @param explanation how the number came about, a sentence for people
 */
public record ElectorateCount(int members, int away, int exempt, Message explanation) {}
