package vn.thongsuot.document.register;

/** Writes a document once its number is known. Called with the register locked: it must not wait for anybody. */
@FunctionalInterface
public interface DocumentWriter {

    Written write(Marks marks);

    /**
     * What the register adds to a document.
     *
     * @param code number and symbol, {@code 05-QĐ/ĐU}
     * @param verificationCode as printed
     */
    record Marks(int number, String code, String verificationCode) {}

    /** @param fileName without extension */
    record Written(String fileName, byte[] docx, byte[] pdf) {}
}
