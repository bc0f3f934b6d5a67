package vn.thongsuot.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.thongsuot.identity.AccountAdministration;
import vn.thongsuot.identity.NewAccount;
import vn.thongsuot.identity.OneTimePassword;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;

/** A new account for a person of the organization, or a technical one with only a name. */
class CreateAccountDialog extends Dialog {

    private final AccountAdministration accounts;
    private final Consumer<OneTimePassword> created;
    private final ComboBox<PersonSummary> person = new ComboBox<>(Texts.t("identity.accounts.person"));
    private final TextField displayName = new TextField(Texts.t("identity.accounts.display-name"));
    private final TextField username = new TextField(Texts.t("identity.accounts.username"));
    private final Checkbox administrator = new Checkbox(Texts.t("identity.accounts.administrator"));
    private final FieldErrors errors = new FieldErrors()
            .bind("person", person)
            .bind("displayName", displayName)
            .bind("username", username);

    CreateAccountDialog(
            AccountAdministration accounts, OrganizationDirectory organization, Consumer<OneTimePassword> created) {
        this.accounts = accounts;
        this.created = created;
        setHeaderTitle(Texts.t("identity.accounts.create"));
        setWidth("28rem");

        person.setItems(
                query -> organization
                        .findPersons(query.getFilter().orElse(""), new PageRequest(query.getOffset(), query.getLimit()))
                        .stream());
        person.setItemLabelGenerator(summary -> summary.fullName() + " (" + Formats.date(summary.birthDate()) + ")");
        person.setClearButtonVisible(true);
        person.setHelperText(Texts.t("identity.accounts.person.help"));
        person.addValueChangeListener(change -> displayName.setVisible(change.getValue() == null));
        username.setRequiredIndicatorVisible(true);
        username.setHelperText(Texts.t("identity.accounts.username.help"));
        person.setManualValidation(true);
        displayName.setManualValidation(true);
        username.setManualValidation(true);

        var fields = new VerticalLayout(person, displayName, username, administrator);
        fields.setPadding(false);
        fields.setDefaultHorizontalComponentAlignment(VerticalLayout.Alignment.STRETCH);
        add(fields);
        var save = new Button(Texts.t("identity.accounts.create"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.t("platform.cancel"), click -> close()), save);
    }

    private void save() {
        errors.clear();
        PersonSummary chosen = person.getValue();
        try {
            OneTimePassword password = accounts.create(new NewAccount(
                    username.getValue(),
                    chosen == null ? null : chosen.id(),
                    displayName.getValue(),
                    administrator.getValue()));
            close();
            created.accept(password);
        } catch (RuleViolationException e) {
            errors.show(e);
        }
    }
}
