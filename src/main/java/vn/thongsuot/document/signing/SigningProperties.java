package vn.thongsuot.document.signing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The key that signs issued documents. Without one nothing is signed.
 *
 * @param keystore a PKCS#12 file with one key and its certificate; in a demo one is made if none is named
 * @param password of the file
 * @param directory of the key that a demo makes
 * @param trusted certificates of the authorities that are trusted, one after the other (PEM)
 */
@ConfigurationProperties("thongsuot.signing")
record SigningProperties(
        @Nullable Path keystore,
        @Nullable String password,
        @DefaultValue("var/keys") Path directory,
        @Nullable Path trusted) {}
