package dev.huiwu.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huiwu.seating.zoning.Effort;
import dev.huiwu.seating.zoning.ZoningEngine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Plans of every quality for one instance: as the engine makes them, shuffled, and with rules broken. */
final class PlanVariants {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode instance;
    private final Random random;
    private final Map<String, String> seats;

    private PlanVariants(JsonNode instance, long seed) {
        this.instance = instance;
        random = new Random(seed);
        seats = new TreeMap<>(new NeutralSeating(NeutralInstance.of(instance))
                .seat(ZoningEngine.create(Effort.ofSteps(300)))
                .assignment());
    }

    /** Returns a plan that gives everybody a seat of the right kind; every second one moves people about in it. */
    static ObjectNode sound(JsonNode instance, long seed) {
        PlanVariants plan = new PlanVariants(instance, seed);
        for (int k = seed % 2 == 0 ? 0 : 1 + plan.random.nextInt(2 * plan.seats.size()); k > 0; k--) {
            plan.move();
        }
        return plan.json();
    }

    /** Returns a plan in which rules about single seats are broken. */
    static ObjectNode broken(JsonNode instance, long seed) {
        PlanVariants plan = new PlanVariants(instance, seed);
        List<String> people = new ArrayList<>(plan.seats.keySet());
        List<String> places = new ArrayList<>();
        instance.path("venue")
                .path("seats")
                .forEach(seat -> places.add(seat.path("id").asText()));
        for (int k = 0; k < 6; k++) {
            String person = people.get(plan.random.nextInt(people.size()));
            switch (plan.random.nextInt(4)) {
                case 0 -> plan.seats.remove(person);
                case 1 -> plan.seats.put(person, "nowhere");
                case 2 -> plan.seats.put("stranger-" + k, places.get(0));
                default -> plan.seats.put(person, places.get(plan.random.nextInt(places.size())));
            }
        }
        return plan.json();
    }

    /** Puts a free member on an empty ordinary seat or exchanges two. */
    private void move() {
        List<String> free = new ArrayList<>();
        Set<String> fixed = new HashSet<>();
        for (JsonNode person : instance.path("roster").path("attendees")) {
            if (person.path("needs").asText("normal").equals("normal") && !person.has("fixedSeat")) {
                free.add(person.path("id").asText());
            }
            fixed.add(person.path("fixedSeat").asText());
        }
        List<String> open = new ArrayList<>();
        for (JsonNode seat : instance.path("venue").path("seats")) {
            String id = seat.path("id").asText();
            if (seat.path("kind").asText("normal").equals("normal")
                    && !fixed.contains(id)
                    && !seats.containsValue(id)) {
                open.add(id);
            }
        }
        String one = free.get(random.nextInt(free.size()));
        String other = free.get(random.nextInt(free.size()));
        String seat = seats.getOrDefault(one, "");
        if (!open.isEmpty() && random.nextInt(3) == 0) {
            seats.put(one, open.get(random.nextInt(open.size())));
        } else {
            seats.put(one, seats.getOrDefault(other, ""));
            seats.put(other, seat);
        }
    }

    private ObjectNode json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", "seat-zoning-assignment/1");
        root.put("instance", instance.path("name").asText());
        ObjectNode assignment = root.putObject("assignment");
        seats.forEach(assignment::put);
        return root;
    }
}
