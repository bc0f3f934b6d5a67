package vn.thongsuot.procedure.ballotbox;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The key that slips are encrypted with while they lie in the box. It must not lie in the database.
 *
 * @param key 32 bytes in Base64, the same on all nodes; wins over the file
 * @param keyFile made at the first electronic ballot if it is not there; belongs to the backup, apart from the database
 */
@ConfigurationProperties("thongsuot.ballots")
record BallotKeyProperties(
        @Nullable String key,
        @DefaultValue("var/ballot.key") Path keyFile) {}
