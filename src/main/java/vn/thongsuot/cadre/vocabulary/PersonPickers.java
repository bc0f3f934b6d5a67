package vn.thongsuot.cadre.vocabulary;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.CadreLine;
import vn.thongsuot.cadre.CadreRegister;
import vn.thongsuot.cadre.CadreStanding;
import vn.thongsuot.cadre.plan.PlanDirectory;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.cadre.post.PostLine;
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
    private final CadreRegister register;
    private final CadreChecks checks;
    private final OrganizationDirectory organization;
    private final Fields fields;

    PersonPickers(
            PostDirectory posts,
            PlanDirectory plans,
            CadreDirectory cadres,
            CadreRegister register,
            CadreChecks checks,
            OrganizationDirectory organization,
            Fields fields) {
        this.posts = posts;
        this.plans = plans;
        this.cadres = cadres;
        this.register = register;
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
        return new People("cadre.holders", (call, asked) -> holding(call, false));
    }

    @Bean
    RecordPicker holdersEndingTerm() {
        return new People("cadre.holders-ending-term", (call, asked) -> holding(call, true));
    }

    @Bean
    RecordPicker personsOfUnit() {
        return new People("cadre.persons-of-unit", this::everybody);
    }

    @Bean
    RecordPicker personsElsewhere() {
        return new People("cadre.persons-elsewhere", this::elsewhere);
    }

    private List<Offer> planned(PickerCall call, Asked asked) {
        return fields
                .post(call.context(), call.answers())
                .map(post -> plans.plannedFor(post, call.context().today()))
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(
                        PlanEntry::person, Function.identity(), (first, second) -> first, LinkedHashMap::new))
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

    private List<Offer> qualified(PickerCall call, Asked asked) {
        Post post = fields.post(call.context(), call.answers()).orElse(null);
        if (post == null) {
            return List.of();
        }
        List<CadreLine> lines = register.offered(asked.wanted(call, false, null));
        Map<PersonId, CadreStanding> standings =
                cadres.standings(lines.stream().map(CadreLine::person).toList());
        LocalDate today = call.context().today();
        return lines.stream()
                .map(line -> new Offer(
                        line.person(),
                        line.fullName(),
                        verdict(checks.appointment(Objects.requireNonNull(standings.get(line.person())), post, today))))
                .toList();
    }

    private static String verdict(List<Check> found) {
        List<String> open = found.stream()
                .filter(check -> check.state() == Check.State.NOT_MET || check.state() == Check.State.NEEDS_EXCEPTION)
                .map(check -> check.reason().text())
                .toList();
        return open.isEmpty() ? Texts.t("cadre.picker.nothing-against") : String.join(" ", open);
    }

    private List<Offer> candidates(PickerCall call, Asked asked) {
        Integer rank =
                fields.post(call.context(), call.answers()).map(Post::rank).orElse(null);
        return offers(register.offered(asked.wanted(call, false, rank)));
    }

    private List<Offer> holding(PickerCall call, boolean endingSoon) {
        PostId chosen =
                fields.post(call.context(), call.answers()).map(Post::id).orElse(null);
        return posts.choiceLines(call.context().unit().id(), chosen, "", PostDirectory.Choice.HELD, MOST).stream()
                .flatMap(line -> line.holders().stream()
                        .filter(holder -> !endingSoon || holder.endingSoon())
                        .map(PostLine.HolderLine::term)
                        .map(term -> new Offer(
                                term.person(),
                                term.fullName(),
                                term.endsOn() == null
                                        ? line.post().label()
                                        : Texts.t(
                                                "cadre.picker.until",
                                                line.post().label(),
                                                term.endsOn()))))
                .collect(Collectors.toMap(
                        Offer::person, Function.identity(), (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private List<Offer> everybody(PickerCall call, Asked asked) {
        var all = new LinkedHashMap<PersonId, Offer>();
        organization
                .allHolders(call.context().unit().id(), call.context().today())
                .forEach(holder -> all.putIfAbsent(
                        holder.personId(),
                        new Offer(
                                holder.personId(),
                                holder.fullName(),
                                holder.position().title())));
        offers(register.offered(asked.wanted(call, false, null)))
                .forEach(offer -> all.putIfAbsent(offer.person(), offer));
        return List.copyOf(all.values());
    }

    private List<Offer> elsewhere(PickerCall call, Asked asked) {
        return offers(register.offered(asked.wanted(call, true, null)));
    }

    private static List<Offer> offers(List<CadreLine> lines) {
        return lines.stream()
                .map(line -> new Offer(line.person(), line.fullName(), line.detail()))
                .toList();
    }

    /** What is looked for: by name as typed, or one person. A list may hold more than that; it is filtered once more. */
    private record Asked(String search, int limit, @Nullable PersonId only) {

        CadreRegister.Wanted wanted(PickerCall call, boolean outside, @Nullable Integer below) {
            return new CadreRegister.Wanted(call.context().unit().id(), outside, below, only, search, limit);
        }
    }

    private final class People implements RecordPicker {

        private final String name;
        private final BiFunction<PickerCall, Asked, List<Offer>> offers;

        People(String name, BiFunction<PickerCall, Asked, List<Offer>> offers) {
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
            return offers.apply(call, new Asked(search, limit, null)).stream()
                    .filter(offer -> SearchText.of(offer.fullName()).contains(term))
                    .limit(limit)
                    .map(People::choice)
                    .toList();
        }

        @Override
        public Optional<RecordChoice> choice(PickerCall call, String id) {
            var person = new PersonId(Long.parseLong(id));
            return offers.apply(call, new Asked("", 1, person)).stream()
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
