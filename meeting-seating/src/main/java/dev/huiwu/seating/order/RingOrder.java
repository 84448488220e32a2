package dev.huiwu.seating.order;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.Venue;
import java.util.List;

/**
 * The order of precedence of the chairs in a room with rings: the middle of the main side first, then to its two hands
 * in turn, then down the two sides in turn, and the opposite side last.
 */
public final class RingOrder {

    private final Venue venue;
    private final SideRule rule;

    /** Creates the order for a room. */
    public RingOrder(Venue venue, SideRule rule) {
        this.venue = venue;
        TableSides.room(venue);
        this.rule = rule;
    }

    /** Returns the chairs round the table, the highest first; unusable ones keep their place in the order. */
    public List<Seat> inner() {
        List<Seat> main = side(Room.Ring.INNER, Room.Position.MAIN);
        List<Seat> left = side(Room.Ring.INNER, Room.Position.LEFT);
        List<Seat> right = side(Room.Ring.INNER, Room.Position.RIGHT);
        boolean evenOnRight = rule.second(main.size()).toHall() == HallSide.RIGHT;
        boolean rightFirst = (main.size() + 1) % 2 == 0 == evenOnRight;
        return ImmutableList.<Seat>builder()
                .addAll(fromTheMiddle(main))
                .addAll(inTurn(rightFirst ? right : left, rightFirst ? left : right))
                .addAll(fromTheMiddle(side(Room.Ring.INNER, Room.Position.OPPOSITE)))
                .build();
    }

    /** Returns the chairs along the walls on one hand of a person facing the main side, from the main side on. */
    public List<Seat> outer(HallSide side) {
        return side == HallSide.LEFT
                ? concat(
                        side(Room.Ring.OUTER, Room.Position.LEFT),
                        Lists.reverse(side(Room.Ring.OUTER, Room.Position.MAIN)))
                : concat(
                        side(Room.Ring.OUTER, Room.Position.RIGHT),
                        Lists.reverse(side(Room.Ring.OUTER, Room.Position.OPPOSITE)));
    }

    private static List<Seat> concat(List<Seat> one, List<Seat> other) {
        return ImmutableList.<Seat>builder().addAll(one).addAll(other).build();
    }

    private List<Seat> side(Room.Ring ring, Room.Position position) {
        return TableSides.side(venue, ring, position);
    }

    private List<Seat> fromTheMiddle(List<Seat> leftToRight) {
        return TableSides.fromTheMiddle(leftToRight, rule);
    }

    private static List<Seat> inTurn(List<Seat> first, List<Seat> second) {
        ImmutableList.Builder<Seat> both = ImmutableList.builder();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            if (i < first.size()) {
                both.add(first.get(i));
            }
            if (i < second.size()) {
                both.add(second.get(i));
            }
        }
        return both.build();
    }
}
