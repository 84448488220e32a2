package dev.huiwu.seating.zoning.internal;

import dev.huiwu.seating.zoning.Zoning;

/**
 * Looks through all ways of seating those who lack a seat, the cheapest price first, until one is found or the work
 * allowed is done.
 *
 * <p>Complete: any other arrangement is reached by giving the seats that differ to those who lack one, and where nobody
 * lacks one, by lifting somebody from a seat that differs. Small halls are searched to the end; in large ones the work
 * goes only as far as to prove a first bound.
 */
final class FewestMoves {

    /** Seats looked at in all steps together. */
    private static final long WORK = 3_000_000;

    private final Board board;
    private final Wholeness wholeness;
    private final int extraSplits;
    private final int mostMoves;
    private final int mostPrice;
    private long work;
    private int limit;
    private int proven;
    private int[] found = {};

    FewestMoves(Board board, Wholeness wholeness, int extraSplits, int mostMoves) {
        this.board = board;
        this.wholeness = wholeness;
        this.extraSplits = extraSplits;
        this.mostMoves = mostMoves;
        int all = board.forcedPrice;
        for (int seat = 0; seat < board.graph.size; seat++) {
            all += board.yields(seat) ? board.priceOf(seat) : 0;
        }
        mostPrice = all;
    }

    /**
     * Searches from the present state, which it leaves as it was, for an arrangement of a price below {@code price}.
     *
     * @return the group of each seat; empty if there is none or the work did not suffice
     */
    int[] below(int price, int knownBound) {
        int next = Math.min(price, mostPrice + 1);
        proven = Math.max(knownBound, board.price());
        for (limit = proven; limit < next && found.length == 0; limit++) {
            search(0);
            if (work > WORK) {
                break;
            }
            if (found.length == 0) {
                proven = limit + 1;
            }
        }
        if (found.length == 0 && work <= WORK) {
            proven = price;
        }
        return found;
    }

    /** Returns the price that no arrangement is below, after the search. */
    int proven() {
        return proven;
    }

    private void search(int from) {
        work += board.graph.size;
        if (work > WORK || found.length > 0) {
            return;
        }
        int group = board.anyMissing();
        if (group == Zoning.EMPTY) {
            work += board.graph.size;
            if (wholeness.excess() <= extraSplits && !wholeness.tooClose()) {
                found = board.copy();
                return;
            }
            for (int seat = from; seat < board.graph.size && found.length == 0; seat++) {
                if (board.settled(seat) && affordable(seat)) {
                    step(seat, Zoning.EMPTY, seat + 1);
                }
            }
            return;
        }
        for (int seat = 0; seat < board.graph.size && found.length == 0; seat++) {
            boolean open = board.free(seat) ? board.before[seat] != group : board.settled(seat) && affordable(seat);
            if (open && board.seats.groupAt[seat] != group && board.allows(group, seat)) {
                step(seat, group, from);
            }
        }
    }

    private boolean affordable(int seat) {
        return board.yields(seat) && board.price() + board.priceOf(seat) <= limit && board.moved() < mostMoves;
    }

    private void step(int seat, int group, int from) {
        int mark = board.mark();
        board.set(seat, group);
        search(from);
        board.undo(mark);
    }
}
