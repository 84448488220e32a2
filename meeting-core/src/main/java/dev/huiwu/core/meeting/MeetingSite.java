package dev.huiwu.core.meeting;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * One of the rooms of a meeting, joined by video where there are several.
 *
 * @param code the site's code, unique in a meeting
 * @param name the name people know it by
 * @param venue the id of the venue
 * @param main whether it is the main room (主会场)
 * @param scope who sits there; without it the main room takes whomever no other room takes, and a branch room nobody
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MeetingSite(String code, String name, String venue, boolean main, Optional<SiteScope> scope) {

    /** Keeps a site. */
    public MeetingSite {
        checkArgument(!code.isBlank(), "A meeting site has a blank code.");
        checkArgument(!name.isBlank(), "Meeting site %s has a blank name.", code);
        checkArgument(!venue.isBlank(), "Meeting site %s has a blank venue id.", code);
    }

    /** Keeps a site that does not say who sits there. */
    public MeetingSite(String code, String name, String venue, boolean main) {
        this(code, name, venue, main, Optional.empty());
    }
}
