package dev.huiwu.core.checkin;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.attendee.PersonId;
import java.time.OffsetDateTime;

/**
 * That the last entry about a person was wrong and counts for nothing; it stays in the sheet.
 *
 * @param person whose place on the list it is
 * @param at when it was taken back
 * @param by the id of who took it back
 * @param reason why
 */
public record CheckInWithdrawal(PersonId person, OffsetDateTime at, String by, String reason) implements CheckInEvent {

    /** Keeps a withdrawal. */
    public CheckInWithdrawal {
        checkArgument(!by.isBlank(), "The withdrawal of a check-in of %s does not say by whom.", person);
        checkArgument(!reason.isBlank(), "The withdrawal of a check-in of %s gives no reason.", person);
    }

    /** Returns a text without the reason, which may hold a name. */
    @Override
    public String toString() {
        return "CheckInWithdrawal[person=%s, at=%s, by=%s]".formatted(person, at, by);
    }
}
