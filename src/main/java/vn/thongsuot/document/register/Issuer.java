package vn.thongsuot.document.register;

import vn.thongsuot.organization.UnitSummary;

/** A body of a unit that issues documents. */
public record Issuer(UnitSummary unit, IssuingBody body) {

    public Organ organ() {
        return body.organ();
    }
}
