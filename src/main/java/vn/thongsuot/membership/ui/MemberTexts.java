package vn.thongsuot.membership.ui;

import java.time.Period;
import vn.thongsuot.membership.MembershipStatus;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;

/** Words for what a member is. */
final class MemberTexts {

    private MemberTexts() {}

    static Badge badge(MembershipStatus status) {
        return new Badge(
                status(status),
                switch (status) {
                    case OFFICIAL -> Badge.Tone.SUCCESS;
                    case PROBATIONARY, ADMITTED -> Badge.Tone.INFO;
                    default -> Badge.Tone.NEUTRAL;
                });
    }

    static String status(MembershipStatus status) {
        return Texts.t("membership.status." + status);
    }

    static String partyAge(Period age) {
        return age.getYears() == 0
                ? Texts.t("membership.member.party-age.months", age.getMonths())
                : Texts.t("membership.member.party-age.years-months", age.getYears(), age.getMonths());
    }
}
