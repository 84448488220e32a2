package dev.huiwu.seating;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.internal.PlanHall;
import dev.huiwu.seating.score.LowerBounds;
import dev.huiwu.seating.score.ScoreAnalysis;
import dev.huiwu.seating.score.ScoreWeights;
import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.Trial;
import dev.huiwu.seating.score.TrialResult;
import dev.huiwu.seating.venue.SeatId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plan of a hall is worth, why everybody sits where they sit, what another place would cost, and how far from the
 * best possible the plan is at most.
 *
 * <p>The score is of the floor; the rostrum follows its own order. A unit in several zones or tiers is scored as several
 * {@linkplain #parts parts}. With the standard weights plans of any origin can be compared; the engine itself and {@link
 * dev.huiwu.seating.replan.ReplanResult#cost} weigh by the rules of the request, another scale. Immutable and thread-safe.
 */
public final class PlanScore {

    private final SeatPlan plan;
    private final ScoredHall hall;
    private final ImmutableMap<String, UnitId> unitByPart;
    private final ScoreAnalysis analysis;

    private PlanScore(SeatingRequest request, SeatPlan plan, ScoreWeights weights) {
        checkArgument(
                request.venue().room().isEmpty(),
                "Venue %s is a room, which has no zones to score.",
                request.venue().id());
        this.plan = plan;
        PlanHall view = new PlanHall(request, plan);
        hall = view.scored();
        unitByPart = ImmutableMap.copyOf(view.unitByPart());
        ImmutableMap.Builder<String, String> seats = ImmutableMap.builder();
        hall.people()
                .forEach(person ->
                        plan.seatOf(new PersonId(person.id())).ifPresent(seat -> seats.put(person.id(), seat.value())));
        analysis = ScoreAnalysis.of(hall, seats.buildOrThrow(), weights);
    }

    /** Returns the score of a plan, made by the engine or by hand, with the standard weights. */
    public static PlanScore of(SeatingRequest request, SeatPlan plan) {
        return of(request, plan, ScoreWeights.STANDARD);
    }

    /**
     * Returns the score of a plan, made by the engine or by hand.
     *
     * @throws IllegalArgumentException if the venue is a room
     */
    public static PlanScore of(SeatingRequest request, SeatPlan plan, ScoreWeights weights) {
        return new PlanScore(request, plan, weights);
    }

    /** Returns where the cost comes from; its units are the {@link #parts}. */
    public ScoreAnalysis analysis() {
        return analysis;
    }

    /** Returns the floor as the score sees it. */
    public ScoredHall hall() {
        return hall;
    }

    /** Returns how few splits and lines any plan of this floor needs. */
    public LowerBounds bounds() {
        return LowerBounds.of(hall);
    }

    /** Returns the ids under which a unit is scored, one for each zone and tier, the highest first. */
    public List<String> parts(UnitId unit) {
        return unitByPart.entrySet().stream()
                .filter(entry -> entry.getValue().equals(unit))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns why a unit sits where it sits, part by part; empty if nobody of it sits on the floor. */
    public String why(UnitId unit, Language language) {
        return parts(unit).stream()
                .map(part -> analysis.why(part).text(language))
                .collect(Collectors.joining("\n"));
    }

    /** Returns why a person sits there: the reason in the plan, then the place among colleagues; empty without a seat. */
    public String why(PersonId person, Language language) {
        Stream<String> reasons = plan.byPerson().getOrDefault(person, List.of()).stream()
                .map(seating -> seating.reason().text(language));
        Stream<String> place = hall.people().stream()
                .filter(known -> known.id().equals(person.value()))
                .map(known -> analysis.whyPerson(known.id()).text(language));
        return Stream.concat(reasons, place).collect(Collectors.joining("\n"));
    }

    /**
     * Returns what it would cost if two units changed places, each with its highest part.
     *
     * @throws IllegalArgumentException if nobody of one of them has a seat that follows from its zone, or both are one
     */
    public TrialResult swap(UnitId one, UnitId other) {
        return analysis.whatIf(new Trial.SwapUnits(part(one), part(other)));
    }

    /**
     * Returns what it would cost if a unit sat in another block, its highest part with it; who sits there takes its seats.
     *
     * @param seat any seat of that block
     * @throws IllegalArgumentException if nobody of the unit has a seat that follows from its zone, the venue has no such
     *     seat, or the block has fewer open seats than people would come
     */
    public TrialResult move(UnitId unit, SeatId seat) {
        String block = hall.seats().stream()
                .filter(place -> place.id().equals(seat.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The floor has no seat %s.".formatted(seat)))
                .block();
        return analysis.whatIf(new Trial.MoveUnit(part(unit), block));
    }

    /**
     * Returns what it would cost if a person sat on another seat; who sits there takes the one left.
     *
     * @throws IllegalArgumentException if the person has no seat on the floor, or the floor no such seat
     */
    public TrialResult move(PersonId person, SeatId seat) {
        return analysis.whatIf(new Trial.MovePerson(person.value(), seat.value()));
    }

    /**
     * Returns what it would cost if two people changed seats.
     *
     * @throws IllegalArgumentException if one of them has no seat on the floor
     */
    public TrialResult swap(PersonId one, PersonId other) {
        return analysis.whatIf(new Trial.SwapPeople(one.value(), other.value()));
    }

    private String part(UnitId unit) {
        return parts(unit).stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Nobody of unit %s sits on the floor.".formatted(unit)));
    }
}
