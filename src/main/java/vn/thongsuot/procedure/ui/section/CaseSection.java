package vn.thongsuot.procedure.ui.section;

import com.vaadin.flow.component.Component;
import vn.thongsuot.procedure.CaseId;

/**
 * A tab that a domain module adds to the page of a case, such as the evidence of an inspection. Implementations are Spring beans.
 * The page is shown to those who may see the case; whether they may see this too is for the module to say.
 */
public interface CaseSection {

    /** Key of the text on the tab. */
    String titleKey();

    /** Whether the case has such a part and the person signed in may see it. */
    boolean isFor(CaseId id);

    /** Made when the tab is first opened. */
    Component content(CaseId id);
}
