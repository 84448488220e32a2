package dev.huiwu.seating.guide;

import dev.huiwu.core.Language;
import dev.huiwu.seating.guide.internal.BlockNames;
import dev.huiwu.seating.internal.SeatingTexts;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts places into words, counted as a person in the hall facing the rostrum counts. */
final class GuideWords {

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private GuideWords() {}

    static String run(SeatRun run, Language language) {
        boolean one = run.first().equals(run.last());
        String seats = text(
                language,
                (run.printed() ? "guide-printed" : "guide-counted") + (one ? "" : "-range"),
                "first",
                number(run, run.first(), language),
                "last",
                number(run, run.last(), language));
        boolean oneRow = run.row().equals(run.lastRow());
        String place = text(
                language,
                run.printed() ? "guide-side" : oneRow ? "guide-row" : "guide-rows",
                "row",
                BlockNames.in(language, run.row()),
                "lastRow",
                run.lastRow(),
                "block",
                BlockNames.in(language, run.block()),
                "seats",
                seats);
        String told = run.floorSaid() ? text(language, "guide-floor", "floor", run.floor(), "place", place) : place;
        return run.topics().isEmpty()
                ? told
                : text(
                        language,
                        "guide-turn",
                        "place",
                        told,
                        "topics",
                        String.join(language.choose("、", ", "), run.topics()));
    }

    private static String number(SeatRun run, String number, Language language) {
        return run.printed() ? number : language.choose(number, ordinal(Integer.parseInt(number)));
    }

    private static String ordinal(int number) {
        boolean teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    static String location(UnitLocation location, Language language) {
        long zones = location.parts().stream()
                .filter(part -> part.kind() == UnitLocation.Kind.ZONE)
                .count();
        return location.parts().stream()
                .map(part -> part(part, zones > 1, language))
                .collect(Collectors.joining(text(language, "guide-between-parts")));
    }

    private static String part(UnitLocation.Part part, boolean zoneSaid, Language language) {
        String runs = part.runs().stream()
                .map(run -> run(run, language))
                .collect(Collectors.joining(text(language, "guide-between-runs")));
        return switch (part.kind()) {
            case ZONE -> zoneSaid ? text(language, "guide-zone", "zone", part.zone(), "runs", runs) : runs;
            case ROSTRUM -> text(language, "guide-rostrum", "people", part.people());
            case WHEELCHAIR -> text(language, "guide-wheelchair", "people", part.people(), "runs", runs);
        };
    }

    static String person(PersonLocation person, Language language) {
        if (person.kind() == UnitLocation.Kind.ROSTRUM) {
            return text(language, "guide-person-rostrum");
        }
        String seats = person.seats().stream()
                .map(seat -> seat.text(language))
                .collect(Collectors.joining(text(language, "guide-between-runs")));
        return person.kind() == UnitLocation.Kind.WHEELCHAIR
                ? text(language, "guide-person-wheelchair", "seats", seats)
                : seats;
    }

    static String spot(PersonLocation.Spot seat, Language language) {
        String place = run(seat.run(), language);
        return seat.run().printed()
                ? place
                : text(
                        language,
                        "guide-person",
                        "place",
                        place,
                        "row",
                        seat.run().row(),
                        "label",
                        seat.label());
    }

    static List<String> ways(UnitLocation unit, Language language) {
        return unit.ways().stream()
                .map(way -> unit.ways().size() == 1
                        ? way.text(language)
                        : text(language, "guide-way-of", "people", way.people(), "way", way.text(language)))
                .toList();
    }

    static String guide(SeatGuide guide, Language language) {
        String lines = guide.units().stream()
                .map(unit -> text(
                                language,
                                "guide-unit",
                                "unit",
                                unit.name(),
                                "people",
                                unit.people(),
                                "place",
                                location(unit, language))
                        + "\n"
                        + ways(unit, language).stream()
                                .map(way -> text(language, "guide-way", "way", way) + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        return text(
                        language,
                        guide.room() ? "guide-heading-room" : "guide-heading",
                        "title",
                        guide.meeting().title(),
                        "venue",
                        guide.site()
                                .map(site -> text(language, "guide-site", "site", site, "venue", guide.venue()))
                                .orElse(guide.venue()),
                        "start",
                        START.format(guide.meeting().start()))
                + "\n\n"
                + lines
                + "\n"
                + text(
                        language,
                        "guide-footer",
                        "version",
                        guide.listVersion(),
                        "plan",
                        guide.planHash().substring(0, 8))
                + "\n";
    }

    private static String text(Language language, String code, Object... namesAndValues) {
        return SeatingTexts.TEXTS.text(language, code, namesAndValues);
    }
}
