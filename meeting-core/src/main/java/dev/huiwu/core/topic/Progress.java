package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a unit reported on something it has to carry out.
 *
 * @param on the day; empty where an old register does not say
 * @param note what it reported
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Progress(Optional<LocalDate> on, String note) {

    /** Keeps a report. */
    public Progress {
        TopicText.needed("progress", note);
    }
}
