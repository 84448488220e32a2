package dev.huiwu.seating.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.venue.Block;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.zoning.ZoneWeights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an office asks of the plan of a hall beyond order and style; {@link #none} asks for nothing.
 *
 * <p>Rules are kept or the request is refused, saying by how much; wishes ({@link #preferredSeats}, {@link #atAisle},
 * {@link #keepBeside}, {@link #frontRows}) are met where that breaks no rule, and the plan's findings name the others. A
 * room knows only blocked and reserved seats.
 */
@Value.Immutable
@ValueStyle
public interface SeatingRules {

    /** Returns seats that people would like, met where each still sits with the unit. */
    Map<PersonId, SeatId> preferredSeats();

    /** Returns seats that cannot be used at this meeting. */
    Set<SeatId> blockedSeats();

    /** Returns seats kept empty at this meeting, each with a note for whom; only a fixed seat may be one of them. */
    Map<SeatId, String> reservedSeats();

    /** Returns where the people of a unit may sit, those with a seat of their own excepted; others may sit anywhere. */
    Map<UnitId, Set<HallArea>> unitAreas();

    /** Returns where the people of a zone may sit; a unit with areas of its own sits where both allow. */
    Map<String, Set<HallArea>> zoneAreas();

    /**
     * Returns where important guests sit, the foremost seats first, before any zone is made; empty lets them sit with their
     * units. Who has a fixed seat, needs a wheelchair place or accompanies somebody sits as those rules say.
     */
    Set<HallArea> importantAreas();

    /** Returns units whose people must not touch. */
    Set<UnitPair> keepApart();

    /** Returns units of one zone that sit side by side; pairs may chain up, as one with two neighbours. */
    Set<UnitPair> keepBeside();

    /** Returns who sits beside which wheelchair user: the companion, then the user. */
    Map<PersonId, PersonId> companions();

    /** Returns what wheelchair places are chosen by. */
    default WheelchairNear wheelchairsNear() {
        return WheelchairNear.UNIT;
    }

    /**
     * Returns who would like to sit beside an aisle, in or next to the unit's seats: at a gap in a row, or where a row ends
     * beside another block. The end of a row at a wall counts only where the row has no other.
     */
    Set<PersonId> atAisle();

    /** Returns how many seats stay empty for late comers. */
    default SpareSeats spareSeats() {
        return SpareSeats.NONE;
    }

    /** Returns who sits in which tier, for that style. */
    default TierRule tiers() {
        return TierRule.USUAL;
    }

    /**
     * Returns posts, or beginnings of posts, in the order in which people of a unit sit behind its heads; the longest that
     * fits counts, people of other posts follow. Empty leaves posts alone.
     */
    List<String> postOrder();

    /** Returns in which pattern people fill the seats of their unit; empty is row by row, each from its head's end. */
    Optional<FillPattern> fill();

    /** Returns at which end of the unit's first row the head sits, where no pattern is given. */
    default HeadEnd headEnd() {
        return HeadEnd.CENTRE;
    }

    /** Returns in how many front rows of each block no seat stays empty between people while others sit behind; 0 for none. */
    default int frontRows() {
        return 3;
    }

    /** Returns what a good plan is; {@link ZoneWeights#WHOLE_LINES} gives large units whole rows or strips. */
    default ZoneWeights weights() {
        return ZoneWeights.WHOLE_ZONES;
    }

    /** Returns the venue with the seats blocked and reserved that these rules say. */
    default Venue applyTo(Venue venue) {
        if (blockedSeats().isEmpty() && reservedSeats().isEmpty()) {
            return venue;
        }
        return Venue.builder()
                .from(venue)
                .seats(venue.seats().stream().map(this::asRuled).toList())
                .build();
    }

    private Seat asRuled(Seat seat) {
        Optional<SeatFeature> feature = blockedSeats().contains(seat.id())
                ? Optional.of(SeatFeature.BLOCKED)
                : reservedSeats().containsKey(seat.id()) ? Optional.of(SeatFeature.RESERVED) : Optional.empty();
        return feature.map(seat::with).orElse(seat);
    }

    /**
     * Returns the blocks in which people of the unit and zone may sit.
     *
     * @return empty if they may sit anywhere; a set without a block if the rules exclude each other
     */
    default Optional<Set<Block>> blocksFor(UnitId unit, String zone, Venue venue) {
        Optional<Set<HallArea>> ofUnit = Optional.ofNullable(unitAreas().get(unit));
        Optional<Set<HallArea>> ofZone = Optional.ofNullable(zoneAreas().get(zone));
        if (ofUnit.isEmpty() && ofZone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(venue.blocks().stream()
                .filter(block -> allow(ofUnit, block) && allow(ofZone, block))
                .collect(ImmutableSet.toImmutableSet()));
    }

    private static boolean allow(Optional<Set<HallArea>> areas, Block block) {
        return areas.map(some -> some.stream().anyMatch(area -> area.contains(block)))
                .orElse(true);
    }

    /** Says whether the person comes along with a wheelchair user. */
    default boolean accompanies(Attendee person) {
        return companions().containsKey(person.id());
    }

    @Value.Check
    default void check() {
        checkArgument(frontRows() >= 0, "%s front rows: give 0 or more.", frontRows());
        companions()
                .forEach((companion, user) -> checkArgument(
                        !companion.equals(user), "Person %s cannot come along with himself or herself.", companion));
    }

    /** Returns the customs that hold for every hall and no rule beyond them. */
    static SeatingRules none() {
        return builder().build();
    }

    /** Returns a builder filled with these rules. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules; not thread-safe. */
    final class Builder extends ImmutableSeatingRules.Builder {}
}
