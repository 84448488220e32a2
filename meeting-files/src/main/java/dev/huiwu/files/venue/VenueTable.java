package dev.huiwu.files.venue;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.seating.venue.VenueFacts;
import dev.huiwu.seating.venue.VenuePlan;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The venues of one table.
 *
 * @param plans each venue's rows, by its code, in the order of the table; without the facts of a {@code venue.json}
 */
public record VenueTable(Map<String, VenuePlan> plans) {

    /** Keeps a copy. */
    public VenueTable {
        plans = ImmutableMap.copyOf(plans);
    }

    /** Returns the codes of the venues. */
    public Set<String> venues() {
        return plans.keySet();
    }

    /** Returns the plan of a venue with the facts its rows do not say. */
    public Optional<VenuePlan> plan(String venue, VenueFacts facts) {
        return Optional.ofNullable(plans.get(venue))
                .map(rows -> VenuePlan.builder().from(rows).facts(facts).build());
    }
}
