package vn.thongsuot.procedure.role;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.Electorate;

/** The groups of voters a procedure can name: those of the domain modules and every body of every level. */
@Component
public class Electorates {

    private final ObjectProvider<Electorate> ofModules;
    private final BodyElectorates bodies;
    private final RoleResolver roles;

    Electorates(ObjectProvider<Electorate> ofModules, BodyElectorates bodies, RoleResolver roles) {
        this.ofModules = ofModules;
        this.bodies = bodies;
        this.roles = roles;
    }

    public Set<String> names() {
        Set<String> names = new HashSet<>(bodies.names());
        ofModules.stream().map(Electorate::name).forEach(names::add);
        return names;
    }

    public Optional<Electorate> find(String name) {
        return ofModules.stream()
                .filter(electorate -> electorate.name().equals(name))
                .findFirst()
                .or(() -> bodies.find(name));
    }

    /** Whether {@link #people} understands the name. */
    public boolean canSummon(String name) {
        return Roles.isKnown(name) || find(name).isPresent();
    }

    /** The people of an electorate or a role, those who lead first; nobody where the case's unit has no such level. */
    public List<PersonId> people(String name, CaseContext context) {
        if (Roles.isKnown(name)) {
            return roles.people(name, context.unit(), context.today());
        }
        return find(name).map(electorate -> electorate.people(context)).orElse(List.of());
    }
}
