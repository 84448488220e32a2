package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The changes the search tries: each rearranges the part lists of up to three lanes, which it has remembered before.
 *
 * <p>Partners are drawn by rank, since groups of nearly equal rank belong near each other; a third of the moves take
 * neighbours of one category along.
 */
final class PartMoves implements Neighbourhood {

    /** A stretch of one category reaches at most so many parts to either side. */
    private static final int WIDEST_STRETCH = 12;

    /** While a category is in pieces, so many moves in a hundred bring parts of one category together. */
    private static final int MENDING = 30;

    /** While a group is in more pieces than need be, so many moves in a hundred share a group out anew. */
    private static final int RESHARING = 10;

    private final Lanes lanes;
    private final Appraisal appraisal;
    private final Chance chance;
    private final int[] category;
    /** Groups by precedence, to find partners of nearly equal rank. */
    private final int[] byRank;
    /** Groups by category. */
    private final int[][] byCategory;
    /** Groups of two people and more. */
    private final int[] several;

    private final PathShapes shapes;
    private final List<List<Part>> partsOf = new ArrayList<>();

    private Lanes.Layout kept;
    private boolean laid;

    PartMoves(ZoningProblem problem, Lanes lanes, PathShapes shapes, Appraisal appraisal, Chance chance) {
        this.lanes = lanes;
        this.shapes = shapes;
        this.appraisal = appraisal;
        this.chance = chance;
        List<ZoneGroup> groups = problem.groups();
        category = groups.stream().mapToInt(ZoneGroup::category).toArray();
        byRank = IntStream.range(0, groups.size())
                .filter(g -> groups.get(g).size() > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer g) -> groups.get(g).order())
                        .thenComparing(g -> g))
                .mapToInt(Integer::intValue)
                .toArray();
        byCategory = IntStream.rangeClosed(0, Arrays.stream(category).max().orElse(0))
                .mapToObj(
                        c -> Arrays.stream(byRank).filter(g -> category[g] == c).toArray())
                .toArray(int[][]::new);
        several = Arrays.stream(byRank).filter(g -> groups.get(g).size() > 1).toArray();
        groups.forEach(group -> partsOf.add(new ArrayList<>(2)));
        lanes.parts().forEach(part -> partsOf.get(part.group).add(part));
        for (int g : several) {
            partsOf.get(g).add(new Part(g, 0, partsOf.get(g).get(0).lane)); // to be split off with
        }
        kept = lanes.layout();
    }

    @Override
    public boolean propose() {
        if (byRank.length == 0 || !rearrange()) {
            return false;
        }
        lanes.plan();
        laid = false;
        return true;
    }

    @Override
    public Shape shape(int group) {
        return shapes.of(group, partsOf.get(group));
    }

    @Override
    public void carryOut() {
        if (!laid) {
            lanes.lay();
            laid = true;
        }
    }

    @Override
    public void undo() {
        lanes.restore(laid);
    }

    @Override
    public void keep() {
        kept = lanes.layout();
    }

    @Override
    public void putBack() {
        lanes.reset(kept);
    }

    private boolean rearrange() {
        int kind = chance.below(100);
        if (appraisal.anyTorn() && chance.below(100) < MENDING) {
            return regroup();
        }
        if (appraisal.anySplit() && chance.below(100) < RESHARING) {
            return reshare();
        }
        if (kind < 40) {
            return swap();
        }
        if (kind < 75) {
            return relocate();
        }
        if (kind < 88) {
            return regroup();
        }
        return kind < 92 ? flip() : reverse();
    }

    private Part partner(int rank) {
        int reach = 1 + chance.below(Math.max(1, byRank.length / (chance.below(4) == 0 ? 2 : 10)));
        int other = chance.below(2) == 0 ? rank - reach : rank + reach;
        return part(byRank[Math.floorMod(other, byRank.length)]);
    }

    /** Returns one of the parts that a group has people in. */
    private Part part(int group) {
        List<Part> own = partsOf.get(group);
        int k = chance.below(own.size());
        while (own.get(k).size == 0) {
            k = (k + 1) % own.size();
        }
        return own.get(k);
    }

    /**
     * Returns a stretch of parts round the one given: the part alone, or the neighbours of its category with it.
     */
    private Stretch stretch(Part part) {
        List<Part> list = part.lane.parts;
        int from = list.indexOf(part);
        int to = from + 1;
        int reach = chance.below(3) == 0 ? 1 + chance.below(WIDEST_STRETCH) : 0;
        for (int k = 0; k < reach && from > 0 && alike(list.get(from - 1), part); k++) {
            from--;
        }
        for (int k = 0; k < reach && to < list.size() && alike(list.get(to), part); k++) {
            to++;
        }
        return new Stretch(part.lane, from, to);
    }

    private boolean alike(Part one, Part other) {
        return one.group != Zoning.EMPTY && category[one.group] == category[other.group];
    }

    private boolean swap() {
        int rank = chance.below(byRank.length);
        Stretch one = stretch(part(byRank[rank]));
        Stretch other = stretch(partner(rank));
        if (one.meets(other)) {
            return false;
        }
        if (one.lane() != other.lane()
                && (one.lane().free() + one.size() < other.size()
                        || other.lane().free() + other.size() < one.size()
                        || !one.fits(lanes, other.lane())
                        || !other.fits(lanes, one.lane()))) {
            return false;
        }
        lanes.remember(one.lane(), other.lane());
        Stretch.swap(one, other);
        return true;
    }

    private boolean relocate() {
        int rank = chance.below(byRank.length);
        Stretch moved = stretch(part(byRank[rank]));
        Part next = partner(rank);
        Lane to = next.lane;
        int at = to.parts.indexOf(next) + chance.below(2);
        if (moved.lane() == to
                ? at >= moved.from() && at <= moved.to()
                : to.free() < moved.size() || !moved.fits(lanes, to)) {
            return false;
        }
        lanes.remember(moved.lane(), to);
        moved.moveTo(to, at);
        return true;
    }

    /**
     * Moves a part beside one of its category elsewhere; where there is no room, somebody there moves out, beside
     * one of his own category in a third lane or in the lane that was left.
     */
    private boolean regroup() {
        Stretch moved = stretch(astray());
        Part friend = friend(moved.parts().get(0));
        Lane from = moved.lane();
        Lane to = friend.lane;
        int size = moved.size();
        if (from == to || !moved.fits(lanes, to)) {
            return false;
        }
        if (to.free() >= size) {
            lanes.remember(from, to);
            moveBeside(moved, friend);
            return true;
        }
        Part guest = to.parts.get(chance.below(to.parts.size()));
        if (guest.group == Zoning.EMPTY) {
            return false;
        }
        Stretch evicted = stretch(guest);
        Part host = friend(guest);
        Lane third = host.lane;
        int room = third.free() + (third == from ? size : 0);
        if (third == to
                || evicted.holds(friend)
                || moved.holds(host)
                || to.free() + evicted.size() < size
                || room < evicted.size()
                || !evicted.fits(lanes, third)) {
            return false;
        }
        lanes.remember(from, to, third);
        List<Part> leaving = List.copyOf(evicted.parts());
        moveBeside(moved, friend);
        moveBeside(Stretch.of(leaving), host);
        return true;
    }

    /** Moves people of a group from one part of it to another, or to a new part in a lane with room. */
    private boolean reshare() {
        int group = several[chance.below(several.length)];
        List<Part> own = partsOf.get(group);
        Part from = part(group);
        Part to = own.get(chance.below(own.size()));
        if (from == to) {
            return false;
        }
        boolean split = to.size == 0;
        Part beside = split ? partner(chance.below(byRank.length)) : to;
        Lane lane = beside.lane;
        int most = Math.min(from.size, from.lane == lane ? from.size : lane.free());
        if (most == 0 || !lanes.allows(group, lane)) {
            return false;
        }
        lanes.remember(from.lane, lane);
        int people = chance.below(2) == 0 ? most : 1 + chance.below(most);
        if (split) {
            lane.parts.add(lane.parts.indexOf(beside) + chance.below(2), to);
            to.lane = lane;
        }
        from.lane.resize(from, from.size - people);
        lane.resize(to, to.size + people);
        return true;
    }

    /** Returns a part of a category in pieces, if there is one, or else any part. */
    private Part astray() {
        int from = chance.below(byCategory.length);
        int looks = chance.below(2) * byCategory.length;
        for (int k = 0; k < looks; k++) {
            int[] candidates = byCategory[(from + k) % byCategory.length];
            if (candidates.length > 0 && appraisal.torn(category[candidates[0]])) {
                return part(candidates[chance.below(candidates.length)]);
            }
        }
        return part(byRank[chance.below(byRank.length)]);
    }

    private Part friend(Part part) {
        int[] alike = byCategory[category[part.group]];
        return part(alike[chance.below(alike.length)]);
    }

    private void moveBeside(Stretch moved, Part beside) {
        Lane to = beside.lane;
        moved.moveTo(to, to.parts.indexOf(beside) + chance.below(2));
    }

    private boolean flip() {
        Lane lane = lanes.list.get(chance.below(lanes.list.size()));
        if (lane.paths.length < 2 || lane.parts.isEmpty()) {
            return false;
        }
        lanes.remember(lane, lane);
        lane.path = (lane.path + 1 + chance.below(lane.paths.length - 1)) % lane.paths.length;
        return true;
    }

    private boolean reverse() {
        Lane lane = part(byRank[chance.below(byRank.length)]).lane;
        if (lane.parts.size() < 3) {
            return false;
        }
        int length = 2 + chance.below(Math.min(6, lane.parts.size() - 1));
        int from = chance.below(lane.parts.size() - length + 1);
        lanes.remember(lane, lane);
        Collections.reverse(lane.parts.subList(from, from + length));
        return true;
    }
}
