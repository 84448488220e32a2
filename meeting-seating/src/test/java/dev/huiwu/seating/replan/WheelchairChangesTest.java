package dev.huiwu.seating.replan;

import static dev.huiwu.seating.replan.Planned.FEWEST;
import static dev.huiwu.seating.replan.Planned.errors;
import static dev.huiwu.seating.replan.Planned.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.WheelchairNear;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.Wall;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R38: a wheelchair user and who comes along stay together whatever changes. */
class WheelchairChangesTest {

    private static final PersonId USER = new PersonId("U001-1");
    private static final PersonId COMPANION = new PersonId("U001-2");

    private static Venue hall(String... places) {
        return SampleVenues.with(SampleVenues.plain(6, 8), SeatFeature.ACCESSIBLE, places);
    }

    private static Planned pair(Venue venue) {
        SeatingRequest request = Planned.edited(
                Planned.request(venue, 4, 5).build(), USER.value(), person -> person.seatNeed(SeatNeed.WHEELCHAIR));
        return Planned.of(request.toBuilder()
                .rules(SeatingRules.builder().putCompanion(COMPANION, USER).build())
                .build());
    }

    private static SeatChange lose(Planned planned, PersonId whose) {
        return new SeatChange.LoseSeats(Set.of(planned.seat(whose.value())));
    }

    @Test
    void theCompanionGoesAlongToAnotherPlaceAndCounts() {
        Planned planned = pair(hall("1/中区/1/1", "1/中区/5/8"));
        ReplanResult result = planned.change(FEWEST, lose(planned, USER));
        assertThat(errors(result)).isEmpty();
        assertThat(result.plan().seatOf(USER))
                .isPresent()
                .isNotEqualTo(planned.plan().seatOf(USER));
        assertThat(result.hallMoves()).isEqualTo(result.moved()).isGreaterThanOrEqualTo(2);
        assertThat(result.leastMoves()).isBetween(1, result.hallMoves());
    }

    @Test
    void aNeighbourMakesRoomForACompanionAndTheUserStays() {
        Planned planned = pair(hall("1/中区/1/2"));
        ReplanResult result = planned.change(FEWEST, lose(planned, COMPANION));
        assertThat(errors(result)).isEmpty();
        assertThat(result.plan().seatOf(USER)).isEqualTo(planned.plan().seatOf(USER));
        assertThat(result.moves())
                .anyMatch(move -> move.reason().code().equals("change-beside-wheelchair"))
                .anyMatch(move ->
                        move.person().equals(COMPANION) && move.reason().code().equals("companion"));
        assertThat(result.hallMoves()).isEqualTo(result.moved());
    }

    @Test
    void aCompanionSetApartByHandIsBroughtBackAlone() {
        Planned planned = pair(hall("1/中区/1/2"));
        SeatPlan edited = planned.plan().toBuilder()
                .seatings(planned.plan().seatings().stream()
                        .map(seating -> seating.person().equals(COMPANION)
                                ? Seating.of(COMPANION, new SeatId("1/中区/6/8"), SeatReason.of("fixed"))
                                : seating)
                        .toList())
                .build();
        ReplanResult result = Planned.REPLANNER.repair(edited, planned.request(), FEWEST);
        assertThat(errors(result)).isEmpty();
        assertThat(result.touchedPeople()).containsExactly(COMPANION);
    }

    @Test
    void whoCannotBePlacedTogetherIsNamed() {
        Planned planned = pair(hall("1/中区/1/1"));
        assertThat(refusal(() -> planned.change(FEWEST, lose(planned, USER))))
                .containsExactly("change-no-wheelchair-place");
    }

    @Test
    void aSwapThatPartsThemIsRefused() {
        Planned planned = pair(hall("1/中区/1/1"));
        assertThat(refusal(() -> planned.change(FEWEST, new SeatChange.Swap(COMPANION, new PersonId("U004-5")))))
                .containsExactly("change-no-wheelchair-place");
    }

    @Test
    void aLateUserGetsThePlaceThatASeatingWouldChoose() {
        Venue venue = Venue.builder()
                .from(hall("1/中区/1/1", "1/中区/5/8"))
                .addEntrance(new Entrance("D", "door", "1", Wall.BACK, -4, 1, true))
                .build();
        Planned planned = Planned.of(Planned.request(venue, 4, 5)
                .rules(SeatingRules.builder()
                        .wheelchairsNear(WheelchairNear.ENTRANCE)
                        .build())
                .build());
        Attendee late = Fixtures.person(Fixtures.unit(4), 9).toBuilder()
                .seatNeed(SeatNeed.WHEELCHAIR)
                .build();
        ReplanResult result = planned.change(FEWEST, new SeatChange.Insert(List.of(late)));
        assertThat(result.plan().seatOf(late.id())).contains(new SeatId("1/中区/1/1"));
        assertThat(result.moved()).isZero();
    }
}
