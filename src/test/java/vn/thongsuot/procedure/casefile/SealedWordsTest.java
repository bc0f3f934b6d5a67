package vn.thongsuot.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.platform.error.Violation;

class SealedWordsTest {

    private static final Map<String, Object> DENOUNCER = Map.of(
            "name", "Khuất Thị Lặng", "address", "Ngõ 77 phố Heo Hút", "contact", "0977 000 777", "detail", "không có");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo bà khuat thi lang thì quỹ thiếu",
                "Việc xảy ra cạnh nhà ở ngõ 77, phố Heo Hút.",
                "Gọi số 0977.000.777"
            })
    void a_point_that_repeats_name_address_or_phone_is_refused_where_it_stands(String point) {
        assertThat(found(point)).extracting(Violation::field).containsExactly("points[1].point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quỹ không có chứng từ", "Bà Khuất Thị Lan lập phiếu", "Nhà ở phố Heo Hút"})
    void words_that_name_nobody_are_let_through(String point) {
        assertThat(found(point)).isEmpty();
    }

    @Test
    void the_hamlet_in_which_somebody_lives_may_be_what_it_is_about() {
        var answers = new SealedAnswers.Parts(
                Map.of("point", "Trưởng thôn Đồng Tâm thu quỹ không có phiếu."), Map.of("address", "Thôn Đồng Tâm"));
        assertThat(SealedWords.inTheClear(answers)).isEmpty();
    }

    @Test
    void a_form_without_sealed_fields_is_never_refused() {
        assertThat(SealedWords.inTheClear(new SealedAnswers.Parts(Map.of("note", "Khuất Thị Lặng"), Map.of())))
                .isEmpty();
    }

    private static List<Violation> found(String point) {
        return SealedWords.inTheClear(new SealedAnswers.Parts(
                Map.of("points", List.of(Map.of("point", "Lập khống chứng từ"), Map.of("point", point))), DENOUNCER));
    }
}
