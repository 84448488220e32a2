package dev.huiwu.seating.workorder;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.notification.NotificationCalls;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.SeatMove;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a liaison is told about the seats of the unit: where it sits now, and who of it has another seat. */
final class SeatsSentence {

    private final ReplanResult change;
    private final ChangedGuides guides;
    private final SeatGuide guide;
    private final Places zh;
    private final Places en;

    SeatsSentence(ReplanResult change, ChangedGuides guides, SeatGuide guide) {
        this.change = change;
        this.guides = guides;
        this.guide = guide;
        zh = new Places(change, Language.CHINESE);
        en = new Places(change, Language.ENGLISH);
    }

    /** Adds that the guide of a unit of which nobody comes any more is void. */
    void addVoid(NotificationCalls calls, UnitId unit) {
        calls.seats(
                unit,
                SeatingTexts.TEXTS.text(Language.CHINESE, "change-say-void"),
                SeatingTexts.TEXTS.text(Language.ENGLISH, "change-say-void"));
    }

    /** Adds where the unit sits if that changes, else who of it has another seat or, standing in, the same; nothing if nobody has. */
    void addTo(NotificationCalls calls, UnitLocation unit) {
        String text = text(unit, zh, Language.CHINESE);
        if (!text.isEmpty()) {
            calls.seats(unit.unit(), text, text(unit, en, Language.ENGLISH));
        }
    }

    private String text(UnitLocation unit, Places seats, Language language) {
        String moved = change.moves().stream()
                .filter(SeatMove::betweenSeats)
                .filter(move -> isOf(move, unit) && isCalledElse(move, seats))
                .map(move -> moved(move, seats, language))
                .collect(Collectors.joining(language.choose("，", ", ")));
        if (!guides.now().contains(unit.unit())) {
            return moved.isEmpty()
                    ? standsIn(unit) ? SeatingTexts.TEXTS.text(language, "change-say-stays") : ""
                    : SeatingTexts.TEXTS.text(language, "change-say-only-moved", "moved", moved);
        }
        return SeatingTexts.TEXTS.text(
                language,
                guides.knew(unit.unit()) ? "change-say-seats" : "change-say-first-seats",
                "people",
                unit.people(),
                "seats",
                unit.text(language),
                "doors",
                doors(unit, language),
                "moved",
                unit.people() == 1 ? "" : moved);
    }

    /** Says whether somebody of the unit is stood in for from now on, on the same seat. */
    private boolean standsIn(UnitLocation unit) {
        return change.moves().stream()
                .anyMatch(move -> isOf(move, unit) && move.from().equals(move.to()));
    }

    private boolean isOf(SeatMove move, UnitLocation unit) {
        return change.request()
                .list()
                .find(move.person())
                .filter(person -> person.unit().equals(unit.unit()))
                .isPresent();
    }

    /** Says whether the new seat is called otherwise than the old one was: a row of the rostrum set anew keeps places of a number. */
    private static boolean isCalledElse(SeatMove move, Places seats) {
        return !seats.before(move.from().orElseThrow())
                .equals(seats.of(move.to().orElseThrow()));
    }

    /** Returns which doors are used, by how many if there are several; those of the rostrum come from the lounge. */
    private static String doors(UnitLocation unit, Language language) {
        Map<String, Integer> doors = new LinkedHashMap<>();
        unit.ways().forEach(way -> doors.merge(way.doorText(language), way.people(), Integer::sum));
        boolean rostrum = unit.parts().stream().anyMatch(part -> part.kind() == UnitLocation.Kind.ROSTRUM);
        if (doors.isEmpty()) {
            return "";
        }
        String told = doors.size() == 1
                ? String.join("", doors.keySet())
                : doors.entrySet().stream()
                        .map(door -> SeatingTexts.TEXTS.text(
                                language, "change-say-door", "door", door.getKey(), "people", door.getValue()))
                        .collect(Collectors.joining(language.choose("、", ", ")));
        return SeatingTexts.TEXTS.text(
                language, rostrum ? "change-say-floor-doors" : "change-say-doors", "doors", told);
    }

    private String moved(SeatMove move, Places seats, Language language) {
        Attendee person = change.request().list().find(move.person()).orElseThrow();
        return SeatingTexts.TEXTS.text(
                language,
                "change-say-moved",
                "person",
                person.standIn()
                        .map(SubstituteAttendee::name)
                        .or(person::name)
                        .map(PersonName::display)
                        .orElseGet(() -> language.choose("待定人员", "somebody to be named")),
                "seat",
                seat(move, seats, language));
    }

    /** Returns the seat as the guide tells it, so that one call has one name for it; a chair of the rostrum by its place in the row. */
    private String seat(SeatMove move, Places seats, Language language) {
        return guide.find(move.person())
                .filter(person -> person.kind() != UnitLocation.Kind.ROSTRUM)
                .map(person -> person.text(language))
                .orElseGet(() -> seats.of(move.to().orElseThrow()));
    }
}
