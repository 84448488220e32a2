package dev.huiwu.core.list;

/**
 * What a change of a list comes to, in figures.
 *
 * @param before the count before
 * @param after the count after
 */
public record ListEffect(ListCount before, ListCount after) {

    /** Returns how many people more there are; fewer as a negative number. */
    public int people() {
        return after.people() - before.people();
    }

    /** Returns how many units more there are; fewer as a negative number. */
    public int units() {
        return after.units() - before.units();
    }
}
