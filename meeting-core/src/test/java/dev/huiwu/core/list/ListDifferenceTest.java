package dev.huiwu.core.list;

import static dev.huiwu.core.fixture.Fixtures.locked;
import static dev.huiwu.core.fixture.Fixtures.people;
import static dev.huiwu.core.fixture.Fixtures.person;
import static dev.huiwu.core.fixture.Fixtures.unit;
import static dev.huiwu.core.fixture.Fixtures.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeField;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.AnyValues;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.list.ListCount.KindCount;
import dev.huiwu.core.name.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListDifferenceTest {

    private final AttendeeList first = locked(people(units(3), 2));

    private ListDifference to(List<Attendee> people) {
        return ListDifference.between(first, first.next(people, "人事调整", "市政府秘书长"));
    }

    private static Attendee withId(Attendee person, String id) {
        return person.toBuilder().id(new PersonId(id)).build();
    }

    @Test
    void isEmptyBetweenEqualLists() {
        assertThat(to(first.attendees()).isEmpty()).isTrue();
        assertThat(to(first.attendees()).effect().people()).isZero();
    }

    @Test
    void namesTheFieldsThatChangedWithBeforeAfterAndReason() {
        Attendee before = first.attendees().get(0);
        Attendee after = before.toBuilder()
                .post("党组书记")
                .kind(AttendanceKind.INVITED)
                .leave(new LeaveRequest("公务出差"))
                .build();
        ListDifference difference = to(first.replacing(after));
        assertThat(difference.versionBefore()).isEqualTo(1);
        assertThat(difference.versionAfter()).isEqualTo(2);
        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(ChangeType.CHANGED);
            assertThat(change.person()).isEqualTo(before.id());
            assertThat(change.reason()).isEqualTo("人事调整");
            assertThat(change.fields())
                    .containsExactly(
                            new FieldChange(AttendeeField.POST, "局长", "党组书记"),
                            new FieldChange(AttendeeField.KIND, "参加", "邀请"),
                            new FieldChange(AttendeeField.LEAVE, "否", "是"),
                            new FieldChange(AttendeeField.LEAVE_REASON, "", "公务出差"));
        });
        assertThat(difference.effect().after().of(AttendanceKind.INVITED)).isEqualTo(new KindCount(1, 1));
        assertThat(difference.effect().after().onLeave()).isEqualTo(1);
        assertThat(difference.toString()).doesNotContain("公务出差");
    }

    @Test
    void seesThatTheOrderChangedWhereNothingElseDid() {
        List<Attendee> other = new ArrayList<>(first.attendees());
        other.add(other.remove(0));
        assertThat(to(other).reordered()).isTrue();
        assertThat(to(other).changes()).isEmpty();
        assertThat(to(other).isEmpty()).isFalse();
    }

    @Nested
    class WhoWentAndWhoCame {

        private List<LikelyPair> pairs(Attendee gone, Attendee come) {
            List<Attendee> people = new ArrayList<>(first.attendees());
            people.replaceAll(person -> person.equals(gone) ? come : person);
            return to(people).likelyPairs();
        }

        @Test
        void mayBeOnePersonWithAnotherPost() {
            Attendee gone = first.attendees().get(1);
            Attendee come = withId(gone.toBuilder().post("党组书记").build(), "x");
            assertThat(pairs(gone, come))
                    .containsExactly(new LikelyPair(gone.id(), new PersonId("x"), Likeness.NAME_AND_UNIT));
        }

        @Test
        void mayBeASuccessorInThePost() {
            Attendee gone = first.attendees().get(0);
            Attendee come = withId(Fixtures.named(gone, "冯例"), "x");
            assertThat(pairs(gone, come))
                    .containsExactly(new LikelyPair(gone.id(), new PersonId("x"), Likeness.UNIT_AND_POST));
        }

        @Test
        void mayBeSomebodyWhoChangedTheUnit() {
            Attendee gone = first.attendees().get(0);
            Attendee come =
                    withId(gone.toBuilder().unit(unit(9).id()).post("县长").build(), "x");
            assertThat(pairs(gone, come)).containsExactly(new LikelyPair(gone.id(), new PersonId("x"), Likeness.NAME));
        }

        @Test
        void mayHaveNothingInCommon() {
            Attendee gone = first.attendees().get(0);
            assertThat(pairs(gone, withId(person(unit(9), 77), "x"))).isEmpty();
        }

        @Test
        void arePairedOnceTheSurerLikenessFirst() {
            Attendee gone = first.attendees().get(0);
            Attendee samePost = withId(Fixtures.named(gone, "冯例"), "x");
            Attendee sameName = withId(gone.toBuilder().post("党组书记").build(), "y");
            List<Attendee> people = new ArrayList<>(first.attendees());
            people.remove(gone);
            people.addAll(List.of(samePost, sameName));
            assertThat(to(people).likelyPairs())
                    .containsExactly(new LikelyPair(gone.id(), new PersonId("y"), Likeness.NAME_AND_UNIT));
        }
    }

    /** Laws for any two lists. */
    @Nested
    class ForAnyTwoLists {

        static LongStream seeds() {
            return LongStream.range(0, 200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void whoWentWhoCameAndTheCountsAgree(long seed) {
            AnyValues any = new AnyValues(seed);
            AttendeeList before = any.list(any.units(8), 4);
            List<Attendee> people = new ArrayList<>(any.list(any.units(8), 4).attendees());
            before.attendees().stream().limit(5).forEach(kept -> {
                people.removeIf(person -> person.id().equals(kept.id()));
                people.add(kept);
            });
            AttendeeList after = before.next(people, "r", "a");
            ListDifference difference = ListDifference.between(before, after);
            int added = difference.changes(ChangeType.ADDED).size();
            int removed = difference.changes(ChangeType.REMOVED).size();
            assertThat(before.size() + added - removed).isEqualTo(after.size());
            assertThat(difference.effect().people()).isEqualTo(added - removed);
            assertThat(difference.effect().units())
                    .isEqualTo(difference.unitsAdded().size()
                            - difference.unitsRemoved().size());
            ListDifference back = ListDifference.between(after, before);
            assertThat(back.changes(ChangeType.REMOVED))
                    .extracting(PersonChange::person)
                    .containsExactlyInAnyOrderElementsOf(difference.changes(ChangeType.ADDED).stream()
                            .map(PersonChange::person)
                            .toList());
            assertThat(back.changes(ChangeType.CHANGED)).hasSameSizeAs(difference.changes(ChangeType.CHANGED));
        }
    }

    @Test
    void countsPlacesWithoutNamesAndUnitsInTwoCapacities() {
        ListCount count = ListCount.of(List.of(
                person(unit(1), 1),
                person(unit(1), 2).toBuilder().kind(AttendanceKind.STAFF).build(),
                person(unit(1), 3).toBuilder()
                        .name(Optional.<PersonName>empty())
                        .build()));
        assertThat(count.people()).isEqualTo(3);
        assertThat(count.units()).isEqualTo(1);
        assertThat(count.named()).isEqualTo(2);
        assertThat(count.byKind())
                .containsEntry(AttendanceKind.PARTICIPANT, new KindCount(2, 1))
                .containsEntry(AttendanceKind.STAFF, new KindCount(1, 1));
        assertThat(count.of(AttendanceKind.MEMBER)).isEqualTo(new KindCount(0, 0));
    }
}
