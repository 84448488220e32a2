package dev.huiwu.cli;

import dev.huiwu.core.Language;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import java.util.List;
import java.util.stream.Collectors;

/** The text messages to send to units, as lines. */
final class GuideMessages {

    private GuideMessages() {}

    /** Returns the messages to all units. */
    static String all(SeatGuide guide, Language language) {
        return of(guide, guide.units().stream().map(UnitLocation::unit).toList(), language);
    }

    /** Returns the messages to some units, a line each: the unit, a tab, the text. */
    static String of(SeatGuide guide, List<UnitId> units, Language language) {
        return units.stream()
                .flatMap(unit -> guide.find(unit).stream())
                .flatMap(
                        unit -> guide
                                .message(unit.unit(), language)
                                .map(message -> unit.name() + "\t" + message.text() + "\n")
                                .stream())
                .collect(Collectors.joining());
    }
}
