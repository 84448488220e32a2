package dev.huiwu.core.topic;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * What topics of a kind must be examined for.
 *
 * @param kind the kind
 * @param reviews what has to be passed, in the order people go through it
 */
public record RequiredReviews(TopicKind kind, Set<ReviewKind> reviews) {

    /** Keeps a copy. */
    public RequiredReviews {
        reviews = ImmutableSet.copyOf(reviews);
    }
}
