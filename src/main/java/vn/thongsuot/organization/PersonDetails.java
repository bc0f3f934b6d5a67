package vn.thongsuot.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.text.SearchText;

/** What the portal keeps about a person. Text is brought into its composed form, spaces are folded. */
public record PersonDetails(
        String fullName,
        LocalDate birthDate,
        Gender gender,
        String ethnicity,
        @Nullable String phone) {

    public PersonDetails {
        fullName = tidy(fullName);
        ethnicity = tidy(ethnicity);
    }

    private static String tidy(String text) {
        return SearchText.nfc(text).strip().replaceAll("\\s+", " ");
    }
}
