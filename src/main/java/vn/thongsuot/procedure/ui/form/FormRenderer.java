package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormLabels;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.form.FormVisibility;

/** Makes the components that show a form, in the language of the user. */
@Component
public class FormRenderer {

    private final FormVisibility visibility;
    private final FormExtensions extensions;

    FormRenderer(FormVisibility visibility, FormExtensions extensions) {
        this.visibility = visibility;
        this.extensions = extensions;
    }

    /** @param answers a draft or what is filled in beforehand, of any shape; what does not fit a field is left out */
    public FormFields edit(FormSchema schema, FormLabels labels, Map<String, ?> answers, CaseContext context) {
        return new FormFields(labels.apply(schema, locale()), answers, context, visibility, extensions);
    }

    /**
     * Answers given earlier, to be read.
     *
     * @param maySeeSensitive whether sensitive answers are written out
     */
    public FormAnswersView show(FormSchema schema, FormLabels labels, Map<String, ?> answers, boolean maySeeSensitive) {
        return new FormAnswersView(labels.apply(schema, locale()), answers, maySeeSensitive, extensions);
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Texts.VIETNAMESE : ui.getLocale();
    }
}
