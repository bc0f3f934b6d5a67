package vn.thongsuot.sealing;

/**
 * Something large that was sealed and is kept by the caller, such as a file.
 *
 * @param id where its key is kept
 * @param encrypted what the caller stores instead of the content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record SealedContent(SealedId id, byte[] encrypted) {}
