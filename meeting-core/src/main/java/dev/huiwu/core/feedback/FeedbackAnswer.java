package dev.huiwu.core.feedback;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a unit was told on its feedback.
 *
 * @param date the day
 * @param by the post of who answered
 * @param text the answer
 * @param proposal the id of the decided proposal it rests on, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FeedbackAnswer(LocalDate date, String by, String text, Optional<String> proposal) {

    /** Keeps an answer. */
    public FeedbackAnswer {
        checkArgument(!by.isBlank(), "An answer of %s does not say who gave it.", date);
        checkArgument(!text.isBlank(), "An answer of %s is blank.", date);
    }
}
