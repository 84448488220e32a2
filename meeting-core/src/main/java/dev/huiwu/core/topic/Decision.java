package dev.huiwu.core.topic;

import java.time.LocalDate;

/**
 * What a meeting decided on a topic.
 *
 * @param meeting what the meeting is called
 * @param on the day
 * @param outcome how it ended
 * @param words what was decided in words, or why it was put off or not adopted; possibly empty otherwise
 */
public record Decision(String meeting, LocalDate on, TopicOutcome outcome, String words) {

    /** Keeps a decision. */
    public Decision {
        TopicText.line("meeting", meeting);
        TopicText.text("decision", words);
    }

    /** Says whether the meeting called so decided it on the day. */
    public boolean isOf(String name, LocalDate day) {
        return meeting.equals(name) && on.equals(day);
    }
}
