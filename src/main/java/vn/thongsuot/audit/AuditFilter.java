package vn.thongsuot.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list; empty texts and missing dates stand for all.
 *
 * @param actor beginning of a user name
 * @param action beginning of an action's name
 * @param subject beginning of a subject
 * @param from first day, in Vietnam
 * @param to last day, in Vietnam
 */
public record AuditFilter(
        String actor,
        String action,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final AuditFilter ALL = new AuditFilter("", "", "", null, null);
}
