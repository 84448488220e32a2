package dev.huiwu.core.notification;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * That a call was made (告知记录).
 *
 * @param call the id of the call
 * @param at when
 * @param by the id of who called
 * @param means how
 * @param takenBy who took it
 * @param readBack whether that person read it back
 * @param note what else was said
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NotificationRecord(
        String call,
        OffsetDateTime at,
        String by,
        NotificationMeans means,
        String takenBy,
        boolean readBack,
        Optional<String> note) {

    /** Keeps a record. */
    public NotificationRecord {
        checkArgument(!call.isBlank(), "A record of a call does not say of which.");
        checkArgument(!by.isBlank(), "The record of call %s does not say who called.", call);
        checkArgument(!takenBy.isBlank(), "The record of call %s does not say who took it.", call);
    }

    /** Returns a text without who called, who took it and the note. */
    @Override
    public String toString() {
        return "NotificationRecord[call=%s, at=%s, means=%s, readBack=%s]".formatted(call, at, means, readBack);
    }
}
