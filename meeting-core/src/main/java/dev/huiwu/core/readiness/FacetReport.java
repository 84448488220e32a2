package dev.huiwu.core.readiness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * How ready a facet is, with the evidence.
 *
 * @param facet the facet
 * @param state how ready it is
 * @param figures the numbers behind it, by name, in an order that does not change
 * @param open the ids of what is left to do
 */
public record FacetReport(Facet facet, FacetState state, Map<String, Integer> figures, List<String> open) {

    /** Keeps copies. */
    public FacetReport {
        figures = ImmutableMap.copyOf(figures);
        open = ImmutableList.copyOf(open);
    }
}
