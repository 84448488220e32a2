package dev.huiwu.seating.replan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every change of every meeting; a failure names the seed that repeats it. */
class LateChangeLawTest {

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aChangeIsMadeAsItStandsOrRefusedWithWords(long seed) {
        AnyChanges any = new AnyChanges(seed);
        Optional<Planned> meeting = any.meeting(seed);
        if (meeting.isEmpty()) {
            return;
        }
        Planned planned = meeting.get();
        ReplanLimits limits = any.limits(planned);
        SeatChange[] changes = any.changes(planned).toArray(SeatChange[]::new);
        try {
            ReplanResult result = planned.change(limits, changes);
            nothingIsWorse(planned, result);
            everyOrderIsCarriedOut(result, changes);
            whoMustStayStays(planned, result, limits);
            figuresAgree(planned, result);
            assertThat(MeetingJson.write(result.undo())).isEqualTo(MeetingJson.write(planned.plan()));
            assertThat(planned.change(limits, changes)).isEqualTo(result);
        } catch (SeatingException refusal) {
            saysWhy(refusal);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRequestIsFollowedWithoutAnErrorOrRefusedWithWords(long seed) {
        AnyChanges any = new AnyChanges(seed);
        Optional<Planned> meeting = any.meeting(seed);
        if (meeting.isEmpty()) {
            return;
        }
        Planned planned = meeting.get();
        ReplanLimits limits = any.limits(planned);
        try {
            ReplanResult result = planned.follow(any.now(planned), limits);
            nothingIsWorse(planned, result);
            whoMustStayStays(planned, result, limits);
            figuresAgree(planned, result);
        } catch (SeatingException refusal) {
            saysWhy(refusal);
        }
    }

    private static void saysWhy(SeatingException refusal) {
        assertThat(refusal.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.subjects()).isNotEmpty();
            assertThat(finding.text(Language.CHINESE)).isNotBlank();
            assertThat(finding.text(Language.ENGLISH)).isNotBlank();
        });
    }

    private static Set<String> errors(SeatingRequest request, SeatPlan plan) {
        return SeatingEngine.create().check(request, plan).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .collect(Collectors.toSet());
    }

    private static void nothingIsWorse(Planned planned, ReplanResult result) {
        assertThat(errors(planned.request(), planned.plan())).containsAll(errors(result.request(), result.plan()));
    }

    private static void everyOrderIsCarriedOut(ReplanResult result, SeatChange... changes) {
        SeatPlan plan = result.plan();
        for (int k = 0; k < changes.length; k++) {
            boolean last = k == changes.length - 1;
            if (changes[k] instanceof SeatChange.MovePerson move && last) {
                assertThat(plan.seatOf(move.person())).contains(move.seat());
            } else if (changes[k] instanceof SeatChange.Swap swap && last) {
                assertThat(plan.seatOf(swap.one())).isEqualTo(result.before().seatOf(swap.other()));
                assertThat(plan.seatOf(swap.other())).isEqualTo(result.before().seatOf(swap.one()));
            } else if (changes[k] instanceof SeatChange.Insert insert && last) {
                insert.people()
                        .forEach(person -> assertThat(result.request().list().find(person.id()))
                                .isPresent());
            } else if (changes[k] instanceof SeatChange.LoseSeats lose) {
                assertThat(plan.seatings()).noneMatch(seating -> lose.seats().contains(seating.seat()));
            } else if (changes[k] instanceof SeatChange.MoveUnit move) {
                assertThat(result.request().rules().unitAreas()).containsKey(move.unit());
            } else if (changes[k] instanceof SeatChange.Substitute substitute && last) {
                assertThat(result.touchedPeople()).contains(substitute.person());
            }
        }
    }

    /** Whoever must stay does so in the hall, unless the seat is gone; a rostrum closes up. */
    private static void whoMustStayStays(Planned planned, ReplanResult result, ReplanLimits limits) {
        for (Attendee person : result.request().people()) {
            Optional<SeatId> before = planned.plan().seatOf(person.id());
            boolean there = before.flatMap(result.request().venueInUse()::seat)
                    .filter(Seat::usable)
                    .isPresent();
            if (there && limits.price(person.id(), person.unit()).isEmpty()) {
                assertThat(result.plan().seatOf(person.id())).isEqualTo(before);
            }
        }
    }

    private static void figuresAgree(Planned planned, ReplanResult result) {
        Set<PersonId> everybody = new HashSet<>(planned.plan().byPerson().keySet());
        everybody.addAll(result.plan().byPerson().keySet());
        Set<PersonId> differing = new HashSet<>();
        int moved = 0;
        List<SeatId> rostrum = result.plan().rostrum().stream().map(Seat::id).toList();
        for (PersonId person : everybody) {
            Optional<SeatId> from = planned.plan().seatOf(person);
            Optional<SeatId> to = result.plan().seatOf(person);
            if (!from.equals(to)) {
                differing.add(person);
                moved += from.isPresent() && to.isPresent() && !rostrum.contains(to.get()) ? 1 : 0;
            }
        }
        assertThat(result.moves().stream()
                        .filter(move -> !move.from().equals(move.to()))
                        .map(SeatMove::person))
                .containsExactlyInAnyOrderElementsOf(differing);
        assertThat(result.hallMoves()).isEqualTo(moved);
        assertThat(result.leastMoves()).isLessThanOrEqualTo(moved);
    }
}
