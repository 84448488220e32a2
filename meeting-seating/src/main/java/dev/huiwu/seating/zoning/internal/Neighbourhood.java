package dev.huiwu.seating.zoning.internal;

/** A way to change a layout a little, to take the change back, and to remember one layout. */
interface Neighbourhood {

    /** Makes a change in the hall, if the one drawn is possible; says whether it did. */
    boolean propose();

    /** Takes the last change back. */
    void undo();

    /** Remembers the present layout, in place of what was remembered before. */
    void keep();

    /** Brings the remembered layout back. */
    void putBack();
}
