package dev.huiwu.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.score.ScoreAnalysis;
import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.SeatingScore;
import dev.huiwu.seating.score.Trial;
import dev.huiwu.seating.score.TrialResult;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.zoning.Effort;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanScoreTest {

    private static SeatingRequest request(SeatingStyle style) {
        return SampleMeetings.request("economic-analysis").toBuilder()
                .style(style)
                .effort(Effort.QUICK)
                .build();
    }

    private static final SeatingRequest REQUEST = request(SeatingStyle.ROWS);
    private static final SeatPlan PLAN = SeatingEngine.create().seat(REQUEST);
    private static final PlanScore SCORE = PlanScore.of(REQUEST, PLAN);

    /** R29, R30: the 426 people of the sample data in the large hall. */
    @Nested
    class TheSampleMeeting {

        @ParameterizedTest
        @EnumSource(names = {"ROWS", "COLUMNS"})
        void breaksNoRuleAndIsWithinTheBounds(SeatingStyle style) {
            SeatingRequest styled = request(style);
            SeatPlan seated =
                    style == SeatingStyle.ROWS ? PLAN : SeatingEngine.create().seat(styled);
            PlanScore judged = PlanScore.of(styled, seated);
            SeatingScore result = judged.analysis().score();
            assertThat(result.breaches()).isEmpty();
            assertThat(result.measures().farSplits()).isZero();
            assertThat(result.measures().lines())
                    .isGreaterThanOrEqualTo(judged.bounds().lines().least());
            assertThat(judged.bounds().text(Language.ENGLISH, result.measures()))
                    .contains("at most");
        }

        @Test
        void saysWhyEverybodySitsThere() {
            for (PersonId person : PLAN.byPerson().keySet()) {
                assertThat(SCORE.why(person, Language.CHINESE)).isNotBlank();
                assertThat(SCORE.why(person, Language.ENGLISH)).isNotBlank();
            }
            REQUEST.units()
                    .units()
                    .forEach(unit -> assertThat(SCORE.why(unit.id(), Language.ENGLISH))
                            .hasLineCount((int) SCORE.why(unit.id(), Language.CHINESE)
                                    .lines()
                                    .count()));
        }

        @Test
        void saysWhatItWouldCostToChangeTwoUnits() {
            List<String> units =
                    SCORE.hall().units().stream().map(ScoredHall.Unit::id).toList();
            TrialResult result =
                    SCORE.analysis().whatIf(new Trial.SwapUnits(units.get(0), units.get(units.size() - 1)));
            assertThat(result.difference()).isPositive();
            assertThat(result.moves()).isNotEmpty();
            assertThat(result.after().cost() - result.before().cost()).isCloseTo(result.difference(), within(1e-9));
        }

        @Test
        void saysWhatAnotherSeatOrBlockWouldCostAnybody() {
            List<PersonId> free = SCORE.hall().people().stream()
                    .filter(ScoredHall.Person::free)
                    .map(person -> new PersonId(person.id()))
                    .toList();
            PersonId first = free.get(0);
            PersonId last = free.get(free.size() - 1);
            SeatId seatOfLast = PLAN.seatOf(last).orElseThrow();
            TrialResult exchange = SCORE.swap(first, last);

            assertThat(exchange.moves())
                    .extracting(TrialResult.Move::person)
                    .containsExactlyInAnyOrder(first.value(), last.value());
            assertThat(SCORE.move(first, seatOfLast).difference()).isEqualTo(exchange.difference());
            assertThat(exchange.text(Language.CHINESE)).isNotBlank();
            UnitId unit = REQUEST.list().find(first).orElseThrow().unit();
            assertThat(SCORE.move(unit, seatOfLast).moves()).isNotEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SCORE.move(unit, new SeatId("nowhere")))
                    .withMessage("The floor has no seat nowhere.");
        }

        @Test
        void seesThatAHandMadeExchangeBreaksRules() {
            Seating first = PLAN.seatings().get(0);
            SeatPlan edited = PLAN.toBuilder()
                    .seatings(PLAN.seatings().subList(1, PLAN.seatings().size()))
                    .build();
            ScoreAnalysis analysis = PlanScore.of(REQUEST, edited).analysis();
            boolean rostrum =
                    PLAN.rostrum().stream().anyMatch(chair -> chair.id().equals(first.seat()));
            assertThat(analysis.score().hardBreaches()).isEqualTo(rostrum ? 0 : 1);
        }

        @Test
        void anUnknownUnitCannotBeTried() {
            UnitId known = REQUEST.units().units().get(0).id();
            assertThat(SCORE.why(new UnitId("nobody"), Language.ENGLISH)).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SCORE.swap(known, new UnitId("nobody")))
                    .withMessage("Nobody of unit nobody sits on the floor.");
        }
    }

    @Nested
    class ARoom {

        @Test
        void isRefused() {
            SeatingRequest request = SampleMeetings.request("executive");
            SeatPlan plan = SeatingEngine.create().seat(request);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PlanScore.of(request, plan))
                    .withMessageContaining("is a room");
        }
    }
}
