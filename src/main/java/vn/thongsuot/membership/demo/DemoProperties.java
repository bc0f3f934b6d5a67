package vn.thongsuot.membership.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much demo data there is.
 *
 * @param scale 1 is four communes with about 4,000 members; 31 is a whole province
 */
@ConfigurationProperties("thongsuot.demo")
record DemoProperties(
        @DefaultValue("1") double scale,
        @DefaultValue("2026") long seed) {

    private static final int COMMUNES_AT_SCALE_ONE = 4;
    private static final int COMMUNES_AT_LEAST = 2;

    int communes() {
        return Math.max(COMMUNES_AT_LEAST, (int) Math.round(COMMUNES_AT_SCALE_ONE * scale));
    }
}
