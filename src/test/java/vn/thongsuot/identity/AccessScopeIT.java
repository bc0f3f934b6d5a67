package vn.thongsuot.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.organization.Level;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
class AccessScopeIT {

    @Autowired
    AccessScope accessScope;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    SignIns signIns;

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "bithu.chibo, CELL",
        "phobithu.chibo, CELL",
        "bithu.chibo2, CELL",
        "bithu.coso, GRASSROOTS",
        "uyvien.coso, GRASSROOTS",
        "vanphong.xa, COMMUNE",
        "banxaydungdang, COMMUNE",
        "thuongtruc.xa, COMMUNE",
        "bithu.xa, COMMUNE",
        "ubkt.xa, COMMUNE",
        "bantochuc.tinh, PROVINCE",
    })
    void a_holder_of_a_position_sees_the_subtree_of_the_unit(String username, Level level) {
        signIns.as(username);
        SignedIn who = currentUser.require();
        Scope scope = accessScope.current();

        assertThat(who.positions()).isNotEmpty();
        assertThat(scope.everything()).isFalse();
        assertThat(who.positions().getFirst().unit().kind().standsFor(level)).isTrue();
        assertThat(scope.unitPaths()).isNotEmpty().allSatisfy(path -> assertThat(who.positions())
                .anyMatch(position -> position.unit().path().equals(path)));
        who.positions()
                .forEach(position -> assertThat(scope.covers(position.unit().path() + "999999/"))
                        .isTrue());
    }

    @Test
    void the_secretary_of_one_cell_does_not_see_another() {
        signIns.as("bithu.chibo");
        List<String> mine = accessScope.current().unitPaths().stream().sorted().toList();
        signIns.as("bithu.chibo2");
        Scope other = accessScope.current();
        assertThat(mine).noneMatch(other::covers);
    }

    @Test
    void an_ordinary_member_sees_no_records() {
        signIns.as("dangvien");
        assertThat(accessScope.current().unitPaths()).isEmpty();
        assertThat(accessScope.structure().everything()).isFalse();
    }

    @Test
    void an_administrator_sees_the_organization_but_no_records() {
        signIns.as("quantri");
        assertThat(accessScope.structure().everything()).isTrue();
        assertThat(accessScope.current()).isEqualTo(Scope.NOTHING);
    }

    @Test
    void nobody_sees_nothing() {
        assertThat(accessScope.current()).isEqualTo(Scope.NOTHING);
        assertThat(accessScope.structure()).isEqualTo(Scope.NOTHING);
    }
}
