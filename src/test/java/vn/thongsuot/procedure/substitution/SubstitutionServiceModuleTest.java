package vn.thongsuot.procedure.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.substitution.NewSubstitution;
import vn.thongsuot.organization.substitution.Substitution;
import vn.thongsuot.organization.substitution.SubstitutionId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.procedure.casefile.WorkFixture;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** Who may name whom, for whom, and who may end it; whatever ids are sent. */
@PortalTest
class SubstitutionServiceModuleTest {

    @Autowired
    SubstitutionService substitutions;

    @Autowired
    WorkFixture fixture;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    private PersonId secretary;
    private PersonId member;

    @BeforeEach
    void people() {
        secretary = fixture.person("bithu.coso");
        member = fixture.person("dangvien");
    }

    @AfterEach
    void clear() {
        fixture.clear();
    }

    @Test
    void a_holder_names_somebody_of_the_line_for_the_own_positions() {
        SubstitutionId id = enter("bithu.coso", entry(secretary, member, positions(secretary), null));

        assertThat(acting.as("bithu.coso", substitutions::mine))
                .filteredOn(entry -> entry.id().equals(id))
                .singleElement()
                .satisfies(entry -> assertThat(entry.byHolder()).isTrue());
        assertThat(acting.as("dangvien", substitutions::mine))
                .extracting(Substitution::id)
                .contains(id);
        assertThat(acting.as("bithu.chibo2", substitutions::mine)).isEmpty();
    }

    @Test
    void nobody_is_named_who_is_of_another_line_oneself_unknown_or_cannot_sign_in() {
        Set<PositionId> held = positions(secretary);
        refused("bithu.coso", entry(secretary, fixture.person("bithu.chibo2"), held, null), "substitute", "not-near");
        refused("bithu.coso", entry(secretary, secretary, held, null), "substitute", "not-oneself");
        refused("bithu.coso", entry(secretary, new PersonId(987_654_321), held, null), "substitute", "no-account");
    }

    @Test
    void positions_that_are_not_the_holders_cannot_be_lent_even_together_with_own_ones() {
        Set<PositionId> foreign = positions(fixture.person("bithu.xa"));
        refused("bithu.coso", entry(secretary, member, foreign, null), "positions", "positions-needed");
        Set<PositionId> both = new HashSet<>(foreign);
        both.addAll(positions(secretary));
        refused("bithu.coso", entry(secretary, member, both, null), "positions", "positions-needed");
        refused(
                "bithu.coso",
                entry(secretary, member, Set.of(new PositionId(-5)), null),
                "positions",
                "positions-needed");
        refused("bithu.coso", entry(secretary, member, Set.of(), null), "positions", "positions-needed");
    }

    @Test
    void for_another_only_the_office_above_and_an_administrator_enter_and_say_why() {
        Set<PositionId> held = positions(secretary);
        for (String stranger : List.of("bithu.chibo", "uyvien.coso", "dangvien", "bithu.chibo2", "bithu.xa")) {
            refused(stranger, entry(secretary, member, held, "Ốm"), "holder", "not-yours");
        }
        refused("vanphong.xa", entry(secretary, member, held, " "), "reason", "reason-needed");

        SubstitutionId id = enter("vanphong.xa", entry(secretary, member, held, "Ốm nằm viện"));
        assertThat(acting.as("bithu.coso", substitutions::mine))
                .filteredOn(entry -> entry.id().equals(id))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.byHolder()).isFalse();
                    assertThat(entry.enteredBy()).isEqualTo(fixture.nameOf(fixture.person("vanphong.xa")));
                });
        enter("quantri", entry(fixture.person("bithu.chibo"), member, positions(fixture.person("bithu.chibo")), "Ốm"));
    }

    @Test
    void a_clerk_takes_nobodys_work_by_entering_it() {
        PersonId clerk = fixture.person("vanphong.xa");
        refused("vanphong.xa", entry(secretary, clerk, positions(secretary), "Ốm"), "substitute", "not-the-enterer");
        assertThat(acting.as("vanphong.xa", () -> substitutions.candidates(secretary, held(secretary), "", 200)))
                .noneMatch(choice -> choice.id().equals(clerk));
        PersonId provincial = fixture.person("bantochuc.tinh");
        refused("vanphong.xa", entry(provincial, member, positions(provincial), "Ốm"), "holder", "not-yours");
    }

    @Test
    void lists_offer_nobody_whom_one_may_not_enter() {
        assertThat(acting.as("bithu.coso", () -> substitutions.holders("a", 50)))
                .isEmpty();
        assertThat(acting.as("uyvien.coso", () -> substitutions.positions(secretary)))
                .isEmpty();
        assertThat(acting.as("uyvien.coso", () -> substitutions.candidates(secretary, held(secretary), "", 50)))
                .isEmpty();
        assertThat(acting.as("vanphong.xa", () -> substitutions.positions(fixture.person("bantochuc.tinh"))))
                .isEmpty();
        assertThat(acting.as("vanphong.xa", () -> substitutions.positions(secretary)))
                .isNotEmpty();
    }

    @Test
    void days_lie_ahead_in_order_and_not_beyond_a_year_and_procedures_exist() {
        LocalDate today = LocalDate.now(clock);
        Set<PositionId> held = positions(secretary);
        refusedDays(today.minusDays(1), today, Set.of(), held, "firstDay");
        refusedDays(today, today.minusDays(1), Set.of(), held, "lastDay");
        refusedDays(today, today.plusDays(400), Set.of(), held, "lastDay");
        refusedDays(today, today, Set.of("no-such-procedure"), held, "matters");
    }

    @Test
    void only_the_holder_the_office_and_an_administrator_end_one_and_only_once() {
        SubstitutionId id = enter("bithu.coso", entry(secretary, member, positions(secretary), null));
        for (String stranger : List.of("dangvien", "uyvien.coso", "bithu.chibo2", "bithu.xa")) {
            assertThatExceptionOfType(NotFoundException.class)
                    .as(stranger)
                    .isThrownBy(() -> acting.as(stranger, () -> end(id)));
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as("quantri", () -> end(new SubstitutionId(-1))));

        acting.as("vanphong.xa", () -> end(id));

        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> acting.as("bithu.coso", () -> end(id)));
    }

    @Test
    void the_same_two_are_not_entered_twice_for_the_same_days() {
        enter("bithu.coso", entry(secretary, member, positions(secretary), null));
        refused("bithu.coso", entry(secretary, member, positions(secretary), null), "substitute", "already");
    }

    private boolean end(SubstitutionId id) {
        substitutions.end(id);
        return true;
    }

    private SubstitutionId enter(String username, NewSubstitution entry) {
        return acting.as(username, () -> substitutions.enter(entry));
    }

    private void refused(String username, NewSubstitution entry, String field, String why) {
        assertThatExceptionOfType(RuleViolationException.class)
                .as("%s %s", username, why)
                .isThrownBy(() -> enter(username, entry))
                .satisfies(refusal -> assertThat(refusal.violations()).anySatisfy(violation -> {
                    assertThat(violation.field()).isEqualTo(field);
                    assertThat(violation.messageKey()).isEqualTo("procedure.substitution." + why);
                }));
    }

    private void refusedDays(LocalDate from, LocalDate to, Set<String> matters, Set<PositionId> held, String field) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> enter(
                        "bithu.coso", new NewSubstitution(secretary, member, held, matters, from, to, null, null)))
                .satisfies(refusal ->
                        assertThat(refusal.violations()).anyMatch(violation -> field.equals(violation.field())));
    }

    private NewSubstitution entry(
            PersonId holder, PersonId substitute, Set<PositionId> positions, @Nullable String reason) {
        LocalDate today = LocalDate.now(clock);
        return new NewSubstitution(holder, substitute, positions, Set.of(), today, today.plusDays(3), reason, null);
    }

    private Set<HeldPosition> held(PersonId person) {
        return Set.copyOf(fixture.positions(person));
    }

    private Set<PositionId> positions(PersonId person) {
        return fixture.positions(person).stream().map(HeldPosition::id).collect(Collectors.toSet());
    }
}
