package vn.thongsuot.procedure.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class ActionDocumentsModuleTest {

    private static final Path ROOT = Path.of("bpmn");

    @Autowired
    ActionDocuments documents;

    @Test
    void what_designers_read_and_pick_says_what_the_code_offers() {
        if (System.getenv("WRITE_CATALOGUE") != null) {
            documents.write(ROOT);
        }
        documents.generated(ROOT).forEach((file, content) -> assertThat(file)
                .as("./portal catalogue writes %s anew", file)
                .exists()
                .content()
                .isEqualTo(content));
    }
}
