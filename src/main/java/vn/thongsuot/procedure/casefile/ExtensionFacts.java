package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.FormFact;

/** What a form that tells of an extension shows: the last day there is now, and the reason that was given. */
@Configuration(proxyBeanMethods = false)
class ExtensionFacts {

    private final JdbcClient database;

    ExtensionFacts(JdbcClient database) {
        this.database = database;
    }

    @Bean
    FormFact extendedUntilFact() {
        return new Fact("procedure.extended-until", context -> latest(context).map(row -> row.get("due_after")));
    }

    @Bean
    FormFact extensionReasonFact() {
        return new Fact("procedure.extension-reason", context -> latest(context).map(row -> row.get("reason")));
    }

    private Optional<Map<String, Object>> latest(CaseContext context) {
        CaseId caseId = context.caseId();
        return caseId == null
                ? Optional.empty()
                : database.sql("""
                        select e.due_after, e.reason from procedure_deadline_extension e
                        join procedure_case_deadline d on d.id = e.deadline_id
                        where d.case_id = :caseId order by e.id desc limit 1
                        """)
                        .param("caseId", caseId.value())
                        .query((row, number) -> {
                            LocalDate until = row.getObject("due_after", LocalDate.class);
                            return until == null
                                    ? Map.<String, Object>of("reason", row.getString("reason"))
                                    : Map.<String, Object>of(
                                            "reason", row.getString("reason"), "due_after", until.toString());
                        })
                        .optional();
    }

    private record Fact(String name, Function<CaseContext, Optional<Object>> work) implements FormFact {

        @Override
        public Optional<Object> value(CaseContext context) {
            return work.apply(context);
        }
    }
}
