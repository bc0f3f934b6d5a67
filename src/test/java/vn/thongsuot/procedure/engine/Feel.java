package vn.thongsuot.procedure.engine;

import vn.thongsuot.procedure.form.FeelEvaluator;

/** The evaluator of the portal for tests without a Spring context. */
public final class Feel {

    private Feel() {}

    public static FeelEvaluator evaluator() {
        return new ScalaFeelEvaluator();
    }
}
