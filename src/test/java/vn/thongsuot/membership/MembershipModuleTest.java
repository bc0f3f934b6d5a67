package vn.thongsuot.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.DemoCast;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.testing.PortalTest;

/** Every test rolls back, so that the demo data stay as they are. */
@PortalTest
@Transactional
class MembershipModuleTest {

    @Autowired
    MembershipService membership;

    @Autowired
    MemberDirectory members;

    @Autowired
    CandidateService candidates;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    DemoCast cast;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    private LocalDate today;
    private UnitSummary cell;
    private UnitSummary otherCell;

    @BeforeEach
    void find_the_cells() {
        today = LocalDate.now(clock);
        cell = organization.positionsOf(person("bithu.chibo"), today).getFirst().unit();
        otherCell = organization
                .positionsOf(person("bithu.chibo2"), today)
                .getFirst()
                .unit();
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_sympathizer_becomes_an_official_member_and_leaves_the_list() {
        signIn("bithu.chibo");
        CandidateEntry candidate =
                candidates.listed(cell.id(), "lo minh hieu", 10).getFirst();
        PersonId person = candidate.person().id();
        LocalDate decision = today.minusMonths(14);

        membership.admit(person, cell.id(), "7-test", decision, List.of(Introducer.member(person("dangvien"))));
        assertThat(members.standing(person))
                .get()
                .extracting(MemberStanding::status)
                .isEqualTo(MembershipStatus.ADMITTED);
        assertThat(candidates.listed(cell.id(), "lo minh hieu", 10)).isEmpty();

        LocalDate ceremony = today.minusMonths(13);
        membership.startProbation(person, ceremony);
        VotingBase before = members.officialMembersCount(cell.id(), today);
        membership.recognize(person, "8-test", today, null);
        assertThat(members.officialMembersCount(cell.id(), today).total()).isEqualTo(before.total() + 1);
        membership.issueCard(person, "99000001", today);

        MemberId id = members.visibleMember(person).orElseThrow();
        MemberRecord record = members.require(id);
        assertThat(record.status()).isEqualTo(MembershipStatus.OFFICIAL);
        assertThat(record.officialSince()).isEqualTo(ceremony.plusMonths(12));
        assertThat(record.partyAge(today).toTotalMonths()).isEqualTo(14);
        assertThat(record.introducers())
                .extracting(MemberRecord.IntroducerName::name)
                .hasSize(1);
        assertThat(record.events())
                .extracting(MemberEvent::kind)
                .containsExactlyInAnyOrder(
                        MemberEventKind.ADMITTED,
                        MemberEventKind.PROBATION_STARTED,
                        MemberEventKind.RECOGNIZED,
                        MemberEventKind.CARD_ISSUED);
    }

    @Test
    void steps_in_the_wrong_order_are_refused() {
        signIn("bithu.chibo");
        PersonId person = candidates
                .listed(cell.id(), "lo minh hieu", 1)
                .getFirst()
                .person()
                .id();
        assertThatThrownBy(() -> membership.startProbation(person, today)).isInstanceOf(NotFoundException.class);
        membership.admit(person, cell.id(), "7-test", today.minusDays(3), List.of());
        assertThatThrownBy(() -> membership.admit(person, cell.id(), "8-test", today, List.of()))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> membership.startProbation(person, today.minusDays(4)))
                .isInstanceOf(RuleViolationException.class);
        membership.startProbation(person, today);
        assertThatThrownBy(() -> membership.recognize(person, "9-test", today, null))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("before-end-of-probation");
        membership.delete(person, "10-test", today, "reason");
        assertThat(members.standing(person))
                .get()
                .extracting(MemberStanding::status, MemberStanding::leavingReason)
                .containsExactly(MembershipStatus.DELETED, LeavingReason.FAILED_PROBATION);
    }

    @Test
    void the_demo_cell_votes_on_the_base_of_eighteen() {
        VotingBase base = members.officialMembersCount(cell.id(), today);
        assertThat(base).isEqualTo(new VotingBase(20, 1, 1));
        assertThat(base.total()).isEqualTo(18);
    }

    @Test
    void a_secretary_sees_the_own_cell_and_no_other() {
        signIn("bithu.chibo");
        assertThat(members.count(new MemberFilter(null, Set.of(), ""))).isEqualTo(22 + gone());
        assertThat(members.count(MemberFilter.of(otherCell.id()))).isZero();
        MemberId foreign = membersOf("bithu.chibo2");
        assertThatThrownBy(() -> members.require(foreign)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> candidates.listed(otherCell.id(), "", 10)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> candidates.add(otherCell.id(), form("Nguyen Thu Nghiem")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_ordinary_member_sees_only_the_own_record() {
        signIn("dangvien");
        assertThat(members.count(new MemberFilter(null, Set.of(), ""))).isZero();
        MemberId own = members.visibleMember(person("dangvien")).orElseThrow();
        assertThat(members.require(own).person().id()).isEqualTo(person("dangvien"));
        MemberId secretary = membersOf("bithu.chibo");
        signIn("dangvien");
        assertThatThrownBy(() -> members.require(secretary)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobody_signed_in_sees_nothing() {
        assertThat(members.count(new MemberFilter(null, Set.of(), ""))).isZero();
    }

    @Test
    void names_are_found_without_accents_and_sorted_by_given_name() {
        signIn("bithu.xa");
        UnitSummary commune = organization.ancestorAt(cell, Level.COMMUNE).orElseThrow();
        assertThat(members.items(new MemberFilter(commune.id(), Set.of(), "NONG VAN THUAN"), new PageRequest(0, 5)))
                .extracting(MemberListItem::personId)
                .contains(person("bithu.chibo"));
        List<String> givenNames = members.items(MemberFilter.of(commune.id()), new PageRequest(0, 400)).stream()
                .map(member -> member.fullName().substring(member.fullName().lastIndexOf(' ') + 1))
                .distinct()
                .toList();
        assertThat(givenNames.indexOf("Dung")).isLessThan(givenNames.indexOf("Đức"));
        assertThat(givenNames.getFirst()).isEqualTo("An");
    }

    @Test
    void a_candidate_form_is_checked_at_every_field() {
        signIn("bithu.chibo");
        var empty = new CandidateForm("", null, null, " ", "", null, "", null, null, null, null, false);
        assertThatThrownBy(() -> candidates.add(cell.id(), empty))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::field)
                        .containsExactlyInAnyOrder(
                                "fullName",
                                "ethnicity",
                                "occupation",
                                "residence",
                                "gender",
                                "schooling",
                                "birthDate",
                                "listedOn"));
        var wrong = new CandidateForm(
                "An",
                today.minusYears(15),
                Gender.MALE,
                "x".repeat(41),
                "o",
                Schooling.UNIVERSITY,
                "r",
                today.plusDays(1),
                "12",
                null,
                null,
                false);
        assertThatThrownBy(() -> candidates.add(cell.id(), wrong))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::field, Violation::messageKey)
                        .containsExactlyInAnyOrder(
                                Tuple.tuple("fullName", "membership.candidate.name-incomplete"),
                                Tuple.tuple("ethnicity", "membership.field.too-long"),
                                Tuple.tuple("birthDate", "membership.candidate.birth-date"),
                                Tuple.tuple("listedOn", "membership.date.in-future"),
                                Tuple.tuple("certificateIssuedOn", "membership.candidate.certificate-date-missing")));
    }

    @Test
    void a_candidate_is_listed_corrected_and_taken_off() {
        signIn("phobithu.chibo");
        CandidateId id = candidates.add(cell.id(), form("Nguyễn  Thử Nghiệm"));
        anotherRequest();
        CandidateEntry entry = candidates.listed(cell.id(), "thu nghiem", 5).getFirst();
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.person().fullName()).isEqualTo("Nguyễn Thử Nghiệm");

        candidates.correct(id, entry.version(), form("Nguyễn Thị Nghiệm"));
        anotherRequest();
        assertThat(candidates.listed(cell.id(), "thi nghiem", 5)).hasSize(1);
        assertThatThrownBy(() -> candidates.correct(id, entry.version(), form("Nguyễn Văn Nghiệm")))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> candidates.add(cell.id(), form("Nguyễn Thị Nghiệm")))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("already-listed");

        CandidateEntry now = candidates.listed(cell.id(), "thi nghiem", 5).getFirst();
        candidates.remove(id, now.version(), CandidateRemoval.NO_LONGER_STRIVING);
        assertThat(candidates.listed(cell.id(), "nghiem", 5)).isEmpty();
    }

    @Test
    void the_list_is_kept_by_the_leaders_of_the_cell_and_its_grassroots_secretary_only() {
        signIn("bithu.coso");
        assertThat(candidates.mayKeep(cell)).isTrue();
        signIn("uyvien.coso");
        assertThat(candidates.mayKeep(cell)).isFalse();
        assertThatThrownBy(() -> candidates.add(cell.id(), form("Nguyễn Thử Nghiệm")))
                .isInstanceOf(AccessDeniedException.class);
        signIn("bithu.chibo2");
        assertThat(candidates.mayKeep(cell)).isFalse();
    }

    @Test
    void grassroots_leaders_hold_their_seats_in_the_executive_committee() {
        UnitSummary grassroots = organization.ancestorAt(cell, Level.GRASSROOTS).orElseThrow();
        assertThat(organization.holderCount(grassroots.id(), BodyKind.EXECUTIVE_COMMITTEE, today))
                .isEqualTo(9);
    }

    private void anotherRequest() {
        entities.flush();
        entities.clear();
    }

    private long gone() {
        return members.count(new MemberFilter(cell.id(), Set.of(MembershipStatus.LEFT, MembershipStatus.DELETED), ""));
    }

    private CandidateForm form(String name) {
        return new CandidateForm(
                name,
                LocalDate.of(2001, 4, 5),
                Gender.FEMALE,
                "Kinh",
                "Giáo viên",
                Schooling.COLLEGE,
                "Thôn Đồng Tâm",
                today,
                null,
                null,
                null,
                false);
    }

    private MemberId membersOf(String username) {
        signIn(username);
        MemberId id = members.visibleMember(person(username)).orElseThrow();
        signIn("bithu.chibo");
        return id;
    }

    private void signIn(String username) {
        var account = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }

    private PersonId person(String username) {
        return cast.persons().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow()
                .personId();
    }
}
