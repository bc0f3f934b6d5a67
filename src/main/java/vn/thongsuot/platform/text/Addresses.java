package vn.thongsuot.platform.text;

import java.util.regex.Pattern;

/** What an address tells: one house is its people's alone, a hamlet or a street is many people's, and a letter may well be about it. */
public final class Addresses {

    private static final Pattern HOUSE = Pattern.compile("^\\d.*|(.* )?(so|so nha|ngo|ngach|hem|kiet) \\d.*");
    // A few of these are family names, too; the second word then tells a person.
    private static final Pattern PLACE = Pattern.compile(
            "(thon|xom|ap|ban|lang|buon|khom|khu|khu pho|to dan pho|to \\d+|xa|phuong|thi tran|dac khu|tinh|thanh pho)"
                    + " (?!(van|thi|duc) ).*");

    private Addresses() {}

    /** Whether it leads to one house: it begins with a number, or numbers a house or a lane. */
    public static boolean isOfOneHouse(String address) {
        return HOUSE.matcher(SearchText.of(address)).matches();
    }

    /** Whether it begins as the name of a hamlet, a commune or the like. */
    public static boolean isPlace(String text) {
        return PLACE.matcher(SearchText.of(text)).matches();
    }
}
