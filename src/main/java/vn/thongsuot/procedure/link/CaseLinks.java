package vn.thongsuot.procedure.link;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.CaseListService;

/**
 * Links between cases as people make and read them. Somebody who sees a case finds those of its linked cases that are theirs to
 * see, and no trace of the others. So nothing of a link is written into the history of either case, and the trail names the
 * link but no case.
 */
@Service
@Transactional
public class CaseLinks {

    private static final int LONGEST_REASON = 2000;

    private final LinkStore store;
    private final CaseListService cases;
    private final OrganizationDirectory organization;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    CaseLinks(
            LinkStore store,
            CaseListService cases,
            OrganizationDirectory organization,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.store = store;
        this.cases = cases;
        this.organization = organization;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * The linked cases that the signed-in person may see: where this one comes from first.
     *
     * @throws NotFoundException when the case itself is not this person's to see
     */
    @Transactional(readOnly = true)
    public List<LinkedCase> of(CaseId caseId) {
        List<LinkStore.Row> links = store.of(caseId);
        Map<CaseId, CaseListService.Row> visible =
                visible(Stream.concat(Stream.of(caseId), links.stream().map(link -> link.other(caseId)))
                        .toList());
        if (!visible.containsKey(caseId)) {
            throw notFound();
        }
        return links.stream()
                .flatMap(link ->
                        Optional.ofNullable(visible.get(link.other(caseId)))
                                .map(other -> linked(link, caseId, other))
                                .stream())
                .sorted(Comparator.comparing(LinkedCase::relation))
                .toList();
    }

    /** Cases that may be linked to this one: the others that the signed-in person may see, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseListService.Row> choices(CaseId caseId, String search, int limit) {
        return cases.rows(new CaseListService.Filter(null, null, false, search), new PageRequest(0, limit + 1)).stream()
                .filter(row -> !row.id().equals(caseId))
                .limit(limit)
                .toList();
    }

    /**
     * Links two cases that the signed-in person may both see.
     *
     * @param relation what {@code here} is to {@code other}
     * @throws NotFoundException when one of them is not this person's to see
     * @throws RuleViolationException on the fields {@code other}, {@code reason}
     */
    public LinkId link(CaseId here, CaseId other, Relation relation, String reason) {
        if (here.equals(other)) {
            throw refused("other", "procedure.link.itself");
        }
        requireVisible(here, other);
        String words = checked(reason);
        boolean hereFirst = relation.kind() == LinkKind.RELATED ? here.value() < other.value() : relation.first();
        CaseId from = hereFirst ? here : other;
        CaseId to = hereFirst ? other : here;
        for (LinkStore.Row link : store.of(here)) {
            if (link.other(here).equals(other) && link.kind() == relation.kind()) {
                throw refused(
                        "other",
                        link.from().equals(from) ? "procedure.link.already" : "procedure.link.other-way-round");
            }
        }
        LinkId link;
        try {
            link = store.add(from, to, relation.kind(), false, words, person());
        } catch (DuplicateKeyException somebodyElseWasFaster) {
            throw refused("other", "procedure.link.already");
        }
        audit.record(
                "procedure.link.add",
                "case-link:" + link.value(),
                Map.of("kind", relation.kind().name()));
        return link;
    }

    /**
     * Takes back a link that a person made; the row stays.
     *
     * @throws NotFoundException when one of the two cases is not this person's to see
     * @throws RuleViolationException when a step made the link, or on the field {@code reason}
     */
    public void remove(LinkId id, String reason) {
        LinkStore.Row link = store.find(id).orElseThrow(CaseLinks::notFound);
        requireVisible(link.from(), link.to());
        if (link.opened()) {
            throw new RuleViolationException("procedure.link.opened-stays");
        }
        if (!store.remove(id, checked(reason), person())) {
            throw new StaleException("procedure.link.gone");
        }
        audit.record(
                "procedure.link.remove",
                "case-link:" + id.value(),
                Map.of("kind", link.kind().name()));
    }

    private LinkedCase linked(LinkStore.Row link, CaseId here, CaseListService.Row other) {
        return new LinkedCase(
                link.id(),
                Relation.of(link.kind(), link.from().equals(here)),
                other.id(),
                other.number(),
                other.title(),
                other.procedure(),
                other.state(),
                link.reason(),
                organization.person(link.madeBy()).map(PersonSummary::fullName).orElse("?"),
                link.madeAt(),
                !link.opened());
    }

    private void requireVisible(CaseId one, CaseId two) {
        if (visible(List.of(one, two)).size() != 2) {
            throw notFound();
        }
    }

    private Map<CaseId, CaseListService.Row> visible(List<CaseId> ids) {
        return cases.rows(ids).stream().collect(Collectors.toMap(CaseListService.Row::id, Function.identity()));
    }

    private PersonId person() {
        PersonId person = currentUser.require().personId();
        if (person == null) {
            throw new AccessDeniedException("The account belongs to nobody");
        }
        return person;
    }

    private static String checked(String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new RuleViolationException(
                    List.of(Violation.of("reason", "procedure.link.reason-length", LONGEST_REASON)));
        }
        return words;
    }

    private static RuleViolationException refused(String field, String key) {
        return new RuleViolationException(List.of(Violation.of(field, key)));
    }

    private static NotFoundException notFound() {
        return new NotFoundException("procedure.case.not-found");
    }
}
