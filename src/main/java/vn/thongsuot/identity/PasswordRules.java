package vn.thongsuot.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.text.SearchText;

/**
 * What a chosen password must be like: long, and not one that is tried first. No mixture of character classes is asked for
 * (NIST SP 800-63B): it makes passwords worse, not better.
 */
@Component
class PasswordRules {

    static final String FIELD = "newPassword";

    /** What bcrypt takes into account. */
    private static final int LONGEST_IN_BYTES = 72;

    private static final int FEWEST_DIFFERENT_CHARACTERS = 5;

    private static final Set<String> TRIED_FIRST = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "0987654321",
            "qwertyuiop",
            "1q2w3e4r5t",
            "password12",
            "password123",
            "passw0rd123",
            "matkhau123",
            "matkhau1234",
            "vietnam123",
            "vietnam2026",
            "anhyeuem123",
            "iloveyou123",
            "admin12345",
            "thongsuot1",
            "thongsuot123");

    private final PasswordProperties properties;

    PasswordRules(PasswordProperties properties) {
        this.properties = properties;
    }

    List<Violation> check(String password, String username, String fullName) {
        List<Violation> violations = new ArrayList<>();
        if (password.length() < properties.minLength()) {
            violations.add(Violation.of(FIELD, "identity.password.too-short", properties.minLength()));
        } else if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            violations.add(Violation.of(FIELD, "identity.password.too-long", LONGEST_IN_BYTES));
        } else if (isEasilyGuessed(password, username, fullName)) {
            violations.add(Violation.of(FIELD, "identity.password.easily-guessed"));
        }
        return violations;
    }

    private static boolean isEasilyGuessed(String password, String username, String fullName) {
        String plain = SearchText.of(password).replace(" ", "");
        String name = SearchText.of(fullName).replace(" ", "");
        return TRIED_FIRST.contains(plain)
                || plain.contains(username)
                || (name.length() > 3 && plain.contains(name))
                || password.chars().distinct().count() < FEWEST_DIFFERENT_CHARACTERS;
    }
}
