package dev.huiwu.core.meeting;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One of the rooms of a meeting, joined by video where there are several.
 *
 * @param code the site's code, unique in a meeting
 * @param name the name people know it by
 * @param venue the id of the venue
 * @param main whether it is the main room (主会场)
 */
public record MeetingSite(String code, String name, String venue, boolean main) {

    /** Keeps a site. */
    public MeetingSite {
        checkArgument(!code.isBlank(), "A meeting site has a blank code.");
        checkArgument(!name.isBlank(), "Meeting site %s has a blank name.", code);
        checkArgument(!venue.isBlank(), "Meeting site %s has a blank venue id.", code);
    }
}
