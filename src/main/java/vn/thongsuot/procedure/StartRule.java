package vn.thongsuot.procedure;

import java.util.List;
import java.util.Map;
import vn.thongsuot.platform.error.Violation;

/** A rule of a domain module that decides whether a case may begin with these answers of the start form. */
public interface StartRule {

    String name();

    /** What forbids it, at the fields of the start form; empty when it may begin. */
    List<Violation> check(CaseContext context, Map<String, Object> answers);
}
