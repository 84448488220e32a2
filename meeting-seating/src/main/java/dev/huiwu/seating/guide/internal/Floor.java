package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.seating.guide.internal.GuideContent.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The seats of one floor and how far they reach, in metres from the middles of the outermost. */
record Floor(String name, List<Place> places, double nearest, double farthest, double reach) {

    private static Floor of(String name, List<Place> places) {
        return new Floor(
                name,
                ImmutableList.copyOf(places),
                places.stream().mapToDouble(Place::y).min().orElse(0),
                places.stream().mapToDouble(Place::y).max().orElse(0),
                places.stream().mapToDouble(place -> Math.abs(place.x())).max().orElse(0));
    }

    /** Returns the floors of a hall in the order of their first seats. */
    static List<Floor> of(GuideContent content) {
        Map<String, List<Place>> floors = new LinkedHashMap<>();
        for (Place place : content.places()) {
            floors.computeIfAbsent(place.floor(), floor -> new ArrayList<>()).add(place);
        }
        return floors.entrySet().stream()
                .map(floor -> of(floor.getKey(), floor.getValue()))
                .toList();
    }

    double depth() {
        return farthest - nearest;
    }
}
