package vn.thongsuot.sealing;

import java.security.GeneralSecurityException;

/** The key does not fit, or what is stored was tampered with. Which of both, encryption cannot tell. */
class SealBrokenException extends RuntimeException {

    SealBrokenException(GeneralSecurityException cause) {
        super("A sealed record cannot be opened: its key is not the right one, or the record was changed", cause);
    }
}
