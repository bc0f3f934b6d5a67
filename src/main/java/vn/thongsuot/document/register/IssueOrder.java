package vn.thongsuot.document.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * A document to be issued.
 *
 * @param signatory who signs; the title as it stands below the signature
 * @param caseId of the case it comes from, as the module above numbers them
 * @param restricted who may not see the case sees only number and type
 */
public record IssueOrder(
        Issuer issuer,
        String typeKey,
        LocalDate date,
        String summary,
        List<String> recipients,
        PersonId signatory,
        String signatoryName,
        String signatoryTitle,
        @Nullable Long caseId,
        boolean restricted) {}
