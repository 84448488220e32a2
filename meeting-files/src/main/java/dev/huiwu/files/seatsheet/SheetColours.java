package dev.huiwu.files.seatsheet;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatingRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The colours of a seat sheet: one a zone, in two tones that change from unit to unit, so that units show too. */
final class SheetColours {

    static final String BLOCKED = "B8B8B8";
    static final String STAGE = hex(Palette.STAGE);
    static final String QUIET = hex(Palette.SECONDARY);
    static final String LINE = "7B8794";

    private static final double SECOND_TONE = 0.42;
    private static final double SECOND_ROUND = 0.3;
    private static final double SOFT = 0.15;

    private final SeatingRequest request;
    private final Map<String, Integer> zones = new LinkedHashMap<>();
    private final Map<String, Map<UnitId, Integer>> units = new HashMap<>();

    SheetColours(SeatingRequest request) {
        this.request = request;
        request.zoneOrder().forEach(zone -> zones.putIfAbsent(zone, zones.size()));
        for (Attendee person : request.list().attendees()) {
            String zone = request.zone(person);
            zones.putIfAbsent(zone, zones.size());
            Map<UnitId, Integer> those = units.computeIfAbsent(zone, key -> new HashMap<>());
            those.putIfAbsent(person.unit(), those.size());
        }
    }

    /** Returns the colour behind a person, as six hexadecimal digits. */
    String of(Attendee person) {
        String zone = request.zone(person);
        int unit = units.getOrDefault(zone, Map.of()).getOrDefault(person.unit(), 0);
        return colour(zone, unit % 2 == 0 ? 0 : SECOND_TONE);
    }

    /** Returns the colour of a zone. */
    String ofZone(String zone) {
        return colour(zone, 0);
    }

    private String colour(String zone, double lighter) {
        int number = zones.getOrDefault(zone, 0);
        double round = Math.min(1, number / Palette.FILLS.size()) * SECOND_ROUND;
        return mixed(hex(Palette.fill(number)), Math.min(0.85, SOFT + lighter + round));
    }

    /** Returns a colour mixed with so much white. */
    private static String mixed(String colour, double white) {
        int rgb = Integer.parseInt(colour, 16);
        return "%02X%02X%02X".formatted(mixed(rgb >> 16, white), mixed(rgb >> 8, white), mixed(rgb, white));
    }

    private static int mixed(int part, double white) {
        int value = part & 0xFF;
        return (int) Math.round(value + (255 - value) * white);
    }

    private static String hex(String colour) {
        return colour.substring(1);
    }
}
