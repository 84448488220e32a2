package dev.huiwu.seating;

import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.name.NameOrder;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.order.RowStart;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.order.TableRule;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.zoning.Effort;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Everything a seat plan follows from: who comes, in what order, to which venue, by which customs. */
@Value.Immutable
@ValueStyle
public interface SeatingRequest {

    /** Returns the meeting; its date decides the order of the leaders. */
    Meeting meeting();

    /** Returns the people; the list must be locked. */
    AttendeeList list();

    /** Returns the units of the people, in protocol order. */
    UnitDirectory units();

    /** Returns the leaders. */
    default LeaderDirectory leaders() {
        return LeaderDirectory.of(List.of());
    }

    /** Returns the hall or room. */
    Venue venue();

    /** Returns the style of a hall; empty is {@link SeatingStyle#ROWS}. A room has none. */
    Optional<SeatingStyle> style();

    /** Returns on which hand of the first person the second sits. */
    default SideRule sideRule() {
        return SideRule.SECOND_ON_RIGHT;
    }

    /**
     * Returns the pattern in which the floor of a hall is filled by one list, units and zones playing no part; empty, the
     * usual case, for zones. Goes with no style and no rules but seats blocked and reserved.
     */
    Optional<FillPattern> listPattern();

    /** Returns on which side the rows of the rostrum behind the first one begin. */
    default RowStart rowStart() {
        return RowStart.SAME_SIDE;
    }

    /** Returns the variant of the custom by which people sit at a table; empty is the usual one of the table's shape. */
    Optional<TableRule> tableRule();

    /** Returns where speakers sit. */
    default SpeakerSetting speakers() {
        return SpeakerSetting.WITH_UNIT;
    }

    /**
     * Returns the zones of the floor, the highest first. Zones that are not named follow by their highest unit, those of
     * observers and then of staff at the end.
     */
    List<String> zoneOrder();

    /**
     * Returns units in the order in which they sit in their zone, as {@link dev.huiwu.seating.order.UnitOrder} or {@link
     * dev.huiwu.seating.order.Rotation} give it; units that are not named follow in protocol order.
     */
    List<UnitId> unitOrder();

    /**
     * Returns how people of a unit follow each other behind its heads and by posts, where rules order these; empty is as
     * listed. In a unit with no head by role or post the first on the list heads it, if a post is given that is no
     * deputy's.
     */
    Optional<NameOrder> memberOrder();

    /** Returns the topics of a room in the order of the agenda; those that are not named follow in natural order. */
    List<String> topicOrder();

    /** Returns the order of topics: as on the agenda, then T3 before T10, shorter labels first. */
    @Value.NonAttribute
    default Comparator<String> agenda() {
        return Comparator.comparingInt((String topic) -> {
                    int position = topicOrder().indexOf(topic);
                    return position < 0 ? Integer.MAX_VALUE : position;
                })
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder());
    }

    /** Returns seats that are settled already. */
    Map<PersonId, SeatId> fixedSeats();

    /** Returns what else the office asks for. */
    default SeatingRules rules() {
        return SeatingRules.none();
    }

    /** Returns how long the search for zones goes on. */
    default Effort effort() {
        return Effort.STANDARD;
    }

    /** Returns the venue as it is at this meeting: with the seats that the rules block and reserve. */
    @Value.Lazy
    default Venue venueInUse() {
        return rules().applyTo(venue());
    }

    /** Returns those of the list who need a seat: everybody but people on leave for whom nobody stands in. */
    @Value.NonAttribute
    default List<Attendee> people() {
        return list().attendees().stream()
                .filter(person -> !person.onLeave() || person.standIn().isPresent())
                .toList();
    }

    /** Returns the zone of a person: the office's, else the label of the unit's category. */
    default String zone(Attendee attendee) {
        return attendee.zoneOr(units().find(attendee.unit())
                .map(Unit::category)
                .map(category -> category.label())
                .orElse(attendee.unit().value()));
    }

    /** Returns a builder filled with this request. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds requests; not thread-safe. */
    final class Builder extends ImmutableSeatingRequest.Builder {}
}
