package vn.thongsuot.procedure.ui.ballot;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.ballot.BallotMethod;
import vn.thongsuot.procedure.casefile.BallotTask;
import vn.thongsuot.procedure.meeting.CountingTeam;

/** The counting team: who leads it and who else counted. */
final class TeamFields extends FormLayout {

    private final ComboBox<PersonBox.Item> leader;
    private final MultiSelectComboBox<PersonBox.Item> members;

    TeamFields(BallotTask task, MeetingDesk desk, Runnable changed) {
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("38em", 2));
        leader = PersonBox.one(Texts.t("procedure.ballot.field.leader"), task.people(), desk);
        leader.setManualValidation(true);
        leader.setRequiredIndicatorVisible(task.rule().method() == BallotMethod.SECRET);
        leader.getElement().setAttribute("data-field", "ballot.leader");
        members = PersonBox.several(Texts.t("procedure.ballot.field.members-of-team"), task.people(), desk);
        leader.addValueChangeListener(change -> {
            leader.setInvalid(false);
            told(change.isFromClient(), changed);
        });
        members.addValueChangeListener(change -> told(change.isFromClient(), changed));
        add(leader, members);
    }

    private static void told(boolean fromClient, Runnable changed) {
        if (fromClient) {
            changed.run();
        }
    }

    CountingTeam team(@Nullable PersonId head) {
        return new CountingTeam(
                Optional.ofNullable(leader.getValue()).map(PersonBox.Item::id).orElse(null),
                members.getValue().stream().map(PersonBox.Item::id).toList(),
                head);
    }

    boolean isLed() {
        return leader.getValue() != null;
    }

    /** The names of the people chosen, by which a draft shows them again. */
    List<PersonBox.Item> people() {
        return Stream.concat(Stream.ofNullable(leader.getValue()), members.getValue().stream())
                .toList();
    }

    void set(PersonBox.@Nullable Item newLeader, List<PersonBox.Item> newMembers) {
        leader.setValue(newLeader);
        members.setValue(newMembers.stream().collect(Collectors.toSet()));
    }

    boolean refuse(Violation violation) {
        if (!"leader".equals(CountFields.name(violation))) {
            return false;
        }
        leader.setErrorMessage(
                Texts.t(violation.messageKey(), violation.arguments().toArray()));
        leader.setInvalid(true);
        return true;
    }
}
