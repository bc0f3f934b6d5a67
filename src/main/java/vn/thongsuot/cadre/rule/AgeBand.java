package vn.thongsuot.cadre.rule;

/**
 * A band of ages in a plan, which is to hold people of several. The width is a parameter (one provincial rule: 5 years); where
 * the bands begin no text at hand says, so they are counted from whole multiples of the width.
 */
public record AgeBand(int from, int to) implements Comparable<AgeBand> {

    public static AgeBand of(int age, int width) {
        int from = age - Math.floorMod(age, width);
        return new AgeBand(from, from + width - 1);
    }

    @Override
    public int compareTo(AgeBand other) {
        return Integer.compare(from, other.from);
    }
}
