package vn.thongsuot.document.signing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key that signs issued documents. Without it nothing is signed.
 *
 * @param keystore a PKCS#12 file with one key and its certificate
 * @param password of the file
 */
@ConfigurationProperties("thongsuot.signing")
record SigningProperties(@Nullable Path keystore, @Nullable String password) {}
