package vn.thongsuot.organization;

/** Knows what the person signed in may see of the organization. Identity, which stands above this module, answers. */
public interface UnitVisibility {

    UnitReach current();
}
