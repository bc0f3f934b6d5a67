package vn.thongsuot.testing;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.scenario.ScenarioActors;

/** Lets a test act as a person, with the account and the positions the person really has. */
@Component
public class Acting {

    private final ScenarioActors actors;

    Acting(ScenarioActors actors) {
        this.actors = actors;
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return actors.as(person, work);
    }

    public <T> T as(String username, Supplier<T> work) {
        return actors.as(username, work);
    }
}
