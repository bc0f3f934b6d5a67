package vn.thongsuot.platform.error;

/** What was asked for does not exist, or must look as if it did not to this person. */
public final class NotFoundException extends DomainException {

    public NotFoundException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
