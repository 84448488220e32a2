package dev.huiwu.core.notification;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.unit.LiaisonDirectory;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The calls of a meeting and the records of those made; both are only added.
 *
 * @param calls the calls, in the order they were raised
 * @param records the records, in the order they were entered
 */
public record NotificationLog(List<NotificationCall> calls, List<NotificationRecord> records) {

    /**
     * Keeps a log.
     *
     * @throws IllegalArgumentException if an id occurs twice, calls are not in the order of time, or a record is of no call or
     *     from before it was raised
     */
    public NotificationLog {
        calls = ImmutableList.copyOf(calls);
        records = ImmutableList.copyOf(records);
        Map<String, NotificationCall> byId = new HashMap<>();
        OffsetDateTime last = OffsetDateTime.MIN;
        for (NotificationCall call : calls) {
            checkArgument(byId.put(call.id(), call) == null, "Call %s occurs twice.", call.id());
            checkArgument(!call.raisedAt().isBefore(last), "Call %s is raised before the one above it.", call.id());
            last = call.raisedAt();
        }
        for (NotificationRecord record : records) {
            NotificationCall call = byId.get(record.call());
            checkArgument(call != null, "There is no call %s to be recorded.", record.call());
            checkArgument(
                    call != null && !record.at().isBefore(call.raisedAt()),
                    "The record of call %s is from before it was raised.",
                    record.call());
        }
    }

    /** Returns a log of nothing. */
    public static NotificationLog empty() {
        return new NotificationLog(List.of(), List.of());
    }

    /** Returns this log with more calls to make. */
    public NotificationLog raise(List<NotificationCall> more) {
        return new NotificationLog(concat(calls, more), records);
    }

    /** Returns this log with the records of calls that were made; a call may have several. */
    public NotificationLog record(Collection<NotificationRecord> more) {
        return new NotificationLog(calls, concat(records, more));
    }

    private static <T> List<T> concat(Collection<T> one, Collection<? extends T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /**
     * Returns the calls still to be made at a moment, each with what still has to be said: nothing that a later call to the unit is
     * about too.
     */
    public List<NotificationCall> open(OffsetDateTime moment) {
        Set<String> made = records.stream()
                .filter(record -> !record.at().isAfter(moment))
                .map(NotificationRecord::call)
                .collect(Collectors.toSet());
        List<NotificationCall> raised =
                calls.stream().filter(call -> !call.raisedAt().isAfter(moment)).toList();
        List<NotificationCall> open = new ArrayList<>();
        for (int i = 0; i < raised.size(); i++) {
            NotificationCall call = raised.get(i);
            List<NotificationCall> later = raised.subList(i + 1, raised.size()).stream()
                    .filter(other -> other.unit().equals(call.unit()))
                    .toList();
            List<Notice> left = call.notices().stream()
                    .filter(notice -> later.stream().noneMatch(other -> other.about(notice.matter())))
                    .toList();
            if (!made.contains(call.id()) && !left.isEmpty()) {
                open.add(new NotificationCall(call.id(), call.unit(), call.raisedAt(), left));
            }
        }
        return List.copyOf(open);
    }

    /**
     * Returns what is not right at a moment: {@code call-open}, a call to be made; {@code liaison-missing}, an open call to a unit
     * without a liaison on that day; {@code call-not-read-back}, a call made whose taker did not read it back (warnings).
     */
    public Findings check(OffsetDateTime moment, LiaisonDirectory liaisons) {
        List<NotificationCall> open = open(moment);
        List<Finding> found = new ArrayList<>();
        open.forEach(call -> found.add(CoreTexts.TEXTS.finding(
                "call-open",
                Severity.WARNING,
                draft -> draft.about(call.id(), call.unit())
                        .with("call", call.id())
                        .with("unit", call.unit())
                        .with("time", call.raisedAt()))));
        found.addAll(liaisons.missing(open.stream().map(NotificationCall::unit).toList(), moment.toLocalDate())
                .list());
        calls.forEach(call -> {
            List<NotificationRecord> made = records.stream()
                    .filter(record ->
                            record.call().equals(call.id()) && !record.at().isAfter(moment))
                    .toList();
            if (!made.isEmpty() && made.stream().noneMatch(NotificationRecord::readBack)) {
                found.add(CoreTexts.TEXTS.finding(
                        "call-not-read-back",
                        Severity.WARNING,
                        draft -> draft.about(call.id(), call.unit())
                                .with("call", call.id())
                                .with("unit", call.unit())));
            }
        });
        return new Findings(found);
    }
}
