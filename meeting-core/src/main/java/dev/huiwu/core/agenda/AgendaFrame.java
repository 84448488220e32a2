package dev.huiwu.core.agenda;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.huiwu.core.meeting.MeetingType;
import java.time.OffsetDateTime;

/**
 * What an office says once of a meeting's agenda and its topics do not tell: when it begins, what it begins with every time and how long things
 * take. Whoever keeps it gives the same times whenever somebody asks.
 *
 * @param meeting what the meeting is called, at most 200 characters (code units) and none of control, for it is kept under this name
 * @param type what sort of meeting it is
 * @param start when it begins
 * @param rules how its agenda is made
 */
@JsonPropertyOrder({"meeting", "type", "start", "rules"})
public record AgendaFrame(String meeting, MeetingType type, OffsetDateTime start, AgendaRules rules) {

    /** The most characters (code units) of what a meeting is called. */
    public static final int LONGEST_NAME = 200;

    /** Keeps a frame. */
    public AgendaFrame {
        checkArgument(!meeting.isBlank(), "The meeting of an agenda has no name.");
        checkArgument(
                meeting.length() <= LONGEST_NAME,
                "The meeting of an agenda is called by %s characters; it may have %s at most.",
                meeting.length(),
                LONGEST_NAME);
        checkArgument(
                meeting.codePoints().noneMatch(Character::isISOControl),
                "What the meeting of an agenda is called holds a control character.");
    }
}
