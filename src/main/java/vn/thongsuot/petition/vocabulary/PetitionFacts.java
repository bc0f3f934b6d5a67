package vn.thongsuot.petition.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.petition.Petition;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.PetitionProgress;
import vn.thongsuot.petition.SenderKind;
import vn.thongsuot.petition.SimilarPetition;
import vn.thongsuot.petition.SimilarPetitions;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.FormFact;

/** What the forms of a petition show before anybody typed. Never the sender: what a form shows is kept with the case. */
@Configuration(proxyBeanMethods = false)
class PetitionFacts {

    private final PetitionProgress petitions;
    private final SimilarPetitions similar;

    PetitionFacts(PetitionProgress petitions, SimilarPetitions similar) {
        this.petitions = petitions;
        this.similar = similar;
    }

    @Bean
    FormFact petitionContentFact() {
        return fact("petition.content", Petition::content);
    }

    @Bean
    FormFact petitionKindFact() {
        return fact("petition.kind", petition -> word(petition.kind()));
    }

    /** {@code yes} or {@code no}: whether the sender gives a name. */
    @Bean
    FormFact petitionNamedFact() {
        return fact("petition.named", petition -> petition.senderKind() == SenderKind.ANONYMOUS ? "no" : "yes");
    }

    @Bean
    FormFact petitionHandlingFact() {
        return new Fact(
                "petition.handling",
                context -> petitions.find(context).map(Petition::handling).map(PetitionFacts::word));
    }

    /** The petition that the office took it to repeat when it came in. */
    @Bean
    FormFact petitionEarlierFact() {
        return new Fact(
                "petition.earlier",
                context -> petitions.find(context).map(Petition::earlier).map(Object::toString));
    }

    @Bean
    FormFact petitionRepeatedFact() {
        return fact("petition.repeated", petition -> petition.earlier() == null ? "no" : "yes");
    }

    @Bean
    FormFact petitionSeveralFact() {
        return fact("petition.several", petition -> petition.kind() == PetitionKind.MIXED ? "yes" : "no");
    }

    /** Petitions that resemble it, one a line, those that the reader may see. */
    @Bean
    FormFact petitionSimilarFact() {
        return fact("petition.similar", petition -> {
            List<SimilarPetition> found = similar.of(petition);
            return found.isEmpty()
                    ? Texts.t("petition.fact.none-similar")
                    : found.stream().map(PetitionFacts::line).collect(Collectors.joining("\n"));
        });
    }

    private static String line(SimilarPetition found) {
        return Texts.t(
                found.sameSender() ? "petition.fact.similar-same-sender" : "petition.fact.similar",
                found.petition().label(),
                found.contentPercent(),
                found.petition().content());
    }

    private FormFact fact(String name, Function<Petition, String> value) {
        return new Fact(name, context -> petitions.find(context).map(value));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Fact(String name, Function<CaseContext, Optional<String>> work) implements FormFact {

        @Override
        public Optional<Object> value(CaseContext context) {
            return work.apply(context).map(Function.identity());
        }
    }
}
