package dev.huiwu.seating.workorder;

import dev.huiwu.core.delivery.DeliveryItem;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.guide.GuideDeliveries;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.guide.Way;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which units' guides say something else, by the same measure as the record of what was delivered. */
final class ChangedGuides {

    private static final String ROOM = "room";

    private final SeatGuide before;
    private final SeatGuide now;
    private final List<UnitId> changed;
    private final List<UnitId> gone;

    ChangedGuides(SeatGuide before, SeatGuide now) {
        this.before = before;
        this.now = now;
        Map<UnitId, String> was = contents(before);
        Map<UnitId, String> is = contents(now);
        changed = is.keySet().stream()
                .filter(unit -> !Objects.equals(was.get(unit), is.get(unit)))
                .toList();
        gone = was.keySet().stream().filter(unit -> !is.containsKey(unit)).toList();
    }

    private static Map<UnitId, String> contents(SeatGuide guide) {
        Map<UnitId, String> contents = new LinkedHashMap<>();
        for (DeliveryItem item : GuideDeliveries.of(guide, ROOM)) {
            contents.put(item.recipient().unit(), item.contentHash());
        }
        return contents;
    }

    /** Returns the units that sit elsewhere or in another number, or come new, in protocol order. */
    List<UnitId> now() {
        return changed;
    }

    /** Returns the units of which nobody comes any more. */
    List<UnitId> gone() {
        return gone;
    }

    /** Returns the units that had a guide before and have one now. */
    boolean knew(UnitId unit) {
        return before.find(unit).isPresent();
    }

    /** Returns the entrances whose boards name a unit that is concerned. */
    Set<String> entrances() {
        Set<String> entrances = new LinkedHashSet<>();
        Stream.concat(changed.stream(), gone.stream())
                .flatMap(unit -> Stream.concat(before.find(unit).stream(), now.find(unit).stream()))
                .map(UnitLocation::ways)
                .flatMap(List::stream)
                .map(Way::entrance)
                .forEach(entrances::add);
        return entrances;
    }
}
