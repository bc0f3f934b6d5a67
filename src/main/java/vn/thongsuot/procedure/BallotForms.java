package vn.thongsuot.procedure;

import java.util.List;

/**
 * Which of the forms that a ballot lists stand on the paper in a case, named by a ballot with {@code offered}. Implementations
 * are Spring beans.
 */
public interface BallotForms {

    /** As written in {@code procedure.yaml}, {@code <module>.<rule>}. */
    String name();

    /**
     * @param forms keys as the ballot lists them, the heaviest first
     * @return those that stand on the paper, in the same order
     */
    List<String> offered(CaseContext context, List<String> forms);
}
