package vn.thongsuot.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.platform.error.Violation;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(new PasswordProperties(10));

    @ParameterizedTest
    @ValueSource(strings = {"ao dai mau xanh", "Sông Lô chảy mãi", "thongsuot-demo"})
    void a_short_sentence_is_accepted(String password) {
        assertThat(rules.check(password, "nguyen.an", "Nguyễn Văn An")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ngắn, too-short",
        "1234567890, easily-guessed",
        "aaaabbbbcccc, easily-guessed",
        "nguyen.an-2026, easily-guessed",
        "NguyễnVănAn1975, easily-guessed",
        "ẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩẩ, too-long",
    })
    void a_weak_password_is_refused_at_its_field(String password, String reason) {
        assertThat(rules.check(password, "nguyen.an", "Nguyễn Văn An"))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("newPassword");
                    assertThat(violation.messageKey()).isEqualTo("identity.password." + reason);
                })
                .isInstanceOf(Violation.class);
    }
}
