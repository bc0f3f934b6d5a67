package vn.thongsuot.procedure.ui.form;

import java.io.Serializable;

/** Told of a change of an answer. */
@FunctionalInterface
interface ChangeHandler extends Serializable {
    void changed(boolean fromClient);
}
