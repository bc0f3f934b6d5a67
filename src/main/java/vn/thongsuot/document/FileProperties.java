package vn.thongsuot.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where uploaded files are kept.
 *
 * @param directory on a volume that is backed up together with the database, shared by all nodes
 * @param maxSize of one file
 */
@ConfigurationProperties("thongsuot.files")
record FileProperties(
        @DefaultValue("var/files") Path directory,
        @DefaultValue("20MB") DataSize maxSize) {}
