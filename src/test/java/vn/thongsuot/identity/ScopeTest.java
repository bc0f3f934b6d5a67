package vn.thongsuot.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void a_position_opens_the_subtree_and_nothing_beside_it() {
        var scope = new Scope(false, Set.of("/1/4/"), Set.of());
        assertThat(scope.covers("/1/4/")).isTrue();
        assertThat(scope.covers("/1/4/17/")).isTrue();
        assertThat(scope.covers("/1/")).isFalse();
        assertThat(scope.covers("/1/40/")).isFalse();
    }

    @Test
    void membership_opens_the_page_of_the_unit_but_not_its_records() {
        var scope = new Scope(false, Set.of(), Set.of("/1/4/17/"));
        assertThat(scope.showsUnit("/1/4/17/")).isTrue();
        assertThat(scope.showsUnit("/1/4/17/3/")).isFalse();
        assertThat(scope.covers("/1/4/17/")).isFalse();
    }
}
