package vn.thongsuot.petition;

import java.util.Arrays;
import java.util.List;

/** The classes of petitions (domain §7.1). At intake a guess, afterwards what classification found. */
public enum PetitionKind {
    PROPOSAL(false),
    COMPLAINT_ADMINISTRATIVE(false),
    COMPLAINT_DISCIPLINE(false),
    DENUNCIATION_PARTY(true),
    DENUNCIATION_STATE(true),
    MIXED(true),
    OTHER(false);

    private final boolean protectsSender;

    PetitionKind(boolean protectsSender) {
        this.protectsSender = protectsSender;
    }

    /** Whether it denounces somebody, or may: then nobody learns who sent it without a right and a reason (domain §7.3). */
    public boolean protectsSender() {
        return protectsSender;
    }

    /** The names of those that protect, for conditions. */
    public static List<String> protecting() {
        return Arrays.stream(values())
                .filter(PetitionKind::protectsSender)
                .map(Enum::name)
                .toList();
    }
}
