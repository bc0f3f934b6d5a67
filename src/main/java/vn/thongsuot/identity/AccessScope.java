package vn.thongsuot.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.PersonId;

/**
 * What the person who asks may see. It follows from the positions held today: a position opens the unit's subtree, mere
 * membership opens the unit's own page. To be applied in the query and again in the service that opens one record.
 */
@Service
public class AccessScope {

    private static final String CACHE = AccessScope.class.getName();

    private final CurrentUser currentUser;
    private final ObjectProvider<MemberUnits> memberUnits;

    AccessScope(CurrentUser currentUser, ObjectProvider<MemberUnits> memberUnits) {
        this.currentUser = currentUser;
        this.memberUnits = memberUnits;
    }

    /**
     * For records about people and work: members, cases, papers. An administrator as such sees none of them; administering
     * the portal is no Party position. Nothing when nobody is signed in.
     */
    public Scope current() {
        Optional<SignedIn> signedIn = currentUser.signedIn();
        if (signedIn.isEmpty()) {
            return Scope.NOTHING;
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(CACHE, RequestAttributes.SCOPE_REQUEST) instanceof Cached cached
                && cached.of().equals(signedIn.get())) {
            return cached.scope();
        }
        Scope scope = scopeOf(signedIn.get());
        if (request != null) {
            request.setAttribute(CACHE, new Cached(signedIn.get(), scope), RequestAttributes.SCOPE_REQUEST);
        }
        return scope;
    }

    /** For the organization itself: units, bodies, who holds which position. An administrator sees it whole. */
    public Scope structure() {
        Scope scope = current();
        boolean everything = currentUser.signedIn().map(SignedIn::administrator).orElse(false);
        return everything ? new Scope(true, scope.unitPaths(), scope.memberUnitPaths()) : scope;
    }

    private Scope scopeOf(SignedIn who) {
        Set<String> held = who.positions().stream()
                .map(HeldPosition::unit)
                .map(unit -> unit.path())
                .collect(Collectors.toSet());
        Set<String> outermost = held.stream()
                .filter(path -> held.stream().noneMatch(other -> !other.equals(path) && path.startsWith(other)))
                .collect(Collectors.toSet());
        Set<String> belongsTo = new HashSet<>();
        PersonId person = who.personId();
        if (person != null) {
            memberUnits.forEach(source -> belongsTo.addAll(source.pathsOf(person)));
        }
        return new Scope(false, outermost, belongsTo);
    }

    private record Cached(SignedIn of, Scope scope) {}
}
