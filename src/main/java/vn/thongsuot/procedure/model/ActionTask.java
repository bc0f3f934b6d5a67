package vn.thongsuot.procedure.model;

import java.util.Map;

/**
 * A service task.
 *
 * @param inputs input name to where the value comes from: {@code userTask_X.field}, {@code date:name} or {@code 'literal'}
 */
public record ActionTask(String id, String name, String action, Map<String, String> inputs) {}
