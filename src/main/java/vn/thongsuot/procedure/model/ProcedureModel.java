package vn.thongsuot.procedure.model;

import java.util.List;
import java.util.Map;

/**
 * What a BPMN model says in the vocabulary of a procedure.
 *
 * @param key the process id
 * @param steps user tasks by element id
 * @param ends end events that end the case: element id to state
 * @param startDates dates of the case set from fields of the start form
 * @param startFlags flags taken from the start form
 * @param names labels of all named elements by id
 */
public record ProcedureModel(
        String key,
        String name,
        Map<String, Step> steps,
        Map<String, Command> commands,
        Map<String, ActionTask> actions,
        Map<String, String> ends,
        Map<String, String> names,
        Map<String, String> startDates,
        List<FlagSource> startFlags) {}
