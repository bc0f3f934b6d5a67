package vn.thongsuot.procedure.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class ActionTextsModuleTest {

    @Autowired
    ActionCatalogue catalogue;

    @Autowired
    Texts texts;

    @Test
    void every_action_and_every_input_tells_a_designer_what_it_is() {
        List<String> keys = catalogue.all().stream()
                .flatMap(action -> Stream.concat(
                        Stream.of(action.descriptionKey()),
                        action.inputs().stream().map(action::meaningKey)))
                .toList();

        assertThat(keys).isNotEmpty().allMatch(texts::has);
    }
}
