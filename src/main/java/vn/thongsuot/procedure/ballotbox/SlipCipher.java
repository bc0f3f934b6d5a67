package vn.thongsuot.procedure.ballotbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.error.RuleViolationException;

/**
 * Makes slips unreadable in the database: AES-256-GCM, each padded to the same length, bound to its box. The same slip never
 * looks the same twice, so nobody who watches the table sees which slip came or what it says.
 */
@Component
class SlipCipher {

    private static final int PADDED = 2048;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final BallotKeyProperties properties;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable SecretKeySpec key;

    SlipCipher(BallotKeyProperties properties) {
        this.properties = properties;
    }

    byte[] encrypt(BoxId box, String slip) {
        byte[] text = slip.getBytes(StandardCharsets.UTF_8);
        if (text.length > PADDED - Short.BYTES) {
            throw new RuleViolationException("procedure.voting.slip-too-long");
        }
        byte[] padded = ByteBuffer.allocate(PADDED)
                .putShort((short) text.length)
                .put(text)
                .array();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, box, nonce).doFinal(padded);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Slips cannot be encrypted", e);
        }
    }

    /** @throws RuleViolationException when the key is not the one that the slip was encrypted with */
    String decrypt(BoxId box, byte[] content) {
        try {
            byte[] padded = cipher(Cipher.DECRYPT_MODE, box, Arrays.copyOf(content, NONCE))
                    .doFinal(content, NONCE, content.length - NONCE);
            var buffer = ByteBuffer.wrap(padded);
            byte[] text = new byte[buffer.getShort()];
            buffer.get(text);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new RuleViolationException("procedure.voting.wrong-key");
        }
    }

    private Cipher cipher(int mode, BoxId box, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(box.value()).array());
        return cipher;
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(keyBytes(), "AES");
            key = known;
        }
        return known;
    }

    private byte[] keyBytes() {
        String given = properties.key();
        byte[] bytes = Base64.getDecoder().decode(given == null ? readOrCreate(properties.keyFile()) : given.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("The key of electronic ballots must have " + KEY_BYTES + " bytes");
        }
        return bytes;
    }

    private String readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key of electronic ballots in " + file, e);
        }
    }

    private void create(Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path made = Files.createTempFile(folder, "ballot", ".key", ownerOnly);
        Files.writeString(made, Base64.getEncoder().encodeToString(fresh));
        try {
            Files.move(made, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(made); // another node was faster
        }
    }
}
