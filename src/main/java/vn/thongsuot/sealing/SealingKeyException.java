package vn.thongsuot.sealing;

/** Sealed data exists and the key that opens it does not, or is another one. */
class SealingKeyException extends RuntimeException {

    SealingKeyException(String message) {
        super(message);
    }
}
