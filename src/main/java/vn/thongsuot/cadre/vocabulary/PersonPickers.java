package vn.thongsuot.cadre.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.CadreStanding;
import vn.thongsuot.cadre.PlanDirectory;
import vn.thongsuot.cadre.PlanEntry;
import vn.thongsuot.cadre.PostDirectory;
import vn.thongsuot.cadre.Term;
import vn.thongsuot.cadre.rule.CadreChecks;
import vn.thongsuot.cadre.rule.Check;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** People to choose from for a post. They come from the case's unit and below, unless a list says otherwise. */
@Configuration(proxyBeanMethods = false)
class PersonPickers {

    private static final int MOST = 500;

    private final PostDirectory posts;
    private final PlanDirectory plans;
    private final CadreDirectory cadres;
    private final CadreChecks checks;
    private final OrganizationDirectory organization;
    private final Fields fields;

    PersonPickers(
            PostDirectory posts,
            PlanDirectory plans,
            CadreDirectory cadres,
            CadreChecks checks,
            OrganizationDirectory organization,
            Fields fields) {
        this.posts = posts;
        this.plans = plans;
        this.cadres = cadres;
        this.checks = checks;
        this.organization = organization;
        this.fields = fields;
    }

    /** Somebody offered, with what helps to choose. */
    private record Offer(
            PersonId person, String fullName, @Nullable String detail) {}

    @Bean
    RecordPicker plannedForPost() {
        return new People("cadre.planned-for-post", this::planned);
    }

    @Bean
    RecordPicker qualifiedPersons() {
        return new People("cadre.qualified-persons", this::qualified);
    }

    @Bean
    RecordPicker candidatesForPlan() {
        return new People("cadre.candidates-for-plan", this::candidates);
    }

    @Bean
    RecordPicker holders() {
        return new People("cadre.holders", call -> holding(call, false));
    }

    @Bean
    RecordPicker holdersEndingTerm() {
        return new People("cadre.holders-ending-term", call -> holding(call, true));
    }

    @Bean
    RecordPicker personsOfUnit() {
        return new People("cadre.persons-of-unit", this::everybody);
    }

    @Bean
    RecordPicker personsElsewhere() {
        return new People("cadre.persons-elsewhere", call -> cadres(call, true));
    }

    private List<Offer> planned(PickerCall call) {
        return fields
                .post(call.context(), call.answers())
                .map(post -> plans.plannedFor(post, call.context().today()))
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(PlanEntry::person, Function.identity(), (first, second) -> first))
                .values()
                .stream()
                .map(entry -> new Offer(
                        entry.person(),
                        entry.fullName(),
                        Texts.t(
                                "cadre.picker.planned",
                                entry.title(),
                                entry.unitName(),
                                entry.term().toString())))
                .toList();
    }

    private List<Offer> qualified(PickerCall call) {
        return fields.post(call.context(), call.answers())
                .map(post -> cadres(call, false).stream()
                        .map(offer -> new Offer(
                                offer.person(),
                                offer.fullName(),
                                verdict(checks.appointment(
                                        offer.person(), post, call.context().today()))))
                        .toList())
                .orElse(List.of());
    }

    private static String verdict(List<Check> found) {
        List<String> open = found.stream()
                .filter(check -> check.state() == Check.State.NOT_MET || check.state() == Check.State.NEEDS_EXCEPTION)
                .map(check -> check.reason().text())
                .toList();
        return open.isEmpty() ? Texts.t("cadre.picker.nothing-against") : String.join(" ", open);
    }

    private List<Offer> candidates(PickerCall call) {
        return fields.post(call.context(), call.answers())
                .map(post -> cadres(call, false).stream()
                        .filter(offer -> cadres.standing(offer.person())
                                .flatMap(cadre -> cadre.highestOn(call.context().today()))
                                .map(held -> held.post().rank() > post.rank())
                                .orElse(true))
                        .toList())
                .orElseGet(() -> cadres(call, false));
    }

    private List<Offer> holding(PickerCall call, boolean endingSoon) {
        return posts.choices(call.context().unit().id(), "", PostDirectory.Choice.HELD, MOST).stream()
                .filter(post -> fields.post(call.context(), call.answers())
                        .map(chosen -> chosen.id().equals(post.id()))
                        .orElse(true))
                .flatMap(post -> posts.terms(post.id()).stream()
                        .filter(term -> term.runsOn(call.context().today()))
                        .filter(term -> !endingSoon || endsSoon(term))
                        .map(term -> new Offer(
                                term.person(),
                                term.fullName(),
                                term.endsOn() == null
                                        ? post.label()
                                        : Texts.t("cadre.picker.until", post.label(), term.endsOn()))))
                .collect(Collectors.toMap(Offer::person, Function.identity(), (first, second) -> first))
                .values()
                .stream()
                .toList();
    }

    private boolean endsSoon(Term term) {
        return term.endsOn() != null && !term.endsOn().isAfter(posts.soon());
    }

    private List<Offer> everybody(PickerCall call) {
        List<Offer> known = cadres(call, false);
        var all = new LinkedHashMap<PersonId, Offer>();
        organization
                .allHolders(call.context().unit().id(), call.context().today())
                .forEach(holder -> all.putIfAbsent(
                        holder.personId(),
                        new Offer(
                                holder.personId(),
                                holder.fullName(),
                                holder.position().title())));
        known.forEach(offer -> all.putIfAbsent(offer.person(), offer));
        return List.copyOf(all.values());
    }

    private List<Offer> cadres(PickerCall call, boolean outside) {
        return cadres.cadres(call.context().unit().id(), outside, "", MOST).stream()
                .map(cadre -> new Offer(
                        cadre.person(),
                        cadre.fullName(),
                        cadres.standing(cadre.person())
                                .flatMap(standing ->
                                        standing.highestOn(call.context().today()))
                                .map(CadreStanding.HeldPost::post)
                                .map(post -> cadre.birthDate().getYear() + " \u00b7 " + post.label())
                                .orElse(cadre.birthDate().getYear() + " \u00b7 " + cadre.unitName())))
                .toList();
    }

    private final class People implements RecordPicker {

        private final String name;
        private final Function<PickerCall, List<Offer>> offers;

        People(String name, Function<PickerCall, List<Offer>> offers) {
            this.name = name;
            this.offers = offers;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<RecordChoice> choices(PickerCall call, String search, int limit) {
            String term = SearchText.of(search);
            return offers.apply(call).stream()
                    .filter(offer -> SearchText.of(offer.fullName()).contains(term))
                    .limit(limit)
                    .map(People::choice)
                    .toList();
        }

        @Override
        public Optional<RecordChoice> choice(PickerCall call, String id) {
            var person = new PersonId(Long.parseLong(id));
            return offers.apply(call).stream()
                    .filter(offer -> offer.person().equals(person))
                    .findFirst()
                    .map(People::choice);
        }

        @Override
        public boolean ofPersons() {
            return true;
        }

        @Override
        public Optional<String> label(String id) {
            return organization.person(new PersonId(Long.parseLong(id))).map(PersonSummary::fullName);
        }

        private static RecordChoice choice(Offer offer) {
            return new RecordChoice(offer.person().toString(), offer.fullName(), offer.detail());
        }
    }
}
