package vn.thongsuot.membership.demo;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.DemoCast;
import vn.thongsuot.organization.PersonId;

/**
 * Fills an empty database when the bean is made, so that whoever is handed the {@link DemoCast} finds its people. A database
 * with units in it is left alone.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoProperties.class)
class DemoData implements DemoCast {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final List<DemoPerson> persons;

    DemoData(JdbcTemplate database, PlatformTransactionManager transactions, Clock clock, DemoProperties properties) {
        List<DemoWords> cast = DemoWords.read("demo/names.yaml").list("cast");
        persons = IntStream.range(0, cast.size())
                .mapToObj(i -> new DemoPerson(
                        cast.get(i).text("username"),
                        new PersonId(i + 1L),
                        cast.get(i).text("role")))
                .toList();
        Long units = database.queryForObject("select count(*) from organization_unit", Long.class);
        if (units != null && units == 0) {
            long start = System.nanoTime();
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> new DemoProvince(database, clock, properties).write());
            LOG.info("Wrote the demo data in {} ms", (System.nanoTime() - start) / 1_000_000);
        }
    }

    @Override
    public List<DemoPerson> persons() {
        return persons;
    }
}
