package vn.thongsuot.journey;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged portal in a process of its own, with fresh demo data: what the first command of the README starts. */
final class RunningPortal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final Path folder;
    private LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private RunningPortal(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    /** @param folder for all that it writes; emptied before, and of this portal alone, since others may run beside it */
    static RunningPortal start(Path folder) throws IOException, InterruptedException {
        delete(folder);
        Files.createDirectories(folder);
        int port = freePort();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx900m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("portal.jar"),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--thongsuot.database.directory=" + folder.resolve("db"),
                        "--thongsuot.files.directory=" + folder.resolve("files"),
                        "--thongsuot.signing.directory=" + folder.resolve("keys"),
                        "--thongsuot.ballots.key-file=" + folder.resolve("ballot.key"),
                        "--thongsuot.sealing.key-file=" + folder.resolve("sealing-keys.json")))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("portal.log").toFile())
                .start();
        var portal = new RunningPortal(process, port, folder);
        portal.awaitReady(folder.resolve("portal.log"));
        return portal;
    }

    /** The portal's day: real time until a journey lets time pass. */
    LocalDate today() {
        return today;
    }

    void timeHasPassedTo(LocalDate day) {
        today = day;
    }

    /** Where its log lies, and pictures of what is seen. */
    Path folder() {
        return folder;
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new IllegalStateException("The portal did not start:\n" + Files.readString(log));
            }
            process.waitFor(500, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection)
                    URI.create(address("/dang-nhap")).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(30_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
