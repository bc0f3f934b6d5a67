package vn.thongsuot.cadre.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgeBandTest {

    @Test
    void bands_follow_one_another_without_gap_or_overlap() {
        assertThat(AgeBand.of(39, 5)).isEqualTo(new AgeBand(35, 39));
        assertThat(AgeBand.of(40, 5)).isEqualTo(new AgeBand(40, 44));
        assertThat(AgeBand.of(44, 5)).isEqualTo(new AgeBand(40, 44));
        assertThat(AgeBand.of(45, 5)).isGreaterThan(AgeBand.of(44, 5));
    }
}
