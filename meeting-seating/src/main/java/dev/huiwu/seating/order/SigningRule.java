package dev.huiwu.seating.order;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.huiwu.core.Language;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.TableShape;
import dev.huiwu.seating.venue.Venue;
import java.util.Comparator;
import java.util.List;

/**
 * A signing ceremony: the two who sign sit at one table facing the audience, the others stand behind the one of their
 * party, the higher the nearer to the middle and the front.
 *
 * <p>Source: Chinese protocol handbooks (主左客右): the guest sits on the right hand of the host, which is the left as the
 * audience sees it. The first of each party signs; who signs instead is said by fixing a chair.
 *
 * @param guests on which side the guests sit, as the audience sees it
 */
public record SigningRule(HallSide guests) implements TableRule {

    /** The usual variant: the guest on the right hand of the host. */
    public static final SigningRule USUAL = new SigningRule(HallSide.LEFT);

    @Override
    public TableShape shape() {
        return TableShape.SIGNING;
    }

    @Override
    public TableOrder order(Venue venue, TableParties parties) {
        List<Seat> left = half(venue, HallSide.LEFT);
        List<Seat> right = half(venue, HallSide.RIGHT);
        return TableOrder.of(parties, guests == HallSide.LEFT ? right : left, guests == HallSide.LEFT ? left : right);
    }

    /** Returns the chair on one side and the places behind it, the middle of the front row first. */
    private static List<Seat> half(Venue venue, HallSide side) {
        List<Seat> places = Lists.newArrayList(TableSides.side(venue, Room.Ring.INNER, Room.Position.MAIN));
        places.addAll(TableSides.side(venue, Room.Ring.OUTER, Room.Position.MAIN));
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(Seat::y).reversed().thenComparing(seat -> Math.abs(seat.x())),
                places.stream()
                        .filter(seat -> (seat.x() < 0) == (side == HallSide.LEFT))
                        .toList());
    }

    @Override
    public String text(Language language) {
        return guests == HallSide.LEFT
                ? language.choose(
                        "签字：客方在主方右手（场内看居左），随员立于本方身后，近中为上",
                        "signing: guests on the right hand of the hosts, parties behind their own")
                : language.choose(
                        "签字：客方在主方左手（场内看居右），随员立于本方身后，近中为上",
                        "signing: guests on the left hand of the hosts, parties behind their own");
    }
}
