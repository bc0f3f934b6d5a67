package vn.thongsuot.document.register;

import java.util.List;

/** The cases to which incoming documents belong; told by the module above, which knows cases. */
public interface IncomingCases {

    /** A case that the person who asks may see. */
    record Linked(long caseId, String number, String title) {}

    /** To which the document belongs, the latest first. Cases that the person may not see are left out. */
    List<Linked> of(IncomingId document);

    /** Running cases that the person may see, by number or title. */
    List<Linked> choices(String search, int limit);

    /** Asks for the right to both. Nothing happens when the document belongs to the case already. */
    void link(IncomingId document, long caseId);

    void unlink(IncomingId document, long caseId);
}
