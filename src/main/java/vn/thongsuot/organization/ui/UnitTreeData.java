package vn.thongsuot.organization.ui;

import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitLine;

/** Reads a branch when it is opened, and once only while the page is open. */
class UnitTreeData extends AbstractBackEndHierarchicalDataProvider<UnitLine, Void> {

    private final transient UnitBrowser units;
    private final transient List<UnitLine> roots;
    private final transient Map<UnitId, List<UnitLine>> branches = new HashMap<>();

    UnitTreeData(UnitBrowser units, List<UnitLine> roots) {
        this.units = units;
        this.roots = roots;
    }

    @Override
    protected Stream<UnitLine> fetchChildrenFromBackEnd(HierarchicalQuery<UnitLine, Void> query) {
        return below(query.getParent()).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    @Override
    public int getChildCount(HierarchicalQuery<UnitLine, Void> query) {
        return below(query.getParent()).size();
    }

    @Override
    public boolean hasChildren(UnitLine line) {
        return line.hasChildren();
    }

    @Override
    public Object getId(UnitLine line) {
        return line.unit().id();
    }

    private List<UnitLine> below(@Nullable UnitLine parent) {
        return parent == null
                ? roots
                : branches.computeIfAbsent(parent.unit().id(), id -> units.children(parent.unit()));
    }
}
