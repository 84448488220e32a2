package dev.huiwu.seating.replan;

import static dev.huiwu.seating.replan.Planned.FEWEST;
import static dev.huiwu.seating.replan.Planned.errors;
import static dev.huiwu.seating.replan.Planned.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A plan follows a request that changed elsewhere, or the request is refused with words. */
class FollowTest {

    private final Planned hall =
            Planned.of(Planned.request(SampleVenues.plain(6, 8), 4, 5).build());

    private SeatingRequest.Builder now() {
        return hall.request().toBuilder();
    }

    private static PersonId id(String id) {
        return new PersonId(id);
    }

    @Nested
    class TheRequestIsReviewedFirst {

        @Test
        void aDraftOfAListIsRefused() {
            AttendeeList draft = AttendeeList.draft(hall.request().list().attendees());
            assertThat(refusal(() -> hall.follow(now().list(draft).build(), FEWEST)))
                    .containsExactly("seating-list-open");
        }

        @Test
        void anUnknownUnitIsRefused() {
            List<Attendee> people = new ArrayList<>(hall.request().list().attendees());
            people.add(Fixtures.person(Fixtures.unit(9), 1));
            SeatingRequest now = now().list(Fixtures.locked(people)).build();
            assertThat(refusal(() -> hall.follow(now, FEWEST))).containsExactly("seating-unknown-unit");
        }

        @Test
        void aFixedSeatThatTheVenueHasNotIsSaidToBeUnknown() {
            SeatingRequest now =
                    now().putFixedSeat(id("U001-1"), new SeatId("1/中区/99/1")).build();
            assertThat(refusal(() -> hall.follow(now, FEWEST))).containsExactly("fixed-seat-unknown");
        }

        @Test
        void aRuleForSomebodyUnknownIsRefused() {
            SeatingRules rules = SeatingRules.builder().addAtAisle(id("nobody")).build();
            assertThat(refusal(() -> hall.follow(now().rules(rules).build(), FEWEST)))
                    .containsExactly("rule-person-unknown");
        }
    }

    @Test
    void theSettingsOfTheNewRequestAreThoseOfThePlan() {
        SeatingRequest now = now().style(SeatingStyle.COLUMNS)
                .sideRule(SideRule.SECOND_ON_LEFT)
                .build();
        ReplanResult result = hall.follow(now, FEWEST);
        assertThat(result.plan().style()).contains(SeatingStyle.COLUMNS);
        assertThat(result.plan().sideRule()).isEqualTo(SideRule.SECOND_ON_LEFT);
    }

    @Nested
    class UnitsThatAreKeptApartNow {

        private final SeatingRequest apart = now().rules(SeatingRules.builder()
                        .addKeepApart(new UnitPair(new UnitId("U001"), new UnitId("U002")))
                        .build())
                .build();

        @Test
        void arePartedByMovesOfTheLowerOne() {
            ReplanResult result =
                    hall.follow(apart, ReplanLimits.builder().extraSplits(2).build());
            assertThat(errors(result)).isEmpty();
            assertThat(result.moves())
                    .isNotEmpty()
                    .anyMatch(move -> move.reason().code().equals("change-kept-apart"))
                    .noneMatch(move -> move.person().value().startsWith("U001"));
        }

        @Test
        void standAgainstItWhereNobodyMayMove() {
            ReplanLimits seated = ReplanLimits.builder().stage(PlanStage.SEATED).build();
            assertThat(refusal(() -> hall.follow(apart, seated))).containsOnly("kept-apart-touch");
        }
    }

    @Test
    void aUnitLeavesForItsNewAreaAndWhoIsSeatedStandsAgainstIt() {
        Planned wide = Planned.of(
                Planned.request(Venues.hall("V", "hall", 6, 6, 6).build(), 4, 5).build());
        SeatingRequest now = wide.request().toBuilder()
                .rules(SeatingRules.builder()
                        .putUnitArea(new UnitId("U003"), Set.of(HallArea.block("1", "右区")))
                        .putUnitArea(new UnitId("U004"), Set.of(HallArea.block("1", "左区")))
                        .build())
                .build();
        assertThat(errors(wide.follow(now, FEWEST))).isEmpty();
        ReplanLimits seated = ReplanLimits.builder().stage(PlanStage.SEATED).build();
        assertThat(refusal(() -> wide.follow(now, seated))).containsOnly("change-person-stays");
    }
}
