package vn.thongsuot.procedure.form;

import java.util.List;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.Violation;

/** A form file says something a form cannot say. Nothing of it is used. */
public final class FormSchemaException extends DomainException {

    private final String formId;
    private final transient List<Violation> problems;

    /** @param problems at least one; {@link Violation#field()} is the id of the component */
    FormSchemaException(String formId, List<Violation> problems) {
        super(problems.getFirst().messageKey(), problems.getFirst().arguments().toArray());
        this.formId = formId;
        this.problems = List.copyOf(problems);
    }

    public String formId() {
        return formId;
    }

    /** Everything that is wrong with the file, so that it can be put right in one go. */
    public List<Violation> problems() {
        return problems;
    }
}
