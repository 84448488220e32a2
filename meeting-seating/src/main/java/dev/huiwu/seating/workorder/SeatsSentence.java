package dev.huiwu.seating.workorder;

import dev.huiwu.core.Language;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.guide.Way;
import dev.huiwu.seating.internal.SeatingTexts;

/** What a liaison is told about the seats of the unit. */
final class SeatsSentence {

    private SeatsSentence() {}

    static String zh(UnitLocation unit) {
        return text(unit, Language.CHINESE);
    }

    static String en(UnitLocation unit) {
        return text(unit, Language.ENGLISH);
    }

    private static String text(UnitLocation unit, Language language) {
        return SeatingTexts.TEXTS.text(
                language,
                "change-say-seats",
                "people",
                unit.people(),
                "seats",
                unit.text(language),
                "door",
                unit.way().map(Way::door).orElse(""));
    }
}
