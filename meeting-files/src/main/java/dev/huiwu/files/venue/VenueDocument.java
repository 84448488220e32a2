package dev.huiwu.files.venue;

import dev.huiwu.seating.venue.VenueFacts;

/**
 * What a {@code venue.json} says.
 *
 * @param venue the code of the venue it speaks of
 * @param facts what it says about it
 */
public record VenueDocument(String venue, VenueFacts facts) {}
