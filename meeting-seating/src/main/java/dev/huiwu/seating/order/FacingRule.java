package dev.huiwu.seating.order;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.TableShape;
import dev.huiwu.seating.venue.Venue;
import java.util.List;

/**
 * A long table with hosts and guests facing each other: the first of each party in the middle of its side, the next on his
 * hands in turn, whoever has no chair at the table behind.
 *
 * <p>Sources: Chinese protocol handbooks. Where the table lies across, guests face the door and hosts have it at their
 * backs; where its end points to the door, guests sit on the right hand of a person who comes in, hosts on the left. The
 * second sits on the left hand of the first (以左为尊, the side rule {@link SideRule#SECOND_ON_RIGHT}); with foreign guests
 * on the right hand ({@link SideRule#SECOND_ON_LEFT}). Where an interpreter sits is custom: fix that chair. Without guests
 * the upper side is filled first, then the one opposite.
 *
 * @param guests on which side the guests sit
 */
public record FacingRule(Guests guests) implements TableRule {

    /** The usual variant: guests have the upper side. */
    public static final FacingRule USUAL = new FacingRule(Guests.UPPER_SIDE);

    /** On which side guests sit. */
    public enum Guests {
        /** Facing the door, or on the right hand of a person who comes in. */
        UPPER_SIDE,
        /** With their backs to the door, or on the left hand of a person who comes in: hosts who receive superiors. */
        LOWER_SIDE
    }

    @Override
    public TableShape shape() {
        return TableShape.FACING;
    }

    @Override
    public TableOrder order(Venue venue, TableParties parties) {
        boolean across =
                TableSides.room(venue).part(Room.Ring.INNER, Room.Position.MAIN).isPresent();
        List<Seat> upper = side(venue, across ? Room.Position.MAIN : Room.Position.RIGHT, parties);
        List<Seat> lower = side(venue, across ? Room.Position.OPPOSITE : Room.Position.LEFT, parties);
        boolean guestsUpper = guests == Guests.UPPER_SIDE && parties.guests() > 0;
        return TableOrder.of(parties, guestsUpper ? lower : upper, guestsUpper ? upper : lower);
    }

    private static List<Seat> side(Venue venue, Room.Position position, TableParties parties) {
        return ImmutableList.<Seat>builder()
                .addAll(TableSides.facing(venue, Room.Ring.INNER, position, parties.side()))
                .addAll(TableSides.facing(venue, Room.Ring.OUTER, position, parties.side()))
                .build();
    }

    @Override
    public String text(Language language) {
        return guests == Guests.UPPER_SIDE
                ? language.choose(
                        "长桌对坐：客方面门（竖桌居进门右侧），主方相对，各方居中为上",
                        "facing table: guests face the door (or on the right coming in), each party from its middle")
                : language.choose(
                        "长桌对坐：主方面门（竖桌居进门右侧），客方相对，各方居中为上",
                        "facing table: hosts face the door (or on the right coming in), each party from its middle");
    }
}
