package dev.huiwu.seating.guide;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.seating.guide.internal.BlockNames;
import dev.huiwu.seating.internal.SeatingTexts;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes text messages: the most that fits, seats never cut. */
final class MessageWords {

    /** A title is not shortened below this. */
    private static final int LEAST_TITLE = 6;

    private final UnitLocation unit;
    private final Language language;
    private final String time;
    private final String title;

    private MessageWords(SeatGuide guide, UnitLocation unit, Language language) {
        this.unit = unit;
        this.language = language;
        OffsetDateTime start = guide.meeting().start();
        time = text(
                "message-time",
                "month",
                start.getMonthValue(),
                "day",
                start.getDayOfMonth(),
                "time",
                start.getHour() + (start.getMinute() < 10 ? ":0" : ":") + start.getMinute());
        title = oneLine(guide.meeting().title()
                + guide.site()
                        .map(site -> language.choose("（%s）", " (%s)").formatted(site))
                        .orElse(""));
    }

    static GuideMessage message(SeatGuide guide, UnitLocation unit, Language language) {
        return new MessageWords(guide, unit, language).message();
    }

    static Findings findings(SeatGuide guide, Language language) {
        List<Finding> found = new ArrayList<>();
        for (UnitLocation unit : guide.units()) {
            if (!message(guide, unit, language).whole()) {
                found.add(SeatingTexts.TEXTS.finding(
                        "guide-message-rows",
                        Severity.NOTE,
                        draft -> draft.about(unit.unit().value())
                                .with("unit", unit.unit().value())
                                .with("longest", GuideMessage.LONGEST)));
            }
        }
        return new Findings(found);
    }

    private GuideMessage message() {
        return seatTexts().stream()
                .map(this::withSeats)
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> new GuideMessage(unit.unit(), text, true))
                .orElseGet(() -> new GuideMessage(unit.unit(), rows(), false));
    }

    /** Returns the seats in words, as in the guide and then as short as they can be said. */
    private List<String> seatTexts() {
        return List.of(unit.text(language), shortly());
    }

    private String door() {
        return unit.ways().stream()
                .map(way -> way.doorText(language))
                .distinct()
                .collect(Collectors.joining(language.choose("、", ", ")));
    }

    private Optional<String> withSeats(String seats) {
        String door = door();
        List<String> choices = new ArrayList<>();
        if (!door.isEmpty()) {
            choices.add(text(
                    "message-whole", "unit", unit.name(), "title", title, "time", time, "seats", seats, "door", door));
            choices.addAll(titles().map(shown ->
                            text("message-no-unit", "title", shown, "time", time, "seats", seats, "door", door))
                    .toList());
        }
        choices.addAll(titles().map(shown -> text("message-no-door", "title", shown, "time", time, "seats", seats))
                .toList());
        choices.add(text("message-no-title", "time", time, "seats", seats));
        return choices.stream()
                .map(MessageWords::oneLine)
                .filter(MessageWords::fits)
                .findFirst();
    }

    /** Returns the title, then shorter and shorter ones; what is cut off an end is shown by an ellipsis. */
    private Stream<String> titles() {
        int[] letters = title.codePoints().toArray();
        Stream<String> shorter = Stream.iterate(
                        letters.length - 2, length -> length >= LEAST_TITLE, length -> length - 1)
                .map(length -> new String(letters, 0, length) + "…");
        return Stream.concat(Stream.of(title), shorter);
    }

    private String shortly() {
        return unit.parts().stream()
                .map(part -> part.kind() == UnitLocation.Kind.ROSTRUM
                        ? text("guide-rostrum", "people", part.people())
                        : part.runs().stream()
                                .map(this::shortly)
                                .collect(Collectors.joining(language.choose("、", "; "))))
                .collect(Collectors.joining(language.choose("；", "; ")));
    }

    private String shortly(SeatRun run) {
        if (run.printed()) {
            return run.text(language);
        }
        String code = (run.row().equals(run.lastRow()) ? "message-run" : "message-runs")
                + (run.first().equals(run.last()) ? "" : "-range");
        String place = text(
                code,
                "row",
                run.row(),
                "lastRow",
                run.lastRow(),
                "block",
                BlockNames.in(language, run.block()),
                "first",
                run.first(),
                "last",
                run.last());
        return run.floorSaid() ? text("guide-floor", "floor", run.floor(), "place", place) : place;
    }

    /** Returns as many rows as fit, all if possible, and where the seats are told. */
    private String rows() {
        String door = door();
        List<List<String>> rows = unit.parts().stream()
                .flatMap(part -> part.runs().stream())
                .flatMap(run -> rowsOf(run)
                        .map(row -> List.of(run.floorSaid() ? run.floor() : "", BlockNames.in(language, row))))
                .distinct()
                .sorted(Comparator.comparing((List<String> row) -> row.get(0))
                        .thenComparing(row -> row.get(1).length())
                        .thenComparing(row -> row.get(1)))
                .toList();
        List<String> choices = new ArrayList<>();
        for (int shown = rows.size(); shown > 0; shown--) {
            String some = rows(rows.subList(0, shown));
            String told = shown == rows.size() ? some : text("message-rows-etc", "rows", some);
            if (!door.isEmpty()) {
                choices.addAll(titles().map(
                                title -> text("message-rows", "title", title, "time", time, "rows", told, "door", door))
                        .toList());
            }
            choices.addAll(
                    titles().map(title -> text("message-rows-no-door", "title", title, "time", time, "rows", told))
                            .toList());
            choices.add(text("message-rows-no-title", "time", time, "rows", told));
        }
        choices.add(text("message-guide", "time", time));
        return choices.stream()
                .map(MessageWords::oneLine)
                .filter(MessageWords::fits)
                .findFirst()
                .orElseThrow();
    }

    private String rows(List<List<String>> rows) {
        Map<String, List<String>> floors = new LinkedHashMap<>();
        rows.forEach(row ->
                floors.computeIfAbsent(row.get(0), floor -> new ArrayList<>()).add(row.get(1)));
        return floors.entrySet().stream()
                .map(floor -> {
                    String told = WayWords.rows(floor.getValue(), language);
                    return floor.getKey().isEmpty()
                            ? told
                            : text("message-rows-floor", "floor", floor.getKey(), "rows", told);
                })
                .collect(Collectors.joining(language.choose("、", ", ")));
    }

    /** Returns the rows of a run; those it joins follow each other in number. */
    private static Stream<String> rowsOf(SeatRun run) {
        return run.row().equals(run.lastRow())
                ? Stream.of(run.row())
                : IntStream.rangeClosed(Integer.parseInt(run.row()), Integer.parseInt(run.lastRow()))
                        .mapToObj(Integer::toString);
    }

    private static boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= GuideMessage.LONGEST;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private String text(String code, Object... namesAndValues) {
        return SeatingTexts.TEXTS.text(language, code, namesAndValues);
    }
}
