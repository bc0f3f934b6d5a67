package vn.thongsuot.membership.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import vn.thongsuot.membership.demo.DemoRows.Table;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.platform.text.SearchText;

/** Invents people: names by ethnicity, mixed as in the kind of commune they live in. */
final class DemoPeople {

    private static final double SHARE_OF_WOMEN = 0.36;

    /** Somebody invented. */
    record DemoBeing(long id, String fullName, Gender gender, LocalDate birthDate) {}

    private final DemoWords names;
    private final Random random;
    private final DemoRows rows;
    private long lastId;

    /** @param lastReservedId ids up to this one belong to the cast */
    DemoPeople(DemoWords names, Random random, DemoRows rows, long lastReservedId) {
        this.names = names;
        this.random = random;
        this.rows = rows;
        lastId = lastReservedId;
    }

    DemoBeing invent(String communeKind, LocalDate birthDate) {
        String ethnicity = ethnicityIn(communeKind);
        Gender gender = random.nextDouble() < SHARE_OF_WOMEN ? Gender.FEMALE : Gender.MALE;
        DemoWords people = names.at("ethnicities").at(ethnicity);
        String prefix = gender == Gender.MALE ? "male" : "female";
        String name = any(people.texts("family")) + " " + any(people.texts(prefix + "Middle")) + " "
                + any(people.texts(prefix + "Given"));
        return write(++lastId, name, gender, ethnicity, birthDate);
    }

    /** Somebody whom the words describe: {@code name}, {@code gender}, {@code ethnicity}, {@code born}. */
    DemoBeing described(long id, DemoWords person) {
        return write(
                id,
                person.text("name"),
                Gender.valueOf(person.text("gender")),
                person.text("ethnicity"),
                person.date("born"));
    }

    private DemoBeing write(long id, String name, Gender gender, String ethnicity, LocalDate birthDate) {
        String composed = SearchText.nfc(name);
        rows.add(
                Table.PERSON,
                id,
                composed,
                composed.substring(composed.lastIndexOf(' ') + 1),
                SearchText.of(composed),
                birthDate,
                gender.name(),
                SearchText.nfc(ethnicity));
        return new DemoBeing(id, composed, gender, birthDate);
    }

    private String ethnicityIn(String communeKind) {
        DemoWords mix = names.at("mix").at(communeKind);
        int drawn = random.nextInt(100);
        for (String ethnicity : mix.keys()) {
            drawn -= mix.number(ethnicity);
            if (drawn < 0) {
                return ethnicity;
            }
        }
        return mix.keys().getFirst();
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
