package vn.thongsuot.procedure.scenario;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.ThongSuotApplication;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.testing.SignIns;

/**
 * A second portal on the database of the test that begins cases and issues their documents without end, in several threads, until
 * it is killed; tells each number whose step it completed.
 */
final class PortalToBeKilled {

    static final String PROCEDURE = "numbered-letters";
    static final String CLERK = "vanphong.xa";

    private final StartService starts;
    private final StepService steps;
    private final SignIns signIns;
    private final JdbcClient database;
    private final UnitId commune;

    private PortalToBeKilled(ApplicationContext portal, UnitId commune) {
        this.starts = portal.getBean(StartService.class);
        this.steps = portal.getBean(StepService.class);
        this.signIns = portal.getBean(SignIns.class);
        this.database = portal.getBean(JdbcClient.class);
        this.commune = commune;
    }

    /** Arguments: commune, the persons the cases are about, then those of the portal. The password comes by the standard input. */
    public static void main(String[] arguments) throws Exception {
        String password = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        System.setProperty("spring.datasource.password", password);
        var application = new SpringApplication(ThongSuotApplication.class);
        // Much of the portal is not needed, and some of the test's own parts only work beside scenarios.
        application.setLazyInitialization(true);
        ApplicationContext context =
                application.run(List.of(arguments).subList(2, arguments.length).toArray(String[]::new));
        var portal = new PortalToBeKilled(context, new UnitId(Long.parseLong(arguments[0])));
        for (String person : arguments[1].split(",")) {
            new Thread(() -> portal.issueForEver(person)).start();
        }
    }

    private void issueForEver(String person) {
        signIns.as(CLERK);
        while (true) {
            CaseId caseId = starts.start(PROCEDURE, commune, Map.of("person", person));
            WorkItemId item = database.sql("select id from procedure_work_item where case_id = :id and state = 'OPEN'")
                    .param("id", caseId.value())
                    .query((row, number) -> new WorkItemId(row.getLong(1)))
                    .single();
            StepView step = steps.open(item);
            steps.complete(
                    item,
                    new Completion(
                            step.version(),
                            Map.of("refused", false),
                            "issued",
                            null,
                            null,
                            null,
                            null,
                            Objects.requireNonNull(step.document()).proposal()));
            System.out.println("issued " + caseId.value());
            System.out.flush();
        }
    }
}
