package dev.huiwu.seating.usher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.seating.AnyRuledRequest;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.PersonLocation;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.Wall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for any plan of ushers; a failure names the seed that repeats it. */
class UsherPlanLawTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** A request whose hall has some doors, its seat plan, and settings. */
    private record Any(SeatingRequest request, SeatPlan seats, UsherSettings settings) {

        private static final Map<Long, Optional<Any>> MADE = new ConcurrentHashMap<>();

        /** Returns that of a seed, made once for all laws; none where the people cannot be seated. */
        static Optional<Any> of(long seed) {
            return MADE.computeIfAbsent(seed, Any::make);
        }

        private static Optional<Any> make(long seed) {
            Dice dice = new Dice(seed);
            SeatingRequest ruled = AnyRuledRequest.of(seed);
            SeatingRequest request =
                    ruled.toBuilder().venue(doors(ruled.venue(), dice)).build();
            try {
                return Optional.of(new Any(request, SeatingEngine.create().seat(request), settings(dice)));
            } catch (SeatingException e) {
                return Optional.empty();
            }
        }

        private static Venue doors(Venue venue, Dice dice) {
            Venue.Builder some = Venue.builder().from(venue).entrances(List.of());
            int doors = dice.between(0, 5);
            for (int door = 1; door <= doors; door++) {
                some.addEntrance(new Entrance(
                        "D" + door,
                        door + "号门",
                        dice.pick(venue.floors()),
                        dice.pick(Wall.values()),
                        dice.between(-20, 20),
                        dice.between(0, 30),
                        dice.percent(60)));
            }
            return some.build();
        }

        private static UsherSettings settings(Dice dice) {
            List<Usher> ushers = new ArrayList<>(UsherSettings.numbered(dice.between(0, 6)));
            if (dice.percent(30)) {
                ushers.add(Usher.of("R", UsherTask.RESERVE));
            }
            return UsherSettings.builder()
                    .ushers(ushers)
                    .mostPeople(dice.between(1, 8))
                    .entryOrder(dice.pick(EntryOrder.values()))
                    .wheelchairUsersMet(dice.percent(50))
                    .build();
        }

        UsherPlan plan() {
            return UsherPlan.of(request, seats, settings);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyImportantAttendeeIsCoveredOnceAndLoadsDifferByAtMostOne(long seed) {
        Any.of(seed).ifPresent(any -> {
            UsherPlan plan = any.plan();
            assertThat(plan.people()).doesNotHaveDuplicates().containsAll(covered(any.request()));
            List<Integer> loads =
                    plan.duties().stream().map(duty -> duty.people().size()).toList();
            if (!loads.isEmpty()) {
                assertThat(loads.stream().max(Integer::compare).orElseThrow()
                                - loads.stream().min(Integer::compare).orElseThrow())
                        .isLessThanOrEqualTo(1);
                assertThat(plan.unattended()).isEmpty();
            }
            boolean within = loads.stream().allMatch(load -> load <= plan.mostPeople())
                    && plan.unattended().isEmpty();
            assertThat(plan.findings().codes().contains("usher-short")).isEqualTo(!within);
        });
    }

    private static List<PersonId> covered(SeatingRequest request) {
        return request.people().stream()
                .filter(person -> person.important() || person.onRostrum())
                .map(Attendee::id)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoeverIsAbsentNobodyIsForgottenAndNobodyStandsInForHimself(long seed) {
        Any.of(seed).ifPresent(any -> {
            UsherPlan plan = any.plan();
            for (Usher usher : plan.ushers()) {
                UsherPlan then = plan.without(usher.id());
                assertThat(then.people()).containsExactlyInAnyOrderElementsOf(plan.people());
                assertThat(then.usher(usher.id())).isEmpty();
                assertThat(then.duties()).allMatch(duty -> !duty.standIn().equals(Optional.of(duty.usher())));
                if (plan.findings().hasErrors()) {
                    continue;
                }
                assertThat(then.duties()).allMatch(duty -> duty.people().size() <= plan.mostPeople());
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void evenIfAllUshersLeaveOneAfterTheOtherNobodyIsForgotten(long seed) {
        Any.of(seed).ifPresent(any -> {
            UsherPlan plan = any.plan();
            List<PersonId> people = plan.people();
            for (Usher usher : new Dice(seed).shuffled(plan.ushers())) {
                plan = plan.without(usher.id());
                assertThat(plan.people()).containsExactlyInAnyOrderElementsOf(people);
            }
            assertThat(plan.ushers()).isEmpty();
            assertThat(plan.rostrum().flatMap(RostrumEntry::lead)).isEmpty();
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybodyUsesTheEntranceThatTheGuideTells(long seed) {
        Any.of(seed).ifPresent(any -> {
            SeatGuide guide = SeatGuide.of(any.request(), any.seats());
            UsherPlan plan = any.plan();
            Stream.concat(plan.duties().stream().flatMap(duty -> duty.people().stream()), plan.unattended().stream())
                    .forEach(person -> guide.find(person.person())
                            .flatMap(PersonLocation::way)
                            .ifPresent(way -> assertThat(person.entrance()).contains(way.entrance())));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheListDoesNotMatterAndNothingChangesBetweenEqualPlans(long seed) {
        Any.of(seed).ifPresent(any -> {
            SeatingRequest shuffled = any.request().toBuilder()
                    .list(Fixtures.locked(
                            new Dice(seed).shuffled(any.request().list().attendees())))
                    .build();
            UsherPlan other = UsherPlan.of(shuffled, any.seats(), any.settings());
            assertThat(other.duties()).isEqualTo(any.plan().duties());
            assertThat(other.changedSince(any.plan()).isEmpty()).isTrue();
        });
    }

    /** Returns a request of which somebody of those who are met stays away, one after the other. */
    private static SeatingRequest without(SeatingRequest request, PersonId absent) {
        return request.toBuilder()
                .list(Fixtures.locked(request.list().attendees().stream()
                        .map(person -> person.id().equals(absent)
                                ? person.toBuilder()
                                        .leave(new LeaveRequest("公务出差"))
                                        .build()
                                : person)
                        .toList()))
                .build();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void afterAChangeAsManyKeepTheirUsherAsEqualLoadsAllow(long seed) {
        Any.of(seed).ifPresent(any -> {
            Dice dice = new Dice(seed);
            SeatingRequest request = any.request();
            UsherPlan plan = any.plan();
            for (int round = 0; round < 3 && !met(plan).isEmpty(); round++) {
                request = without(request, dice.pick(List.copyOf(met(plan).keySet())));
                UsherPlan then = plan.after(request, any.seats(), any.settings());
                assertThat(then.people())
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(UsherPlan.of(request, any.seats(), any.settings())
                                .people());
                assertThat(then.duties()).allMatch(duty -> !duty.standIn().equals(Optional.of(duty.usher())));
                assertThat(keeping(plan, then)).isEqualTo(mostKeeping(plan, then));
                plan = then;
            }
        });
    }

    private static Map<PersonId, String> met(UsherPlan plan) {
        Map<PersonId, String> met = new HashMap<>();
        plan.duties().forEach(duty -> duty.people().forEach(person -> met.put(person.person(), duty.usher())));
        return met;
    }

    private static int keeping(UsherPlan before, UsherPlan after) {
        Map<PersonId, String> was = met(before);
        return (int) met(after).entrySet().stream()
                .filter(now -> now.getValue().equals(was.get(now.getKey())))
                .count();
    }

    /** Tries every way to say which ushers have one person more than the others. */
    private static int mostKeeping(UsherPlan before, UsherPlan after) {
        Map<PersonId, String> was = met(before);
        was.keySet().retainAll(met(after).keySet());
        List<Integer> loads = after.duties().stream()
                .map(duty -> Collections.frequency(was.values(), duty.usher()))
                .toList();
        int people = met(after).size();
        int best = 0;
        for (int longer = 0; longer < 1 << loads.size(); longer++) {
            if (Integer.bitCount(longer) == people % loads.size()) {
                int kept = 0;
                for (int i = 0; i < loads.size(); i++) {
                    kept += Math.min(loads.get(i), people / loads.size() + (longer >> i & 1));
                }
                best = Math.max(best, kept);
            }
        }
        return best;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void afterNoChangeNothingIsDifferent(long seed) {
        Any.of(seed)
                .ifPresent(any -> assertThat(any.plan().after(any.request(), any.seats(), any.settings()))
                        .isEqualTo(any.plan()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAnUsherWhoIsNotThereAnyMoreThePeopleGoToOthersAndNobodyElseChanges(long seed) {
        Any.of(seed).filter(any -> any.plan().duties().size() > 1).ifPresent(any -> {
            String gone = any.plan().duties().get(0).usher();
            UsherPlan then = any.plan()
                    .after(
                            any.request(),
                            any.seats(),
                            any.settings().toBuilder()
                                    .ushers(any.settings().ushers().stream()
                                            .filter(usher -> !usher.id().equals(gone))
                                            .toList())
                                    .build());
            Map<PersonId, String> was = met(any.plan());
            assertThat(met(then)).hasSameSizeAs(was);
            assertThat(met(then)).doesNotContainValue(gone);
            assertThat(keeping(any.plan(), then)).isEqualTo(was.size() - Collections.frequency(was.values(), gone));
        });
    }
}
