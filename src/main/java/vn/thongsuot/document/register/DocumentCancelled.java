package vn.thongsuot.document.register;

/**
 * An issued document was cancelled. Published in that transaction.
 *
 * @param code number and symbol, which stay in the register
 */
public record DocumentCancelled(DocumentId document, String code, String reason) {}
