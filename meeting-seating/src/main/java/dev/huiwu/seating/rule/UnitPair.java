package dev.huiwu.seating.rule;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.unit.UnitId;

/**
 * Two units, in whichever order they were named.
 *
 * @param one the unit whose id sorts first
 * @param other the other unit
 */
public record UnitPair(UnitId one, UnitId other) implements Comparable<UnitPair> {

    /** Puts the two in order, so that a pair given the other way round is the same pair. */
    public UnitPair {
        checkArgument(!one.equals(other), "Unit %s makes no pair with itself.", one);
        UnitId first = one.value().compareTo(other.value()) < 0 ? one : other;
        other = first.equals(one) ? other : one;
        one = first;
    }

    /** Says whether these are the two. */
    public boolean joins(UnitId a, UnitId b) {
        return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
    }

    @Override
    public int compareTo(UnitPair pair) {
        int byOne = one.value().compareTo(pair.one.value());
        return byOne != 0 ? byOne : other.value().compareTo(pair.other.value());
    }

    @Override
    public String toString() {
        return one + "+" + other;
    }
}
