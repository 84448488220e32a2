package dev.huiwu.core.list;

import dev.huiwu.core.attendee.PersonId;

/**
 * A place that went and a place that came which may be one and the same; a person decides.
 *
 * @param before the place that went
 * @param after the place that came
 * @param likeness what they have in common
 */
public record LikelyPair(PersonId before, PersonId after, Likeness likeness) {}
