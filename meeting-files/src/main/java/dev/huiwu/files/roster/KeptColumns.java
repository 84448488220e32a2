package dev.huiwu.files.roster;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.LeaveRequest;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.LeaveColumns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The columns a list may lose on its way, and what they hold: a column that is gone changes nobody. */
final class KeptColumns {

    /** What a person has in each column. */
    static final ImmutableMap<Column, Function<Attendee, Object>> VALUES =
            ImmutableMap.<Column, Function<Attendee, Object>>builder()
                    .put(RosterColumns.NAME, attendee -> attendee.name().map(PersonName::comparison))
                    .put(RosterColumns.UNIT, Attendee::unit)
                    .put(RosterColumns.POST, Attendee::post)
                    .put(RosterColumns.RANK, Attendee::rank)
                    .put(RosterColumns.KIND, Attendee::kind)
                    .put(RosterColumns.DELEGATION, Attendee::delegation)
                    .put(RosterColumns.ZONE, Attendee::zone)
                    .put(RosterColumns.TOPICS, Attendee::topics)
                    .put(RosterColumns.IMPORTANT, Attendee::important)
                    .put(RosterColumns.WHEELCHAIR, Attendee::seatNeed)
                    .put(RosterColumns.CARD, Attendee::card)
                    .put(RosterColumns.ROLES, Attendee::roles)
                    .put(RosterColumns.TURN, Attendee::speakingOrder)
                    .put(RosterColumns.LEAVE, Attendee::leave)
                    .put(LeaveColumns.SUBSTITUTE, Attendee::substitute)
                    .put(RosterColumns.REMARK, Attendee::remark)
                    .put(RosterColumns.EXTERNAL_ID, Attendee::externalId)
                    .build();

    private static final ImmutableMap<Column, BiConsumer<Attendee.Builder, Attendee>> OPTIONAL =
            ImmutableMap.<Column, BiConsumer<Attendee.Builder, Attendee>>builder()
                    .put(RosterColumns.RANK, (now, was) -> now.rank(was.rank()))
                    .put(RosterColumns.DELEGATION, (now, was) -> now.delegation(was.delegation()))
                    .put(RosterColumns.ZONE, (now, was) -> now.zone(was.zone()))
                    .put(RosterColumns.TOPICS, (now, was) -> now.topics(was.topics()))
                    .put(RosterColumns.IMPORTANT, (now, was) -> now.important(was.important()))
                    .put(RosterColumns.WHEELCHAIR, (now, was) -> now.seatNeed(was.seatNeed()))
                    .put(RosterColumns.CARD, (now, was) -> now.card(was.card()))
                    .put(RosterColumns.ROLES, (now, was) -> now.roles(was.roles()))
                    .put(RosterColumns.TURN, (now, was) -> now.speakingOrder(was.speakingOrder()))
                    .put(
                            RosterColumns.LEAVE,
                            (now, was) -> now.leave(was.leave()).substitute(was.substitute()))
                    .put(RosterColumns.REMARK, (now, was) -> now.remark(was.remark()))
                    .put(RosterColumns.EXTERNAL_ID, (now, was) -> now.externalId(was.externalId()))
                    .build();

    /** What says when leave was asked for and who decided. */
    private static final Set<Column> DECISION =
            Set.of(LeaveColumns.ASKED, LeaveColumns.OUTCOME, LeaveColumns.APPROVER, LeaveColumns.APPROVED);

    private KeptColumns() {}

    /** Returns the headers of the columns that are not among those given. */
    static List<String> gone(Set<Column> columns) {
        return OPTIONAL.keySet().stream()
                .filter(column -> !columns.contains(column))
                .map(Column::header)
                .toList();
    }

    /** Returns a person as the row says, and as sent where the columns say nothing. */
    static Attendee keep(Attendee was, Attendee now, Set<Column> columns, boolean keepName) {
        Attendee.Builder kept = now.toBuilder();
        OPTIONAL.forEach((column, take) -> {
            if (!columns.contains(column)) {
                take.accept(kept, was);
            }
        });
        if (!columns.containsAll(DECISION) && sameReason(was, now)) {
            kept.leave(was.leave());
        }
        if (!columns.contains(LeaveColumns.SUBSTITUTE_RANK)) {
            now.substitute()
                    .ifPresent(instead -> was.substitute()
                            .filter(before -> before.name().sameAs(instead.name()))
                            .ifPresent(before -> kept.substitute(
                                    new SubstituteAttendee(instead.name(), instead.post(), before.rank()))));
        }
        boolean sameName =
                was.name().map(PersonName::comparison).equals(now.name().map(PersonName::comparison));
        return keepName || sameName ? kept.name(was.name()).build() : kept.build();
    }

    private static boolean sameReason(Attendee was, Attendee now) {
        return now.leave().map(LeaveRequest::reason).equals(was.leave().map(LeaveRequest::reason));
    }

    /** Returns the headers of the columns in which two versions of a person differ. */
    static List<String> differing(Attendee was, Attendee now) {
        Map<String, Boolean> differs = VALUES.entrySet().stream()
                .collect(toImmutableMap(
                        value -> value.getKey().header(),
                        value -> !Optional.of(value.getValue().apply(was))
                                .equals(Optional.of(value.getValue().apply(now)))));
        return differs.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
