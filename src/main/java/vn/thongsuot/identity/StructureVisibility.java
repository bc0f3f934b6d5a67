package vn.thongsuot.identity;

import org.springframework.stereotype.Component;
import vn.thongsuot.organization.UnitReach;
import vn.thongsuot.organization.UnitVisibility;

/** Tells the organization, which stands below, what the person signed in may see of it. */
@Component
class StructureVisibility implements UnitVisibility {

    private final AccessScope accessScope;

    StructureVisibility(AccessScope accessScope) {
        this.accessScope = accessScope;
    }

    @Override
    public UnitReach current() {
        Scope scope = accessScope.structure();
        return new UnitReach(scope.everything(), scope.unitPaths(), scope.memberUnitPaths());
    }
}
