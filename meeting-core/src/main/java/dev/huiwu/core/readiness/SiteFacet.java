package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A facet that each room of a meeting has for itself.
 *
 * @param facet what must be ready
 * @param site the code of the room
 */
public record SiteFacet(Facet facet, String site) {

    /** Keeps a facet of a room. */
    public SiteFacet {
        checkArgument(!site.isBlank(), "Facet %s is of a site with a blank code.", facet);
    }
}
