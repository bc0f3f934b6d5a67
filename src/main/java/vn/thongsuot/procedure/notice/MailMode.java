package vn.thongsuot.procedure.notice;

/** How a person wants notices by e-mail. */
public enum MailMode {
    NONE,
    /** One mail soon after each notice; what comes together is one mail. */
    SINGLE,
    /** One summary in the morning of a working day. */
    DAILY
}
