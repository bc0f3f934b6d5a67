package vn.thongsuot.petition;

/**
 * A petition that may be the same matter again.
 *
 * @param sameSender by name or phone; of protected senders by their print
 * @param contentPercent how alike the contents are, 0 to 100
 * @param sameSubject whether it is about the same person or thing
 */
public record SimilarPetition(Petition petition, boolean sameSender, int contentPercent, boolean sameSubject) {}
