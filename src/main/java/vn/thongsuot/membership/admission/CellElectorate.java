package vn.thongsuot.membership.admission;

import org.springframework.stereotype.Component;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.VotingBase;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.Electorate;
import vn.thongsuot.procedure.ElectorateCount;
import vn.thongsuot.procedure.Message;

/** The official members of the case's cell (domain §2). */
@Component
class CellElectorate implements Electorate {

    private final MemberDirectory members;

    CellElectorate(MemberDirectory members) {
        this.members = members;
    }

    @Override
    public String name() {
        return "cell.official-members";
    }

    @Override
    public Message voters() {
        return Message.of("membership.electorate.official-members");
    }

    @Override
    public ElectorateCount count(CaseContext context) {
        VotingBase base = members.officialMembersCount(context.unit().id(), context.today());
        return new ElectorateCount(
                base.official(),
                base.elsewhere(),
                base.exempt(),
                Message.of(
                        "membership.electorate.counted",
                        base.official(),
                        base.elsewhere(),
                        base.exempt(),
                        context.unit().name()));
    }
}
