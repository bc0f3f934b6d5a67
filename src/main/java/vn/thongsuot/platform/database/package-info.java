/** The data source: a MariaDB server when one is configured, else an embedded one under {@code var/}. */
@NullMarked
package vn.thongsuot.platform.database;

import org.jspecify.annotations.NullMarked;
