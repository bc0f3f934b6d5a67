package vn.thongsuot.procedure.ui.voting;

import vn.thongsuot.procedure.ballotbox.BoxId;

/** Ways to the slip of an electronic ballot. */
public final class VotingNavigation {

    static final String BOX = "boxId";
    static final String ROUTE = "bo-phieu/:" + BOX + "([0-9]{1,18})";

    private VotingNavigation() {}

    public static String slip(BoxId box) {
        return "bo-phieu/" + box.value();
    }
}
