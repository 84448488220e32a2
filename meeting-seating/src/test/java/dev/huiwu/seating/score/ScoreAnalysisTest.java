package dev.huiwu.seating.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.Ints;
import dev.huiwu.core.Language;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.score.ScoredHall.Kind;
import dev.huiwu.seating.zoning.NaiveMeasures;
import dev.huiwu.seating.zoning.ZoneMeasures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreAnalysisTest {

    private static final double EXACT = 1e-9;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    /** Laws for people anywhere; a failure names the seed that repeats it. */
    @Nested
    class ForAnyPlan {

        static LongStream seeds() {
            return ScoreAnalysisTest.seeds();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theMeasuresAreThoseOfTheDefinitions(long seed) {
            for (SeatingStyle style : SeatingStyle.values()) {
                ScoredHalls any = ScoredHalls.any(seed, style);
                ZoneMeasures expected = NaiveMeasures.of(any.problem(), Ints.toArray(any.at()));
                SeatingScore score = SeatingScore.of(any.hall(), any.plan());
                ScoreMeasures measures = score.measures();
                assertThat(measures.fragments()).isEqualTo(expected.fragments());
                assertThat(measures.minFragments()).isEqualTo(expected.minFragments());
                assertThat(measures.farSplits()).isEqualTo(expected.farSplits());
                assertThat(measures.nearSplits()).isEqualTo(expected.nearSplits());
                assertThat(measures.strandedPeople()).isEqualTo(expected.stranded());
                assertThat(measures.precedenceInversion()).isCloseTo(expected.precedence(), within(EXACT));
                assertThat(measures.sidewaysInversion()).isCloseTo(expected.sideways(), within(EXACT));
                assertThat(measures.categoryExcess()).isEqualTo(expected.categoryExcess());
                assertThat(measures.excessLines()).isEqualTo(expected.excessLines());
                assertThat(score.breaches().stream()
                                .filter(breach -> breach.rule() == HardRule.KEEP_APART)
                                .count())
                        .isEqualTo(expected.apart());
                assertThat(score.cost() - score.cost(ScoreTerm.LEADER))
                        .isCloseTo(expected.cost() - any.problem().weights().apart() * expected.apart(), within(EXACT));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void whatTheUnitsAddAndWhatIsNobodysSumToTheWhole(long seed) {
            for (SeatingStyle style : SeatingStyle.values()) {
                ScoredHalls any = ScoredHalls.any(seed, style);
                ScoreAnalysis analysis = ScoreAnalysis.of(
                        any.hall(), any.plan(), ScoreWeights.STANDARD.with(ScoreTerm.RAGGED, seed % 7));
                for (ScoreTerm term : ScoreTerm.values()) {
                    double units = analysis.units().stream()
                            .mapToDouble(unit -> unit.cost(term))
                            .sum();
                    assertThat(units + analysis.nobodys().getOrDefault(term, 0.0))
                            .as("%s, %s", style, term)
                            .isCloseTo(analysis.score().cost(term), within(EXACT));
                }
                assertThat(analysis.units())
                        .isSortedAccordingTo((one, other) -> Double.compare(other.cost(), one.cost()));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aTrialSeatsEverybodyOnceAndItsCostIsThatOfThePlanItGives(long seed) {
            for (SeatingStyle style : List.of(SeatingStyle.ROWS, SeatingStyle.COLUMNS)) {
                ScoredHalls any = ScoredHalls.any(seed, style);
                ScoreAnalysis analysis = ScoreAnalysis.of(any.hall(), any.plan());
                for (Trial trial : trials(any)) {
                    TrialResult result = analysis.whatIf(trial);
                    assertThat(result.plan().keySet()).isEqualTo(any.plan().keySet());
                    assertThat(result.plan().values()).as("%s", trial).doesNotHaveDuplicates();
                    assertThat(result.after()).isEqualTo(SeatingScore.of(any.hall(), result.plan()));
                    assertThat(result.after().breaches())
                            .as("%s", trial)
                            .extracting(Breach::rule)
                            .isSubsetOf(HardRule.KEEP_APART, HardRule.BLOCK_NOT_ALLOWED);
                    assertThat(result.differences().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum())
                            .isCloseTo(result.difference(), within(EXACT));
                    assertThat(result.moves())
                            .allMatch(move ->
                                    any.plan().getOrDefault(move.person(), "").equals(move.from()));
                    assertThat(result.text(Language.CHINESE)).isNotBlank();
                    assertThat(result.text(Language.ENGLISH)).contains("would move");
                }
            }
        }

        /** Swaps of neighbours in rank, moves into blocks that hold the unit, swaps of free members. */
        private List<Trial> trials(ScoredHalls any) {
            List<Trial> trials = new ArrayList<>();
            List<String> units = any.units();
            for (int k = 1; k < Math.min(4, units.size()); k++) {
                trials.add(new Trial.SwapUnits(units.get(k - 1), units.get(k)));
            }
            Map<String, Integer> open = new HashMap<>();
            any.hall().seats().stream()
                    .filter(seat -> seat.kind() == Kind.ORDINARY)
                    .forEach(seat -> open.merge(seat.block(), 1, Integer::sum));
            open.forEach((block, seats) -> any.problem().groups().stream()
                    .filter(group -> group.size() > 0 && group.size() <= seats)
                    .limit(2)
                    .forEach(group -> trials.add(new Trial.MoveUnit(group.id(), block))));
            List<String> free = any.hall().people().stream()
                    .filter(ScoredHall.Person::free)
                    .map(ScoredHall.Person::id)
                    .toList();
            if (free.size() > 1) {
                trials.add(new Trial.SwapPeople(free.get(0), free.get(free.size() - 1)));
                trials.add(new Trial.MovePerson(free.get(0), any.plan().getOrDefault(free.get(free.size() / 2), "")));
            }
            return trials;
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyUnitAndEveryPersonHasAReasonInBothLanguages(long seed) {
            ScoredHalls any = ScoredHalls.any(seed, SeatingStyle.values()[(int) (seed % 4)]);
            ScoreAnalysis analysis = ScoreAnalysis.of(any.hall(), any.plan());
            for (Language language : Language.values()) {
                any.hall()
                        .units()
                        .forEach(unit -> assertThat(analysis.why(unit.id()).text(language))
                                .contains(unit.id()));
                any.hall()
                        .people()
                        .forEach(person -> assertThat(
                                        analysis.whyPerson(person.id()).text(language))
                                .contains(person.id())
                                .contains(any.plan().getOrDefault(person.id(), "")));
                assertThat(analysis.text(language, 3)).isNotBlank();
            }
        }
    }

    /** Two rows of four; A, B and C in that order of rank, but C sits in front of B. */
    @Nested
    class WhenALowerUnitSitsInFront {

        private final ScoredHall hall = hall();
        private final ScoreAnalysis analysis = ScoreAnalysis.of(hall, plan("AACC..BB"));

        @Test
        void bothUnitsAreChargedHalfEach() {
            UnitScore lower = analysis.units().get(0);
            UnitScore higher = analysis.units().get(1);
            assertThat(lower.unit()).isEqualTo("C");
            assertThat(higher.unit()).isEqualTo("B");
            assertThat(higher.cost(ScoreTerm.PRECEDENCE)).isCloseTo(16.0 / 3, within(EXACT));
            assertThat(higher.lowerUnitsAhead()).isOne();
            assertThat(lower.higherUnitsBehind()).isOne();
        }

        @Test
        void theReasonSaysSoInWordsAndFigures() {
            assertThat(analysis.why("B").text(Language.ENGLISH)).isEqualTo("""
                            Unit B (2 people) is no. 2 of 3 by precedence, in zone Z; it sits on depth levels 2 to 2, block M.
                            On average 2 units sit further in front, 0 further back.
                            It must not touch A.
                            It adds 5.33 to the plan's cost of 12.67.
                            1 lower units sit better and 0 higher ones worse on average (5.33).""");
            assertThat(analysis.whyPerson("B1").text(Language.CHINESE))
                    .isEqualTo("人员B1在B中排第1（共2人），坐2-3，纵深第2排。\n次序在前的同事没有坐在更后排的，次序在后的同事没有坐在更前排的。\n作为领队，坐在本单位最前排。");
        }

        @Test
        void changingTheTwoRoundIsBetterByWhatTheyWereCharged() {
            TrialResult result = analysis.whatIf(new Trial.SwapUnits("B", "C"));
            assertThat(result.differences().get(ScoreTerm.PRECEDENCE)).isLessThan(-10);
            assertThat(result.moves()).hasSize(4);
            assertThat(result.newBreaches()).extracting(Breach::rule).containsOnly(HardRule.KEEP_APART);
            assertThat(result.better()).isFalse();
            assertThat(result.text(Language.ENGLISH))
                    .startsWith("Units B and C change places: cost -10.67")
                    .endsWith("4 people would move. Rules broken: touches a unit that is to be kept apart ×1.");
        }

        @Test
        void aTrialOfWhatTheHallDoesNotHaveIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> analysis.whatIf(new Trial.MoveUnit("B", "N")))
                    .withMessage("Block N has 0 open seats and unit B needs 2.");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> analysis.whatIf(new Trial.MovePerson("X", "1-1")))
                    .withMessage("Nobody with the id X has a seat.");
            assertThatIllegalArgumentException().isThrownBy(() -> analysis.why("X"));
            assertThatIllegalArgumentException().isThrownBy(() -> analysis.whyPerson("X"));
        }

        private ScoredHall hall() {
            List<ScoredHall.Place> seats = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                seats.add(new ScoredHall.Place(
                        (1 + i / 4) + "-" + (1 + i % 4),
                        "M",
                        1 + i / 4,
                        1 + i % 4,
                        i % 4 - 1.5,
                        1 + i / 4,
                        Kind.ORDINARY));
            }
            List<ScoredHall.Unit> units = new ArrayList<>();
            List<ScoredHall.Person> people = new ArrayList<>();
            for (String unit : List.of("A", "B", "C")) {
                units.add(new ScoredHall.Unit(unit, "Z", units.size() + 1, Set.of()));
                for (int k = 1; k <= 2; k++) {
                    people.add(new ScoredHall.Person(unit + k, unit, k, k == 1, Kind.ORDINARY, Optional.empty()));
                }
            }
            return new ScoredHall(seats, units, people, List.of(new ScoredHall.Apart("A", "B")), SeatingStyle.ROWS);
        }

        private Map<String, String> plan(String letters) {
            Map<String, String> plan = new HashMap<>();
            for (int i = 0; i < letters.length(); i++) {
                String unit = letters.substring(i, i + 1);
                if (!unit.equals(".")) {
                    String seat = hall.seats().get(i).id();
                    plan.put(plan.containsKey(unit + 1) ? unit + 2 : unit + 1, seat);
                }
            }
            return plan;
        }
    }
}
