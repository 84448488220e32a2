package dev.huiwu.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A neutral seat-zoning instance: seats, units, people with their needs, and rules. */
final class NeutralInstance {

    record Seat(String id, String block, int row, int col, double x, double y, String kind) {}

    record Person(String id, int unit, int order, boolean leader, String needs, String fixedSeat) {

        boolean free() {
            return needs.equals("normal") && fixedSeat.isEmpty();
        }
    }

    record Unit(String id, int category, int order, Set<String> blocks) {}

    private final String name;
    final SeatingStyle style;
    final List<Seat> seats = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<ZoningProblem.Apart> apart = new ArrayList<>();
    /** The plan announced before, empty where there is none. */
    final Map<String, String> previous = new HashMap<>();

    private NeutralInstance(JsonNode root) {
        if (!root.path("format").asText().equals("seat-zoning-instance/1")) {
            throw new IllegalArgumentException("The format is \"%s\"; \"seat-zoning-instance/1\" is expected."
                    .formatted(root.path("format").asText()));
        }
        name = root.path("name").asText();
        style = switch (root.path("rules").path("style").asText("row")) {
            case "row" -> SeatingStyle.ROWS;
            case "column" -> SeatingStyle.COLUMNS;
            case "free" -> SeatingStyle.FREE;
            default ->
                throw new IllegalArgumentException("The style is \"%s\"; row, column or free is expected."
                        .formatted(root.path("rules").path("style").asText()));
        };
        for (JsonNode seat : root.path("venue").path("seats")) {
            int row = seat.path("row").asInt();
            int col = seat.path("col").asInt();
            seats.add(new Seat(
                    seat.path("id").asText(),
                    seat.path("block").asText(),
                    row,
                    col,
                    seat.path("x").asDouble(col),
                    seat.path("y").asDouble(row),
                    seat.path("kind").asText("normal")));
        }
        JsonNode roster = root.path("roster");
        Map<String, Integer> categories = new HashMap<>();
        Map<String, Integer> unitIndex = new HashMap<>();
        for (JsonNode unit : roster.path("units")) {
            Set<String> blocks = new HashSet<>();
            unit.path("blocks").forEach(block -> blocks.add(block.asText()));
            String category = unit.path("category").asText();
            categories.putIfAbsent(category, categories.size());
            unitIndex.put(unit.path("id").asText(), units.size());
            units.add(new Unit(
                    unit.path("id").asText(),
                    categories.get(category),
                    unit.path("order").asInt(),
                    blocks));
        }
        for (JsonNode person : roster.path("attendees")) {
            people.add(new Person(
                    person.path("id").asText(),
                    known(unitIndex, person.path("unit").asText()),
                    person.path("order").asInt(),
                    person.path("leader").asBoolean(),
                    person.path("needs").asText("normal"),
                    person.path("fixedSeat").asText("")));
        }
        previous.putAll(previous(root));
        for (JsonNode pair : root.path("rules").path("keepApart")) {
            apart.add(new ZoningProblem.Apart(
                    known(unitIndex, pair.path(0).asText()),
                    known(unitIndex, pair.path(1).asText())));
        }
    }

    private static Map<String, String> previous(JsonNode root) {
        Map<String, String> previous = new HashMap<>();
        root.path("previous")
                .path("assignment")
                .properties()
                .forEach(entry -> previous.put(entry.getKey(), entry.getValue().asText()));
        return previous;
    }

    private static int known(Map<String, Integer> units, String id) {
        Integer index = units.get(id);
        if (index == null) {
            throw new IllegalArgumentException("Unit \"%s\" is not in the roster.".formatted(id));
        }
        return index;
    }

    static NeutralInstance of(JsonNode root) {
        return new NeutralInstance(root);
    }

    String name() {
        return name;
    }

    /** Says whether the instance is a late change of a plan announced before. */
    boolean late() {
        return !previous.isEmpty();
    }
}
