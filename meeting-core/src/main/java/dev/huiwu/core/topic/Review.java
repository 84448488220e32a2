package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a review of a topic found.
 *
 * @param result how far it is, or how it ended
 * @param on the day it ended, where that is known
 * @param note who did it, under which number, with which remarks; possibly empty
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Review(ReviewResult result, Optional<LocalDate> on, String note) {

    /** Keeps a review. */
    public Review {
        TopicText.text("review note", note);
    }

    /** Returns reviews with one more, or one that is held again. */
    static Map<ReviewKind, Review> with(Map<ReviewKind, Review> reviews, ReviewKind kind, Review review) {
        Map<ReviewKind, Review> more = new LinkedHashMap<>(reviews);
        more.put(kind, review);
        return more;
    }

    /** Returns a review that ended on a day. */
    public static Review of(ReviewResult result, LocalDate on) {
        return new Review(result, Optional.of(on), "");
    }
}
