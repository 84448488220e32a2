package dev.huiwu.seating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.seating.internal.PlanCheck;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for requests with rules of every kind; a failure names the seed that repeats it. */
class SeatingRulesLawTest {

    private static final SeatingEngine ENGINE = SeatingEngine.create();

    /** Why a person may sit apart from the unit, as invariant 5 lists it. */
    private static final Set<String> DETACHED = Set.of(
            "fixed",
            "wheelchair",
            "wheelchair-entrance",
            "wheelchair-preferred",
            "companion",
            "speakers-block",
            "speaker-aisle",
            "aisle");

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    private static final Map<Long, Optional<SeatPlan>> PLANS = new HashMap<>();

    private static Optional<SeatPlan> plan(long seed) {
        return PLANS.computeIfAbsent(seed, unseen -> plan(AnyRuledRequest.of(seed)));
    }

    /** Returns the plan, unless the request is refused: then with findings that say what and by how much. */
    private static Optional<SeatPlan> plan(SeatingRequest request) {
        try {
            return Optional.of(ENGINE.seat(request));
        } catch (SeatingException refusal) {
            assertThat(refusal.findings()).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.subjects()).isNotEmpty();
                assertThat(finding.text(Language.CHINESE)).isNotBlank();
            });
            return Optional.empty();
        }
    }

    /** R30, and invariant 4. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybodyHasOneSeatThatSuitsAndNoSeatKeptBackIsUsed(long seed) {
        SeatingRequest request = AnyRuledRequest.of(seed);
        plan(seed).ifPresent(plan -> {
            assertThat(plan.seatings().stream().map(Seating::person))
                    .containsExactlyElementsOf(
                            request.people().stream().map(Attendee::id).toList());
            assertThat(plan.seatings().stream().map(Seating::seat))
                    .doesNotHaveDuplicates()
                    .noneMatch(request.rules().blockedSeats()::contains);
            plan.seatings().forEach(seating -> {
                Optional<Seat> seat = request.venue().seat(seating.seat());
                boolean user =
                        request.list().find(seating.person()).orElseThrow().seatNeed() == SeatNeed.WHEELCHAIR;
                seat.ifPresent(there -> {
                    assertThat(there.usable()).isTrue();
                    assertThat(user).isEqualTo(there.has(SeatFeature.ACCESSIBLE));
                });
                if (request.rules().reservedSeats().containsKey(seating.seat())) {
                    assertThat(seating.reason().code()).isEqualTo("fixed");
                }
                assertThat(seating.reason().text(Language.ENGLISH)).isNotBlank();
            });
            assertThat(plan.findings()
                            .only(finding -> finding.severity() == Severity.ERROR
                                    && !finding.code().equals("kept-apart-touch")))
                    .isEmpty();
        });
    }

    /** Invariant 1: inside a unit, nobody of a unit's row by row order sits in front of somebody listed before. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void insideAUnitPeopleSitInOrder(long seed) {
        SeatingRequest request = AnyRuledRequest.of(seed);
        if (request.rules().fill().isPresent()) {
            return;
        }
        plan(seed).ifPresent(plan -> {
            Map<String, Double> rows = new HashMap<>();
            Map<String, Integer> places = new HashMap<>();
            plan.seatings().stream()
                    .filter(seating -> seating.reason().code().startsWith("zone-"))
                    .sorted((a, b) -> Integer.compare(number(a, "place"), number(b, "place")))
                    .forEach(seating -> {
                        String group = seating.reason().arguments().get("zone")
                                + "/"
                                + request.list()
                                        .find(seating.person())
                                        .orElseThrow()
                                        .unit()
                                + "/"
                                + seating.reason().arguments().getOrDefault("tier", "");
                        double level = Math.floor(request.venue()
                                        .seat(seating.seat())
                                        .orElseThrow()
                                        .y()
                                + 0.5);
                        assertThat(level).isGreaterThanOrEqualTo(rows.getOrDefault(group, level));
                        assertThat(number(seating, "place")).isGreaterThan(places.getOrDefault(group, 0));
                        rows.put(group, level);
                        places.put(group, number(seating, "place"));
                    });
        });
    }

    private static int number(Seating seating, String name) {
        return Integer.parseInt(seating.reason().arguments().getOrDefault(name, "0"));
    }

    /** R29, and invariant 5: who sits apart has a stated reason, which the request gives. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoIsDetachedHasAReasonThatTheRequestGives(long seed) {
        SeatingRequest request = AnyRuledRequest.of(seed);
        plan(request)
                .ifPresent(plan -> plan.seatings().stream()
                        .filter(seating -> DETACHED.contains(seating.reason().code()))
                        .forEach(seating -> {
                            Attendee person =
                                    request.list().find(seating.person()).orElseThrow();
                            boolean given = switch (seating.reason().code()) {
                                case "fixed" -> request.fixedSeats().containsKey(person.id());
                                case "wheelchair", "wheelchair-entrance", "wheelchair-preferred" ->
                                    person.seatNeed() == SeatNeed.WHEELCHAIR;
                                case "companion" -> request.rules().companions().containsKey(person.id());
                                case "aisle" -> request.rules().atAisle().contains(person.id());
                                default ->
                                    person.speakingOrder().isPresent()
                                            || !person.roles().isEmpty();
                            };
                            assertThat(given).as(seating.toString()).isTrue();
                        }));
    }

    /** Invariant 17. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderInWhichRulesAreWrittenDoesNotMatter(long seed) {
        SeatingRequest request = AnyRuledRequest.of(seed);
        Dice dice = new Dice(seed);
        SeatingRequest shuffled = request.toBuilder()
                .rules(request.rules().toBuilder()
                        .atAisle(dice.shuffled(List.copyOf(request.rules().atAisle())))
                        .preferredSeats(dice
                                .shuffled(List.copyOf(
                                        request.rules().preferredSeats().entrySet()))
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                        .build())
                .build();
        Optional<SeatPlan> plan = plan(seed);
        assertThat(plan(shuffled).map(SeatPlan::seatings)).isEqualTo(plan.map(SeatPlan::seatings));
        plan.ifPresent(made -> assertThat(PlanCheck.check(request, made).codes())
                .as("checked again")
                .isSubsetOf(made.findings().codes()));
    }

    /** Heads in front: nobody of a later tier sits in front of an earlier one, areas apart. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tiersFollowEachOther(long seed) {
        SeatingRequest request =
                AnyRuledRequest.of(seed).toBuilder().style(SeatingStyle.TIERS).build();
        plan(request).ifPresent(plan -> assertThat(plan.findings().codes()).doesNotContain("tier-in-front"));
    }
}
