package vn.thongsuot.procedure.form;

import java.time.LocalDate;
import java.util.Map;
import vn.thongsuot.procedure.CaseContext;

/**
 * What a form needs to know besides the answers.
 *
 * @param dates dates of the case by name
 */
public record FormEnvironment(CaseContext context, Map<String, LocalDate> dates) {

    public FormEnvironment {
        dates = Map.copyOf(dates);
    }
}
