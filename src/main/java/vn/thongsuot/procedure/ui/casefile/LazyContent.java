package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** Content made when it is first shown, for what is costly and seldom looked at. */
class LazyContent extends Div {

    private final Supplier<? extends Component> content;

    LazyContent(Supplier<? extends Component> content) {
        this.content = content;
        addClassName("lazy-content");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (getComponentCount() == 0) {
            add(content.get());
        }
    }
}
