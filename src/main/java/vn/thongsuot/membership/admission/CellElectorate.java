package vn.thongsuot.membership.admission;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongsuot.membership.CellVoters;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.Electorate;
import vn.thongsuot.procedure.ElectorateCount;
import vn.thongsuot.procedure.Message;

/** The official members of the case's cell (domain §2). */
@Component
class CellElectorate implements Electorate {

    /** No cell has as many members. */
    private static final int MOST = 2000;

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
    public List<PersonId> people(CaseContext context) {
        return members.officialMembers(context.unit().id(), context.today(), "", MOST).stream()
                .filter(member -> member.cell().equals(context.unit().id()))
                .map(MemberStanding::personId)
                .toList();
    }

    @Override
    public ElectorateCount count(CaseContext context) {
        return CellVoters.count(
                members.officialMembersCount(context.unit().id(), context.today()),
                context.unit().name());
    }
}
