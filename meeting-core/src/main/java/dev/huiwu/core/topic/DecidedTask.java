package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something a meeting wants done, as somebody writes it down; without unit and deadline it cannot be issued (R26).
 *
 * @param unit the unit that answers for it
 * @param text what is to be done; possibly empty where the topic says it all
 * @param deadline the last day for it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DecidedTask(Optional<UnitId> unit, String text, Optional<LocalDate> deadline) {

    /** Keeps a task. */
    public DecidedTask {
        TopicText.text("task", text);
    }

    /** Returns a task that says who does it until when. */
    public static DecidedTask of(UnitId unit, String text, LocalDate deadline) {
        return new DecidedTask(Optional.of(unit), text, Optional.of(deadline));
    }
}
