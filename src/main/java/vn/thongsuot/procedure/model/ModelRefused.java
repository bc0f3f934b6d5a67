package vn.thongsuot.procedure.model;

import java.util.List;

/** A procedure cannot be put into force. */
public final class ModelRefused extends RuntimeException {

    private final transient List<ModelFault> faults;

    public ModelRefused(List<ModelFault> faults) {
        super(String.valueOf(faults));
        this.faults = List.copyOf(faults);
    }

    public List<ModelFault> faults() {
        return faults;
    }
}
