package dev.huiwu.core.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.unit.UnitId;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Where a unit stands with its reply.
 *
 * @param unit the unit
 * @param state how far it has answered
 * @param places how many people it may send
 * @param named how many it has named, those on leave included: they keep their places
 * @param receivedAt when its last reply came
 * @param late whether that was after the deadline
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record UnitReply(
        UnitId unit, ReplyState state, int places, int named, Optional<OffsetDateTime> receivedAt, boolean late) {}
