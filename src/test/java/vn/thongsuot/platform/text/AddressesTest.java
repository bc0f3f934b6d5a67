package vn.thongsuot.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"12 Lê Lợi", "Số 7, phố Heo Hút", "Ngõ 77 phố Heo Hút", "Nhà bà Hai, hẻm 12/3 Trần Phú"})
    void a_numbered_house_or_lane_is_its_peoples_alone(String address) {
        assertThat(Addresses.isOfOneHouse(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thôn Đồng Tâm", "Thôn 3, xã Tân Phong", "Tổ dân phố 5", "XÃ Tân Phong", "Khu phố Mới"})
    void a_hamlet_or_a_commune_is_many_peoples(String address) {
        assertThat(Addresses.isOfOneHouse(address)).isFalse();
        assertThat(Addresses.isPlace(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Khuất Thị Lặng", "Tô Văn Bản", "Xa Thị Hoa"})
    void a_name_is_no_place(String name) {
        assertThat(Addresses.isPlace(name)).isFalse();
    }
}
