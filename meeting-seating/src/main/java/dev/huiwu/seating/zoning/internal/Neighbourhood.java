package dev.huiwu.seating.zoning.internal;

/**
 * A way to change a layout a little, to take the change back, and to remember one layout.
 *
 * <p>Most changes are too dear as soon as it is known how the groups concerned would lie. So a change is drawn first and
 * need not be made in the hall before {@link #carryOut()}.
 */
interface Neighbourhood {

    /** Draws a change and marks the groups whose seats it changes; says whether the one drawn is possible. */
    boolean propose();

    /** Returns how a group lies after the change drawn. */
    Shape shape(int group);

    /** Makes the change drawn in the hall, if that has not been done yet. */
    void carryOut();

    /** Takes the change drawn back, carried out or not. */
    void undo();

    /** Remembers the present layout, in place of what was remembered before. */
    void keep();

    /** Brings the remembered layout back. */
    void putBack();
}
