package vn.thongsuot.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;

/** Tells other modules which procedures the signed-in person may begin, so that their pages can offer them, and begins one. */
public interface ProcedureStarts {

    List<Startable> startableFor(UnitId unit);

    /** Of these, the ones whose start form asks for a record in that field and offers this one. */
    List<Startable> startableAbout(UnitId unit, String field, String record);

    /**
     * Begins a case for the signed-in person with answers that a page of the module has gathered, in the caller's transaction.
     *
     * @param answers of the start form, as a form would hand them in
     * @throws vn.thongsuot.platform.error.NotFoundException when there is no such procedure or the person may not begin it there
     * @throws vn.thongsuot.platform.error.RuleViolationException when an answer is wrong or a rule forbids it
     */
    CaseId begin(String procedure, UnitId unit, Map<String, Object> answers);

    /**
     * Hands in something about the signed-in person: the case begins and waits for whoever works on such cases; the person takes no
     * part in it and sees it no better than before. Whether the person may hand it in is for the caller to know.
     *
     * @throws vn.thongsuot.platform.error.RuleViolationException when an answer is wrong or a rule forbids it
     */
    CaseId handIn(String procedure, UnitId unit, Map<String, Object> answers);

    /** A procedure that may be begun for a unit; {@link #path} leads to its start form. */
    record Startable(String key, String title, @Nullable String description) {

        /** Query parameter of the start form: the id of the person the case is about, chosen beforehand. */
        public static final String PERSON = "nguoi";

        public String path(UnitId unit) {
            return "bat-dau/" + key + "/" + unit.value();
        }
    }
}
