package dev.huiwu.seating.replan;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/** How far a late change may go, and what it costs to move whom. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = ReplanLimits.Builder.class)
public interface ReplanLimits {

    /** What moving one person costs at each stage, where nothing is said; whoever is seated stays. */
    Map<PlanStage, Integer> USUAL_PRICES =
            ImmutableMap.of(PlanStage.PLANNED, 1, PlanStage.APPROVED, 2, PlanStage.SENT, 4, PlanStage.LAID, 6);

    /**
     * Returns the most people of the hall or room who may move beside those whom the office names itself: in an order, with
     * their unit, or by a fixed seat. Empty for any number; with 0 two people are swapped if nobody else has to move.
     */
    OptionalInt moves();

    /** Returns how many units may be torn apart where there is no other way, one piece each. */
    default int extraSplits() {
        return 0;
    }

    /** Returns by what share the plan may become worse before people move to mend it: 0.05; else nobody does. */
    default double worse() {
        return Double.POSITIVE_INFINITY;
    }

    /** Returns what becomes of the rostrum; empty for strict order until cards are laid, and sides kept from then on. */
    Optional<RostrumMode> rostrum();

    /** Returns how far the plan has got. */
    default PlanStage stage() {
        return PlanStage.PLANNED;
    }

    /** Returns how far the seats of units have got that differ from the plan. */
    Map<UnitId, PlanStage> unitStages();

    /** Returns how far the seats of people have got that differ from their unit. */
    Map<PersonId, PlanStage> personStages();

    /** Returns what moving one person costs at each stage, at least 1; nobody moves at a stage that is left out. */
    default Map<PlanStage, Integer> prices() {
        return USUAL_PRICES;
    }

    /** Returns people who do not move whatever their stage. */
    Set<PersonId> pinned();

    /** Says whether the result tells what a plan from scratch would be like, which takes as long as making one. */
    default boolean compareFromScratch() {
        return false;
    }

    /** Returns the stage of a person's seat. */
    default PlanStage stageOf(PersonId person, UnitId unit) {
        return Optional.ofNullable(personStages().get(person))
                .or(() -> Optional.ofNullable(unitStages().get(unit)))
                .orElse(stage());
    }

    /** Returns what moving a person costs; empty for who must not move. */
    default OptionalInt price(PersonId person, UnitId unit) {
        Integer price = prices().get(stageOf(person, unit));
        return price == null || pinned().contains(person) ? OptionalInt.empty() : OptionalInt.of(price);
    }

    /** Returns what becomes of the rostrum, the custom included. */
    @Value.NonAttribute
    default RostrumMode rostrumMode() {
        return rostrum().orElse(stage().compareTo(PlanStage.LAID) < 0 ? RostrumMode.RE_RANK : RostrumMode.KEEP_SIDES);
    }

    @Value.Check
    default void check() {
        checkArgument(extraSplits() >= 0, "At most %s units may be torn apart.", extraSplits());
        checkArgument(worse() >= 0, "The plan may become worse by %s.", worse());
        moves().ifPresent(moves -> checkArgument(moves >= 0, "At most %s people may move.", moves));
        prices().forEach((stage, price) -> checkArgument(price >= 1, "Moving somebody %s costs %s.", stage, price));
    }

    /** Returns the fewest moves without any limit, nobody torn apart, everything still in the office. */
    static ReplanLimits fewestMoves() {
        return builder().build();
    }

    /** Returns a builder filled with these limits. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds limits; not thread-safe. */
    final class Builder extends ImmutableReplanLimits.Builder {}
}
