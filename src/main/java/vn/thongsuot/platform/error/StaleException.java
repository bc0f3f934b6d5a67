package vn.thongsuot.platform.error;

/** Someone else changed it first. Nothing was done; what was typed must stay on the screen. */
public final class StaleException extends DomainException {

    public StaleException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
