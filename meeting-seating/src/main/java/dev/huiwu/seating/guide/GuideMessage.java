package dev.huiwu.seating.guide;

import dev.huiwu.core.unit.UnitId;

/**
 * What a unit is told about its seats in one text message.
 *
 * @param unit the unit
 * @param text at most {@value #LONGEST} characters, without line breaks
 * @param whole whether it lists exactly the unit's seats; else it names their rows as far as they fit, and points to the
 *     seat guide
 */
public record GuideMessage(UnitId unit, String text, boolean whole) {

    /** As many characters (code points) as one text message holds. */
    public static final int LONGEST = 70;
}
