package vn.thongsuot.document.register;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.mariadb.jdbc.MariaDbDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that numbers documents without end, in eight threads, until it is killed; tells each number it committed. */
final class IssuerToBeKilled {

    private static final int THREADS = 8;

    private IssuerToBeKilled() {}

    public static void main(String[] arguments) throws Exception {
        String password = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        var dataSource = new MariaDbDataSource(arguments[0]);
        dataSource.setUser(arguments[1]);
        dataSource.setPassword(password);
        var database = JdbcClient.create(dataSource);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        var numbers = new NumberRegister(database);
        var key = new NumberRegister.Key(
                Long.parseLong(arguments[2]), "COMMITTEE", arguments[3], Long.parseLong(arguments[4]));
        for (int thread = 0; thread < THREADS; thread++) {
            new Thread(() -> issueForEver(transaction, numbers, database, key)).start();
        }
    }

    private static void issueForEver(
            TransactionTemplate transaction, NumberRegister numbers, JdbcClient database, NumberRegister.Key key) {
        while (true) {
            Integer number = transaction.execute(status -> {
                NumberRegister.Allotted allotted = numbers.next(key);
                database.sql("""
                                insert into document_outgoing (register_id, number, code, type_key, unit_id, unit_path, organ,
                                    body, origin, state, issued_on, summary, summary_search, recipients, signatory_name,
                                    signatory_title, restricted, recorded_by, recorded_at)
                                select :register, :number, 'x', :type, u.id, u.path, 'COMMITTEE', 'STANDING_COMMITTEE',
                                    'PORTAL', 'IN_FORCE', current_date, 'x', 'x', '', 'x', 'x', 0, 1, now(3)
                                from organization_unit u where u.id = :unit
                                """)
                        .param("register", allotted.registerId())
                        .param("number", allotted.number())
                        .param("type", key.typeKey())
                        .param("unit", key.unitId())
                        .update();
                return allotted.number();
            });
            System.out.println(number);
            System.out.flush();
        }
    }
}
