package dev.huiwu.seating.replan;

import static com.google.common.collect.MoreCollectors.onlyElement;
import static dev.huiwu.seating.replan.Planned.FEWEST;
import static dev.huiwu.seating.replan.Planned.errors;
import static dev.huiwu.seating.replan.Planned.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Block;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Rooms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoomChangesTest {

    private static final SeatingRequest REQUEST =
            Planned.request(Rooms.uShape("R", "room", 5, 3, 3), 4, 2).build();

    private final Planned room = Planned.of(REQUEST);

    private static PersonId id(String id) {
        return new PersonId(id);
    }

    @Test
    void aLostChairCountsAsAMove() {
        SeatChange lost = new SeatChange.LoseSeats(Set.of(room.seat("U001-1")));
        ReplanResult result = room.change(FEWEST, lost);
        assertThat(result.hallMoves()).isEqualTo(1);
        assertThat(result.leastMoves()).isEqualTo(1);
        assertThat(result.price()).isEqualTo(1);
        ReplanLimits none = ReplanLimits.builder().moves(0).build();
        assertThat(refusal(() -> room.change(none, lost))).containsExactly("change-beyond-moves");
    }

    @Test
    void aFixedChairGoesToWhomItIsFixedFor() {
        SeatingRequest now = REQUEST.toBuilder()
                .putFixedSeat(id("U004-2"), room.seat("U001-1"))
                .build();
        ReplanResult result = room.follow(now, FEWEST);
        assertThat(result.plan().seatOf(id("U004-2"))).contains(room.seat("U001-1"));
        assertThat(errors(result)).isEmpty();
        ReplanLimits pinned = ReplanLimits.builder().addPinned(id("U001-1")).build();
        assertThat(refusal(() -> room.follow(now, pinned))).containsExactly("change-person-stays");
        ReplanLimits seated = ReplanLimits.builder().addPinned(id("U004-2")).build();
        assertThat(refusal(() -> room.follow(now, seated))).containsExactly("change-person-stays");
    }

    @Test
    void aUnitHasNoBlockOfItsOwn() {
        Block block = REQUEST.venue().blocks().get(0);
        SeatChange move = new SeatChange.MoveUnit(new UnitId("U001"), block.floor(), block.name());
        assertThat(refusal(() -> room.change(FEWEST, move))).containsExactly("rule-in-room");
    }

    /** Four people at the table and chairs left there, behind whom the chairs along the walls are nearer. */
    @Nested
    class BetweenTableAndWall {

        private final Planned sparse = Planned.of(
                Planned.request(Rooms.uShape("R", "room", 5, 6, 6), 4, 2).build());

        private Room.Ring ring(ReplanResult result, String person) {
            String block = sparse.request()
                    .venue()
                    .seat(result.plan().seatOf(id(person)).orElseThrow())
                    .orElseThrow()
                    .block();
            return sparse.request().venue().room().orElseThrow().parts().stream()
                    .filter(part -> part.block().equals(block))
                    .map(Room.Part::ring)
                    .collect(onlyElement());
        }

        @Test
        void whoLosesAChairAtTheTableStaysAtTheTable() {
            for (Attendee person : sparse.request().people()) {
                String id = person.id().value();
                ReplanResult result = sparse.change(FEWEST, new SeatChange.LoseSeats(Set.of(sparse.seat(id))));
                assertThat(ring(result, id)).as(id).isEqualTo(Room.Ring.INNER);
            }
        }

        @Test
        void whoIsInvitedLateComesToTheTable() {
            Attendee guest = Fixtures.person(Fixtures.unit(1), 9).toBuilder()
                    .kind(AttendanceKind.INVITED)
                    .build();
            ReplanResult result = sparse.change(FEWEST, new SeatChange.Insert(List.of(guest)));
            assertThat(ring(result, guest.id().value())).isEqualTo(Room.Ring.INNER);
        }

        @Test
        void whoComesInTurnStaysAtTheWall() {
            SeatingRequest waiting = Planned.edited(
                    sparse.request(),
                    "U004-2",
                    person -> person.kind(AttendanceKind.NON_VOTING).addTopics("T1"));
            Planned turns = Planned.of(waiting);
            ReplanResult result = turns.change(FEWEST, new SeatChange.LoseSeats(Set.of(turns.seat("U004-2"))));
            assertThat(ring(result, "U004-2")).isEqualTo(Room.Ring.OUTER);
        }
    }

    @Nested
    class WherePeopleComeInTurn {

        private final Planned turns = Planned.of(Planned.edited(
                Planned.edited(
                        REQUEST,
                        "U004-2",
                        person -> person.kind(AttendanceKind.NON_VOTING).addTopics("T1")),
                "U003-2",
                person -> person.kind(AttendanceKind.NON_VOTING).addTopics("T2")));

        @Test
        void oneOfThemDoesNotMoveAlone() {
            SeatChange swap = new SeatChange.Swap(id("U004-2"), id("U001-1"));
            SeatChange onto = new SeatChange.MovePerson(id("U001-1"), turns.seat("U004-2"));
            assertThat(refusal(() -> turns.change(FEWEST, swap))).containsExactly("change-person-in-turn");
            assertThat(refusal(() -> turns.change(FEWEST, onto))).containsOnly("change-person-in-turn");
        }

        @Test
        void otherTopicsAreThoseOfThePlan() {
            SeatingRequest now =
                    Planned.edited(turns.request(), "U004-2", person -> person.topics(List.of("T5", "T3")));
            ReplanResult result = turns.follow(now, FEWEST);
            assertThat(result.plan().byPerson().get(id("U004-2")))
                    .extracting(seating -> seating.turn().orElseThrow())
                    .containsExactly("T3", "T5");
            assertThat(result.moved()).isZero();
        }

        @Test
        void topicsThatMeetPartThem() {
            assertThat(turns.seat("U004-2")).isEqualTo(turns.seat("U003-2"));
            SeatingRequest now = Planned.edited(turns.request(), "U004-2", person -> person.topics(List.of("T2")));
            ReplanResult result = turns.follow(now, FEWEST);
            assertThat(errors(result)).isEmpty();
            assertThat(result.moved()).isEqualTo(1);
            ReplanLimits none = ReplanLimits.builder().moves(0).build();
            assertThat(refusal(() -> turns.follow(now, none))).containsExactly("change-beyond-moves");
        }

        @Test
        void whoComesLateSharesAChairToo() {
            Attendee late = Fixtures.person(Fixtures.unit(2), 9).toBuilder()
                    .kind(AttendanceKind.NON_VOTING)
                    .addTopics("T7")
                    .build();
            List<Attendee> people = new ArrayList<>(turns.request().list().attendees());
            people.add(late);
            ReplanResult result = turns.follow(
                    turns.request().toBuilder().list(Fixtures.locked(people)).build(), FEWEST);
            assertThat(result.plan().seatOf(late.id())).contains(turns.seat("U004-2"));
            assertThat(errors(result)).isEmpty();
        }
    }
}
