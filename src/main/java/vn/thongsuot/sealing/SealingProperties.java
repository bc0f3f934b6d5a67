package vn.thongsuot.sealing;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that encrypt the keys of sealed things. They never lie in the database.
 *
 * @param keys the content of a key file, as it is or in Base64, for an environment that hands secrets over as variables; wins
 *     over the file and cannot be changed by the portal
 * @param giveUpLostKeys names of keys that are lost for good: what they sealed shows as no longer readable, and the portal starts
 *     without them
 * @param keyFile the same file for all nodes; belongs to the backup, apart from the database
 */
@ConfigurationProperties("thongsuot.sealing")
record SealingProperties(
        @Nullable String keys,
        @DefaultValue("var/sealing-keys.json") Path keyFile,
        @DefaultValue Set<String> giveUpLostKeys) {

    static SealingProperties file(Path keyFile) {
        return new SealingProperties(null, keyFile, Set.of());
    }

    boolean givesUp(String keyName) {
        return giveUpLostKeys.stream().anyMatch(keyName::equalsIgnoreCase);
    }
}
