package vn.thongsuot.procedure.scenario;

import java.util.Map;

/**
 * Whom or what a name in a scenario stands for: {@code scenarios/cast.yaml} gives each name one of these, with wishes.
 * Implementations are Spring beans of the domain modules with the profile {@code scenario}.
 */
public interface ScenarioCast {

    /** As written in {@code cast.yaml}, {@code <module>.<what>}. */
    String name();

    /**
     * Looks for one that fits, or makes it. Called once per name and play, when an entry first names it.
     *
     * @param wishes as written; other names of the cast are already replaced by their values. A single word is under the
     *     key {@link #WORD}
     * @return the value as an answer of a form holds it, mostly an id
     */
    String find(ScenarioStage stage, Map<String, Object> wishes);

    String WORD = "";
}
