package vn.thongsuot.document.register;

import java.util.Optional;

/** Where petitions are entered, which is not among the incoming documents; told by the module above, which keeps them. */
public interface PetitionDesk {

    /** The page to enter one, when the person who asks does that. */
    Optional<String> intake();
}
