package vn.thongsuot.petition;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thongsuot.organization.UnitId;

/**
 * Numbers of petitions, from 1 in each unit and year. The row stays locked until the caller's transaction ends, so no number is
 * missing and none is given twice.
 */
@Component
class NumberSeries {

    private final JdbcClient database;

    NumberSeries(JdbcClient database) {
        this.database = database;
    }

    /** A number nobody else can get. */
    record Allotted(long registerId, int number) {}

    private record Series(long id, int lastNumber) {}

    Allotted next(UnitId unit, int year) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A number is given in the transaction of what carries it");
        }
        Series series = find(unit, year).orElseGet(() -> open(unit, year));
        int number = series.lastNumber() + 1;
        database.sql("update petition_register set last_number = :number where id = :id")
                .param("number", number)
                .param("id", series.id())
                .update();
        return new Allotted(series.id(), number);
    }

    /** Two first numbers at once: the second waits until the first is committed or rolled back, and looks again. */
    private Series open(UnitId unit, int year) {
        database.sql("select id from petition_register_opening for update")
                .query(Integer.class)
                .single();
        Optional<Series> opened = find(unit, year);
        if (opened.isPresent()) {
            return opened.get();
        }
        database.sql("insert into petition_register (unit_id, year) values (:unit, :year)")
                .param("unit", unit.value())
                .param("year", year)
                .update();
        return find(unit, year).orElseThrow();
    }

    private Optional<Series> find(UnitId unit, int year) {
        return database.sql(
                        "select id, last_number from petition_register where unit_id = :unit and year = :year for update")
                .param("unit", unit.value())
                .param("year", year)
                .query((row, number) -> new Series(row.getLong("id"), row.getInt("last_number")))
                .optional();
    }
}
