package vn.thongsuot.procedure.ui.ballot;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.ballot.BallotResult;

/** What the numbers typed so far amount to, in words. */
final class LiveResult extends Div {

    private final String voters;

    LiveResult(String voters) {
        this.voters = voters;
        addClassName("ballot-result");
        getElement().setAttribute("role", "status");
    }

    void say(Message message) {
        removeClassNames("ballot-passed", "ballot-failed");
        removeAll();
        add(new Paragraph(message.text()));
    }

    void show(BallotResult result) {
        say(result.explanation(voters));
        if (result.undecided().isEmpty()) {
            addClassName(result.passed() ? "ballot-passed" : "ballot-failed");
        }
        if (result.lines().size() > 1
                || !result.lines().getFirst().option().label().isEmpty()) {
            var list = new UnorderedList();
            result.explanations(voters).forEach(sentence -> list.add(new ListItem(sentence.text())));
            add(list);
        }
    }
}
