package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a topic stands on the agenda of a meeting.
 *
 * @param meeting what the meeting is called, such as 第76次常务会议
 * @param on the day of the meeting
 * @param order its place on the agenda, from 1
 * @param papersDue the last day its papers may come, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Tabling(String meeting, LocalDate on, int order, Optional<LocalDate> papersDue) {

    /** Keeps a place. */
    public Tabling {
        TopicText.line("meeting", meeting);
        checkArgument(order >= 1, "A topic has place %s on an agenda; places begin with 1.", order);
    }

    /** Says whether it is on the agenda of the meeting called so on the day. */
    public boolean isOf(String name, LocalDate day) {
        return meeting.equals(name) && on.equals(day);
    }
}
