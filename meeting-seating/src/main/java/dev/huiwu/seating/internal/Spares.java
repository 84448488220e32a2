package dev.huiwu.seating.internal;

import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.rule.SpareSeats;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many seats are to stay empty for late comers, by zone, or for the whole hall under no name. */
final class Spares {

    private final Map<String, Integer> wanted = new LinkedHashMap<>();
    private final int marked;

    Spares(SeatingRequest request, List<Zones.Group> groups) {
        SpareSeats spare = request.rules().spareSeats();
        if (spare.percent() > 0) {
            groups.forEach(group -> wanted.merge(
                    spare.perZone() ? group.zone() : "", group.members().size(), Integer::sum));
        }
        wanted.replaceAll((zone, people) -> spare.of(people));
        marked = (int)
                request.venueInUse().seats().stream().filter(Spares::isMarked).count();
    }

    /** Says whether the venue itself holds a seat back for late comers. */
    static boolean isMarked(Seat seat) {
        return seat.usable() && seat.has(SeatFeature.SPARE);
    }

    /** Returns how many each zone is to have, the highest zone first. */
    Map<String, Integer> wanted() {
        return wanted;
    }

    /** Returns how many ordinary seats each zone keeps for that: those the venue marks serve the last zones. */
    Map<String, Integer> toKeep() {
        Map<String, Integer> keep = new LinkedHashMap<>();
        int left =
                Math.max(0, wanted.values().stream().mapToInt(Integer::intValue).sum() - marked);
        for (Map.Entry<String, Integer> zone : wanted.entrySet()) {
            int own = Math.min(left, zone.getValue());
            keep.put(zone.getKey(), own);
            left -= own;
        }
        return keep;
    }
}
