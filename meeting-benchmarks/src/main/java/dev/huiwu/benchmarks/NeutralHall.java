package dev.huiwu.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.ScoredHall.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the neutral seat-zoning format as a hall to be scored. */
final class NeutralHall {

    private NeutralHall() {}

    /** Returns the hall of an instance. */
    static ScoredHall of(JsonNode instance) {
        List<ScoredHall.Place> seats = new ArrayList<>();
        for (JsonNode seat : instance.path("venue").path("seats")) {
            int row = seat.path("row").asInt();
            int place = seat.path("col").asInt();
            seats.add(new ScoredHall.Place(
                    seat.path("id").asText(),
                    seat.path("block").asText(),
                    row,
                    place,
                    seat.path("x").asDouble(place),
                    seat.path("y").asDouble(row),
                    kind(seat.path("kind").asText("normal"))));
        }
        JsonNode roster = instance.path("roster");
        List<ScoredHall.Unit> units = new ArrayList<>();
        for (JsonNode unit : roster.path("units")) {
            TreeSet<String> blocks = new TreeSet<>();
            unit.path("blocks").forEach(block -> blocks.add(block.asText()));
            units.add(new ScoredHall.Unit(
                    unit.path("id").asText(),
                    unit.path("category").asText(),
                    unit.path("order").asInt(),
                    blocks));
        }
        List<ScoredHall.Person> people = new ArrayList<>();
        for (JsonNode person : roster.path("attendees")) {
            people.add(new ScoredHall.Person(
                    person.path("id").asText(),
                    person.path("unit").asText(),
                    person.path("order").asInt(),
                    person.path("leader").asBoolean(),
                    kind(person.path("needs").asText("normal")),
                    Optional.of(person.path("fixedSeat").asText("")).filter(seat -> !seat.isEmpty())));
        }
        List<ScoredHall.Apart> apart = new ArrayList<>();
        JsonNode rules = instance.path("rules");
        rules.path("keepApart")
                .forEach(pair -> apart.add(
                        new ScoredHall.Apart(pair.path(0).asText(), pair.path(1).asText())));
        return new ScoredHall(
                seats, units, people, apart, style(rules.path("style").asText("row")));
    }

    /** Returns the seat of each person in an object of ids. */
    static Map<String, String> assignment(JsonNode seats) {
        Map<String, String> seatByPerson = new LinkedHashMap<>();
        seats.properties()
                .forEach(entry ->
                        seatByPerson.put(entry.getKey(), entry.getValue().asText()));
        return seatByPerson;
    }

    private static Kind kind(String code) {
        return switch (code) {
            case "normal" -> Kind.ORDINARY;
            case "vip" -> Kind.KEPT;
            case "accessible" -> Kind.ACCESSIBLE;
            case "blocked" -> Kind.BLOCKED;
            default ->
                throw new IllegalArgumentException(
                        "The kind of seat is \"%s\"; normal, vip, accessible or blocked is expected.".formatted(code));
        };
    }

    private static SeatingStyle style(String code) {
        return switch (code) {
            case "row" -> SeatingStyle.ROWS;
            case "column" -> SeatingStyle.COLUMNS;
            case "free" -> SeatingStyle.FREE;
            default ->
                throw new IllegalArgumentException(
                        "The style is \"%s\"; row, column or free is expected.".formatted(code));
        };
    }
}
