package vn.thongsuot.procedure.scenario;

import java.util.Map;
import vn.thongsuot.procedure.CaseContext;

/**
 * What a scenario can expect of the records of a domain module, written as an entry of {@code expect}: {@code member:
 * official}, or {@code cadre.holder: { of: post, is: candidate }}. Implementations are Spring beans with the profile {@code
 * scenario}.
 */
public interface ScenarioFact {

    /** As written in {@code expect}. */
    String name();

    /**
     * What the records say now.
     *
     * @param of what the fact is asked about, everything written beside {@code is}; empty for the subject of the case
     */
    String found(CaseContext context, Map<String, Object> of);
}
