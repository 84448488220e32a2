package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A facet of one room of a meeting, or of the meeting as a whole.
 *
 * @param facet what must be ready
 * @param site the code of the room; empty where the facet is one for all rooms
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SiteFacet(Facet facet, Optional<String> site) {

    /** Keeps a facet of a room or of the meeting. */
    public SiteFacet {
        checkArgument(site.filter(String::isBlank).isEmpty(), "Facet %s is of a site with a blank code.", facet);
    }

    /** Keeps a facet of a room. */
    public SiteFacet(Facet facet, String site) {
        this(facet, Optional.of(site));
    }

    /** Returns the facet, and the room behind {@code @}: {@code power@main}. */
    @Override
    public String toString() {
        return facet + site.map(code -> "@" + code).orElse("");
    }
}
