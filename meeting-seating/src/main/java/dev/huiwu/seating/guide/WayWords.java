package dev.huiwu.seating.guide;

import com.google.common.primitives.Ints;
import dev.huiwu.core.Language;
import dev.huiwu.seating.guide.internal.BlockNames;
import dev.huiwu.seating.internal.SeatingTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts ways into words: aisles as seen facing the rostrum, turns as who walks makes them. */
final class WayWords {

    private WayWords() {}

    static String door(Way way, Language language) {
        return way.floorSaid()
                ? text(language, "way-door-floor", "floor", way.floor(), "door", way.door())
                : text(language, "way-door", "door", way.door());
    }

    static String way(Way way, Language language) {
        String enter = way.landmark()
                .map(landmark ->
                        text(language, "way-enter-landmark", "door", door(way, language), "landmark", landmark))
                .orElseGet(() -> text(language, "way-enter", "door", door(way, language)));
        String onward = onward(way, language);
        return onward.isEmpty() ? enter : enter + text(language, "way-between") + onward;
    }

    /** Returns what follows behind the entrance; empty if nothing is known of it. */
    static String onward(Way way, Language language) {
        Map<List<Object>, List<String>> along = new LinkedHashMap<>();
        for (Way.Leg leg : way.legs()) {
            boolean straight = leg.heading() == Way.Heading.ACROSS;
            along.computeIfAbsent(
                            straight ? List.of(leg.heading()) : List.of(leg.heading(), leg.aisle()),
                            key -> new ArrayList<>())
                    .add(text(language, "way-turn-" + code(leg.turn()), "rows", rows(leg.rows(), language)));
        }
        List<String> parts = new ArrayList<>();
        along.forEach((key, turns) -> {
            String rows = String.join(text(language, "way-between-turns"), turns);
            parts.add(
                    key.size() == 1
                            ? rows
                            : text(
                                    language,
                                    "way-along-" + code((Way.Heading) key.get(0)),
                                    "aisle",
                                    aisle((Way.Aisle) key.get(1), language),
                                    "rows",
                                    rows));
        });
        Arrays.stream(Way.Turn.values())
                .map(turn -> sides(way, turn, language))
                .filter(side -> !side.isEmpty())
                .forEach(parts::add);
        return String.join(text(language, "way-between-legs"), parts);
    }

    private static String sides(Way way, Way.Turn turn, Language language) {
        String chairs = way.sides().stream()
                .filter(side -> side.turn() == turn)
                .map(side -> text(
                        language,
                        "way-chairs",
                        "ring",
                        BlockNames.in(language, side.ring()),
                        "block",
                        BlockNames.in(language, side.block())))
                .collect(Collectors.joining(text(language, "way-between-turns")));
        return chairs.isEmpty() ? "" : text(language, "way-side-" + code(turn), "chairs", chairs);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String aisle(Way.Aisle aisle, Language language) {
        return text(
                language,
                "way-aisle-" + code(aisle.place()),
                "left",
                BlockNames.in(language, aisle.left()),
                "right",
                BlockNames.in(language, aisle.right()));
    }

    /** Returns rows with those that follow each other in number as a range. */
    static String rows(List<String> rows, Language language) {
        List<String> ranges = new ArrayList<>();
        for (int first = 0, next = 1; first < rows.size(); first = next, next++) {
            while (next < rows.size() && follows(rows.get(next - 1), rows.get(next))) {
                next++;
            }
            ranges.add(
                    next == first + 1
                            ? rows.get(first)
                            : text(language, "way-rows", "first", rows.get(first), "last", rows.get(next - 1)));
        }
        return ranges.size() == 1 && rows.size() == 1
                ? text(language, "way-row", "row", ranges.get(0))
                : text(language, "way-row-several", "rows", String.join(text(language, "way-between-rows"), ranges));
    }

    private static boolean follows(String row, String next) {
        Integer one = Ints.tryParse(row);
        Integer other = Ints.tryParse(next);
        return one != null && other != null && other == one + 1;
    }

    private static String text(Language language, String code, Object... namesAndValues) {
        return SeatingTexts.TEXTS.text(language, code, namesAndValues);
    }
}
