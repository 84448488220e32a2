package dev.huiwu.core.attendee;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * That somebody asked not to attend.
 *
 * @param reason why, in the office's words, such as 公务出差
 */
public record LeaveRequest(String reason) {

    /** Keeps a request. */
    public LeaveRequest {
        checkArgument(!reason.isBlank(), "A leave request has a blank reason.");
    }

    /** Returns a text without the reason, which may tell of health. */
    @Override
    public String toString() {
        return "LeaveRequest";
    }
}
