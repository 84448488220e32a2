package dev.huiwu.seating.order;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.TableShape;
import dev.huiwu.seating.venue.Venue;

/**
 * A U or a hollow square: the highest in the middle of the side that faces the door, the next on both hands in turn, then
 * down the two sides in turn, the side opposite last.
 *
 * <p>Source: custom of Chinese government offices, 面门为上, 居中为上; the hand of the second person is the side rule.
 *
 * @param shape {@link TableShape#U_SHAPE} or {@link TableShape#HOLLOW_SQUARE}
 */
public record RingRule(TableShape shape) implements TableRule {

    /** Checks the shape. */
    public RingRule {
        checkArgument(shape.ring(), "%s is no ring.", shape);
    }

    /** Returns one order for all: hosts and guests sit by rank alone, hosts first; the chairs along the walls come last. */
    @Override
    public TableOrder order(Venue venue, TableParties parties) {
        RingOrder ring = new RingOrder(venue, parties.side());
        ImmutableList<Seat> chairs = ImmutableList.<Seat>builder()
                .addAll(ring.inner())
                .addAll(ring.outer(HallSide.LEFT))
                .addAll(ring.outer(HallSide.RIGHT))
                .build();
        ImmutableList<Seat> free = ImmutableList.copyOf(parties.free(chairs));
        int hosts = Math.min(parties.hosts(), free.size());
        return TableOrder.of(parties, free.subList(0, hosts), free.subList(hosts, free.size()));
    }

    @Override
    public String text(Language language) {
        return shape == TableShape.U_SHAPE
                ? language.choose(
                        "U形桌：面门一侧居中为上，依次向两侧、再沿两边排列",
                        "U shape: middle of the main side first, then both hands, then down the sides")
                : language.choose(
                        "回字形桌：面门一侧居中为上，依次向两侧、再沿两边排列，背门一侧最后",
                        "hollow square: middle of the main side first, then both hands, the sides, the side opposite last");
    }
}
