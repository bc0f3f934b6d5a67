package vn.thongsuot.document.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.UnitKind;

/** On whose behalf a document is signed. */
public enum IssuingBody {
    EXECUTIVE_COMMITTEE(Organ.COMMITTEE, Level.PROVINCE, Level.COMMUNE, Level.GRASSROOTS),
    STANDING_COMMITTEE(Organ.COMMITTEE, Level.PROVINCE, Level.COMMUNE, Level.GRASSROOTS),
    CELL(Organ.COMMITTEE, Level.CELL),
    INSPECTION_COMMITTEE(Organ.INSPECTION_COMMITTEE, Level.PROVINCE, Level.COMMUNE, Level.GRASSROOTS),
    OFFICE(Organ.OFFICE, Level.PROVINCE, Level.COMMUNE),
    PARTY_BUILDING_BOARD(Organ.PARTY_BUILDING_BOARD, Level.COMMUNE),
    ORGANIZATION_BOARD(Organ.ORGANIZATION_BOARD, Level.PROVINCE);

    private final Organ organ;
    private final List<Level> levels;

    IssuingBody(Organ organ, Level... levels) {
        this.organ = organ;
        this.levels = List.of(levels);
    }

    public Organ organ() {
        return organ;
    }

    public List<Level> levels() {
        return levels;
    }

    /** An issuer as a model names it: {@code commune.standing-committee}; the cell as such is {@code cell}. */
    public record Named(Level level, IssuingBody body) {

        public String name() {
            String prefix = level.name().toLowerCase(Locale.ROOT);
            return body == CELL
                    ? prefix
                    : prefix + "." + body.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Where it issues in a case of such a unit: what a commune's body issues in its cases, the province's does in its own. */
        public Level levelIn(UnitKind unit) {
            return level == Level.COMMUNE && unit.standsFor(Level.PROVINCE) ? Level.PROVINCE : level;
        }

        public IssuingBody bodyAt(Level issuing) {
            return issuing == Level.PROVINCE && body == PARTY_BUILDING_BOARD ? ORGANIZATION_BOARD : body;
        }
    }

    public static Optional<Named> named(String name) {
        return allNamed().stream().filter(issuer -> issuer.name().equals(name)).findFirst();
    }

    public static List<Named> allNamed() {
        return Arrays.stream(values())
                .flatMap(body -> body.levels.stream().map(level -> new Named(level, body)))
                .toList();
    }
}
