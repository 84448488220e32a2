package dev.huiwu.core.checkin;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.huiwu.core.attendee.PersonId;
import java.time.OffsetDateTime;

/** One entry of a check-in sheet; entries are only added. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CheckIn.class, name = "check-in"),
    @JsonSubTypes.Type(value = CheckOut.class, name = "check-out"),
    @JsonSubTypes.Type(value = CheckInWithdrawal.class, name = "withdrawal")
})
public sealed interface CheckInEvent permits CheckIn, CheckOut, CheckInWithdrawal {

    /** Returns whose place it is about. */
    PersonId person();

    /** Returns when it happened. */
    OffsetDateTime at();
}
