package dev.huiwu.core.attendee;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffOutcome;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * That somebody asked not to attend.
 *
 * @param reason why, in the office's words, such as 公务出差
 * @param askedAt when it was asked for in writing, where that is known
 * @param decision who agreed or declined, where anybody did
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LeaveRequest(String reason, Optional<OffsetDateTime> askedAt, Optional<SignOff> decision) {

    /** Keeps a request. */
    public LeaveRequest {
        checkArgument(!reason.isBlank(), "A leave request has a blank reason.");
    }

    /** Keeps a request of which only the reason is known. */
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    public LeaveRequest(String reason) {
        this(reason, Optional.empty(), Optional.empty());
    }

    /** Says whether it was declined, so that the person has to come. */
    public boolean declined() {
        return decision.filter(by -> by.outcome() == SignOffOutcome.DECLINED).isPresent();
    }

    /** Returns this request, decided. */
    public LeaveRequest decided(SignOff by) {
        return new LeaveRequest(reason, askedAt, Optional.of(by));
    }

    /** Returns a text without the reason, which may tell of health. */
    @Override
    public String toString() {
        return "LeaveRequest";
    }
}
