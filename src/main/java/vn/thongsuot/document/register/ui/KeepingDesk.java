package vn.thongsuot.document.register.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.register.DocumentTypes;
import vn.thongsuot.document.register.IncomingCases;
import vn.thongsuot.document.register.IncomingRegister;
import vn.thongsuot.document.register.PetitionDesk;
import vn.thongsuot.document.register.RegisterKeeping;
import vn.thongsuot.document.register.Terms;
import vn.thongsuot.document.ui.Signatures;

/** What the dialogs of the registers ask. */
@Component
record KeepingDesk(
        RegisterKeeping keeping,
        IncomingRegister incoming,
        IncomingCases cases,
        PetitionDesk petitions,
        Terms terms,
        DocumentTypes types,
        FileStore files,
        Signatures signatures,
        Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
