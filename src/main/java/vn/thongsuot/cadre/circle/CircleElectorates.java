package vn.thongsuot.cadre.circle;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.Electorate;
import vn.thongsuot.procedure.ElectorateCount;
import vn.thongsuot.procedure.Message;

/** The circles of a commune and of the province as electorates. */
@Configuration(proxyBeanMethods = false)
class CircleElectorates {

    @Bean
    Electorate communeLeadership(CircleService circles, OrganizationDirectory organization) {
        return new CircleElectorate(Level.COMMUNE, CircleKind.LEADERSHIP, circles, organization);
    }

    @Bean
    Electorate communeExtendedLeadership(CircleService circles, OrganizationDirectory organization) {
        return new CircleElectorate(Level.COMMUNE, CircleKind.EXTENDED_LEADERSHIP, circles, organization);
    }

    @Bean
    Electorate communeKeyCadres(CircleService circles, OrganizationDirectory organization) {
        return new CircleElectorate(Level.COMMUNE, CircleKind.KEY_CADRES, circles, organization);
    }

    @Bean
    Electorate provinceLeadership(CircleService circles, OrganizationDirectory organization) {
        return new CircleElectorate(Level.PROVINCE, CircleKind.LEADERSHIP, circles, organization);
    }

    @Bean
    Electorate provinceExtendedLeadership(CircleService circles, OrganizationDirectory organization) {
        return new CircleElectorate(Level.PROVINCE, CircleKind.EXTENDED_LEADERSHIP, circles, organization);
    }

    @Bean
    Electorate provinceKeyCadres(CircleService circles, OrganizationDirectory organization) {
        return new CircleElectorate(Level.PROVINCE, CircleKind.KEY_CADRES, circles, organization);
    }

    private record CircleElectorate(
            Level level, CircleKind kind, CircleService circles, OrganizationDirectory organization)
            implements Electorate {

        @Override
        public String name() {
            return level.name().toLowerCase(Locale.ROOT) + "."
                    + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public Message voters() {
            return Message.of("cadre.circle." + kind);
        }

        @Override
        public ElectorateCount count(CaseContext context) {
            UnitSummary unit = unit(context);
            int members = people(context).size();
            boolean confirmed = circles.circle(unit.id(), kind).isConfirmed();
            return new ElectorateCount(
                    members,
                    0,
                    0,
                    Message.of(
                            confirmed ? "cadre.circle.counted" : "cadre.circle.counted-unconfirmed",
                            members,
                            voters(),
                            unit.name()));
        }

        @Override
        public List<PersonId> people(CaseContext context) {
            return circles.people(unit(context).id(), kind, context.today());
        }

        private UnitSummary unit(CaseContext context) {
            return organization
                    .ancestorAt(context.unit(), level)
                    .orElseThrow(() -> new IllegalStateException(
                            "No " + level + " above " + context.unit().name()));
        }
    }
}
