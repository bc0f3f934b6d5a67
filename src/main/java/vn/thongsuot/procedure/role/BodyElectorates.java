package vn.thongsuot.procedure.role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.Electorate;
import vn.thongsuot.procedure.ElectorateCount;
import vn.thongsuot.procedure.Message;

/** The elected bodies as electorates: everybody who is in the body on the day. */
@Configuration(proxyBeanMethods = false)
class BodyElectorates {

    @Bean
    Electorate grassrootsCommittee(OrganizationDirectory organization) {
        return new BodyElectorate("grassroots.committee", Level.GRASSROOTS, BodyKind.EXECUTIVE_COMMITTEE, organization);
    }

    @Bean
    Electorate communeStandingCommittee(OrganizationDirectory organization) {
        return new BodyElectorate(
                "commune.standing-committee", Level.COMMUNE, BodyKind.STANDING_COMMITTEE, organization);
    }

    @Bean
    Electorate communeExecutiveCommittee(OrganizationDirectory organization) {
        return new BodyElectorate(
                "commune.executive-committee", Level.COMMUNE, BodyKind.EXECUTIVE_COMMITTEE, organization);
    }

    private record BodyElectorate(String name, Level level, BodyKind body, OrganizationDirectory organization)
            implements Electorate {

        @Override
        public Message voters() {
            return Message.of("procedure.electorate." + name);
        }

        @Override
        public ElectorateCount count(CaseContext context) {
            UnitSummary unit = organization
                    .ancestorAt(context.unit().id(), level)
                    .orElseThrow(() -> new IllegalStateException(
                            "No " + level + " above " + context.unit().name()));
            int members = organization.holderCount(unit.id(), body, context.today());
            return new ElectorateCount(
                    members, 0, 0, Message.of("procedure.electorate.counted", members, voters(), unit.name()));
        }
    }
}
