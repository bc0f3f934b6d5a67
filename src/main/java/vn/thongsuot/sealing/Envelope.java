package vn.thongsuot.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.TreeSet;

/** What is asked of the cryptographic library, in one place. Every failure is one: that the key does not fit. */
final class Envelope {

    private static final int PRF_KEY_BYTES = 32;
    private static final int FINGERPRINT_BYTES = 20;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Envelope() {}

    /** A set with one key, which is active. */
    static KeysetHandle newKeys() {
        return attempt(() -> KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    /** The set with one more key, which becomes the active one. */
    static KeysetHandle withNewKey(KeysetHandle keys) {
        return attempt(() -> {
            var builder = KeysetHandle.newBuilder(keys);
            builder.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary());
            return builder.build();
        });
    }

    /** The set with one more key, which a later change can make the active one. */
    static KeysetHandle withListedKey(KeysetHandle keys) {
        return attempt(() -> KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId())
                .build());
    }

    static KeysetHandle withoutKey(KeysetHandle keys, int keyId) {
        return attempt(() -> {
            var builder = KeysetHandle.newBuilder();
            for (int i = 0; i < keys.size(); i++) {
                KeysetHandle.Entry entry = keys.getAt(i);
                if (entry.getId() != keyId) {
                    var kept = KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId());
                    builder.addEntry(entry.isPrimary() ? kept.makePrimary() : kept);
                }
            }
            return builder.build();
        });
    }

    static int activeKey(KeysetHandle keys) {
        return keys.getPrimary().getId();
    }

    static Set<Integer> keyIds(KeysetHandle keys) {
        Set<Integer> ids = new TreeSet<>();
        for (int i = 0; i < keys.size(); i++) {
            ids.add(keys.getAt(i).getId());
        }
        return ids;
    }

    static KeysetHandle newFingerprintKey() {
        return attempt(() -> KeysetHandle.generateNew(HmacPrfParameters.builder()
                .setKeySizeBytes(PRF_KEY_BYTES)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build()));
    }

    static byte[] fingerprint(KeysetHandle key, String text) {
        return attempt(() -> key.getPrimitive(RegistryConfiguration.get(), PrfSet.class)
                .computePrimary(bytes(text), FINGERPRINT_BYTES));
    }

    static byte[] encrypt(KeysetHandle key, byte[] content, String belongsTo) {
        return attempt(() -> aead(key).encrypt(content, bytes(belongsTo)));
    }

    static byte[] decrypt(KeysetHandle key, byte[] encrypted, String belongsTo) {
        return attempt(() -> aead(key).decrypt(encrypted, bytes(belongsTo)));
    }

    static byte[] wrap(KeysetHandle dataKey, KeysetHandle keys, String belongsTo) {
        return attempt(() -> TinkProtoKeysetFormat.serializeEncryptedKeyset(dataKey, aead(keys), bytes(belongsTo)));
    }

    static KeysetHandle unwrap(byte[] wrapped, KeysetHandle keys, String belongsTo) {
        return attempt(() -> TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead(keys), bytes(belongsTo)));
    }

    /** As it stands in the key file. */
    static String write(KeysetHandle keys) {
        return attempt(() -> TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }

    static KeysetHandle read(String keyFile) {
        return attempt(() -> TinkJsonProtoKeysetFormat.parseKeyset(keyFile, InsecureSecretKeyAccess.get()));
    }

    private static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T attempt(Work<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(e);
        }
    }

    private interface Work<T> {
        T run() throws GeneralSecurityException;
    }
}
