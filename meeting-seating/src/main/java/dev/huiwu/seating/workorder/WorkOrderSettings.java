package dev.huiwu.seating.workorder;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.seating.card.CardBox;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.usher.UsherPlan;
import dev.huiwu.seating.usher.UsherSettings;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a work order has to know beside the change itself. */
@Value.Immutable
@ValueStyle
public interface WorkOrderSettings {

    /** Returns the order's number, unique in the meeting; its calls are known by it and the unit's code. */
    String number();

    /** Returns when the work begins. */
    OffsetDateTime at();

    /** Returns why. */
    String reason();

    /** Returns the post of who approves it. */
    String approver();

    /** Returns what stands on the cards of each zone. */
    default CardPolicy cards() {
        return CardPolicy.usual();
    }

    /** Returns the limits of the change, for how far the seats of each unit and person have got. */
    default ReplanLimits limits() {
        return ReplanLimits.fewestMoves();
    }

    /** Returns who ushers people; empty if nobody does. */
    Optional<UsherSettings> ushers();

    /**
     * Returns the ushers' plan of before the change, whose duties people keep as far as they can; if it is not given, it is the one that
     * follows from the seat plan of before.
     */
    Optional<UsherPlan> ushersBefore();

    /** Returns which cards earlier orders put into the box; what is there is not printed again. */
    default CardBox box() {
        return CardBox.empty();
    }

    /** Returns when the work of the order before this one began. */
    Optional<OffsetDateTime> follows();

    /** Returns how long the work takes. */
    default WorkTimes times() {
        return WorkTimes.usual();
    }

    /** Returns how long before the meeting everything has to stand: doors open then. */
    default Duration ready() {
        return Duration.ofMinutes(60);
    }

    @Value.Check
    default void check() {
        checkArgument(!number().isBlank(), "The number of the work order is blank.");
        checkArgument(!reason().isBlank(), "The reason of work order %s is blank.", number());
        checkArgument(!approver().isBlank(), "The approver of work order %s is blank.", number());
        checkArgument(!ready().isNegative(), "Work order %s is to be done after the meeting.", number());
    }

    /** Returns the box after changes that were made one after the other. */
    static CardBox box(List<ReplanResult> made, CardPolicy policy) {
        CardBox box = CardBox.empty();
        for (ReplanResult change : made) {
            box = box.after(SeatTasks.cards(change, policy));
        }
        return box;
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings; not thread-safe. */
    final class Builder extends ImmutableWorkOrderSettings.Builder {}
}
