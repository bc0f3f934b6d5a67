package vn.thongsuot.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded MariaDB lives.
 *
 * @param directory data, binaries, socket and password; created on first start, kept between starts
 * @param port TCP port on the loopback address; 0 picks a free one
 */
@ConfigurationProperties("thongsuot.database")
record EmbeddedDatabaseProperties(
        @DefaultValue("var/db") Path directory,
        @DefaultValue("0") int port) {}
