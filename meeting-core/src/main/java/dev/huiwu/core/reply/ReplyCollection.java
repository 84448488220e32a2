package dev.huiwu.core.reply;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.scope.AttendanceScope;
import dev.huiwu.core.scope.ScopeEntry;
import dev.huiwu.core.unit.UnitId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The replies of units to one meeting: who has answered, who is silent, and the list as far as they make it. Immutable and
 * thread-safe.
 */
public final class ReplyCollection {

    private final AttendanceScope scope;
    private final OffsetDateTime deadline;
    private final ImmutableMap<UnitId, Reply> last;
    private final ImmutableList<UnitReply> units;
    private final ImmutableList<Attendee> attendees;
    private final Findings findings;

    private ReplyCollection(AttendanceScope scope, OffsetDateTime deadline, List<Reply> replies) {
        this.scope = scope;
        this.deadline = deadline;
        Map<UnitId, Reply> latest = new LinkedHashMap<>();
        replies.forEach(reply -> latest.merge(
                reply.unit(), reply, (one, other) -> other.receivedAt().isBefore(one.receivedAt()) ? one : other));
        this.last = ImmutableMap.copyOf(latest);
        Map<UnitId, Integer> places = new LinkedHashMap<>();
        scope.entries()
                .forEach(entry -> places.merge(entry.unit(), entry.places().size(), Integer::sum));
        this.units = places.entrySet().stream()
                .map(unit -> state(unit.getKey(), unit.getValue()))
                .collect(ImmutableList.toImmutableList());
        PlaceFilling filling = new PlaceFilling(scope, last);
        this.attendees = ImmutableList.copyOf(filling.attendees());
        this.findings = review(replies, places, filling);
    }

    /**
     * Returns the replies to a meeting.
     *
     * @param scope which units were invited, with how many people
     * @param replies what came, in any order; of several of one unit the last counts, of equal time the one further on
     * @param deadline by when they were to answer
     */
    public static ReplyCollection of(AttendanceScope scope, Collection<Reply> replies, OffsetDateTime deadline) {
        return new ReplyCollection(scope, deadline, List.copyOf(replies));
    }

    /** Returns where each unit of the scope stands, in the scope's order. */
    public List<UnitReply> units() {
        return units;
    }

    /** Returns the units that have not answered, in the scope's order: those to call. Bodies of leaders, whose people are known, are not among them. */
    public List<UnitId> silent() {
        return units.stream()
                .filter(unit -> unit.state() == ReplyState.SILENT)
                .map(UnitReply::unit)
                .toList();
    }

    /** Returns the reply of a unit that counts. */
    public Optional<Reply> reply(UnitId unit) {
        return Optional.ofNullable(last.get(unit));
    }

    /**
     * Returns what to look at. Errors: {@code reply-not-invited}, {@code reply-too-many}, {@code reply-person-twice}, {@code reply-person-without-place}, {@code
     * reply-kind-unknown}: a capacity in which the unit does not attend. Warnings: {@code reply-silent}, {@code
     * reply-incomplete}, {@code reply-declined}. Notes: {@code reply-late}, {@code reply-replaced}.
     */
    public Findings findings() {
        return findings;
    }

    /**
     * Returns the list as far as units have answered: their people in the places they have, in the order of the scope;
     * places without a name where somebody is missing, no places of units that declined.
     *
     * @throws dev.huiwu.core.FindingsException if {@link #findings()} has an error: nobody is left out silently
     */
    public AttendeeList list() {
        findings.orThrow("The replies cannot make a list");
        return AttendeeList.draft(attendees);
    }

    /** Returns the people of {@link #list()}, also where a reply has an error that keeps it from being a list. */
    public List<Attendee> attendees() {
        return attendees;
    }

    private UnitReply state(UnitId unit, int places) {
        Optional<Reply> reply = reply(unit);
        int named = reply.map(given -> given.people().size()).orElse(0);
        boolean known = scope.of(unit).stream()
                .flatMap(entry -> entry.places().stream())
                .allMatch(place -> place.name().isPresent());
        ReplyState state;
        if (reply.isEmpty()) {
            state = known ? ReplyState.COMPLETE : ReplyState.SILENT;
        } else if (reply.get().declined().isPresent()) {
            state = ReplyState.DECLINED;
        } else if (named > places) {
            state = ReplyState.TOO_MANY;
        } else {
            state = named == places || known ? ReplyState.COMPLETE : ReplyState.INCOMPLETE;
        }
        Optional<OffsetDateTime> at = reply.map(Reply::receivedAt);
        return new UnitReply(
                unit, state, places, named, at, at.filter(deadline::isBefore).isPresent());
    }

    private Findings review(List<Reply> replies, Map<UnitId, Integer> places, PlaceFilling filling) {
        List<Finding> found = new ArrayList<>();
        replies.stream()
                .filter(reply -> !reply.equals(last.get(reply.unit())))
                .forEach(reply ->
                        found.add(finding("reply-replaced", Severity.NOTE, reply.unit(), "at", reply.receivedAt())));
        last.values().stream()
                .filter(reply -> !places.containsKey(reply.unit()))
                .sorted(Comparator.comparing(Reply::unit))
                .forEach(reply -> found.add(finding(
                        "reply-not-invited",
                        Severity.ERROR,
                        reply.unit(),
                        "people",
                        reply.people().size())));
        for (UnitReply unit : units) {
            state(unit).ifPresent(found::add);
            if (unit.late()) {
                found.add(finding(
                        "reply-late",
                        Severity.NOTE,
                        unit.unit(),
                        "at",
                        unit.receivedAt().orElseThrow(),
                        "deadline",
                        deadline));
            }
            reply(unit.unit()).ifPresent(reply -> {
                people(reply, found);
                if (unit.state() != ReplyState.TOO_MANY) {
                    unplaced(reply, filling, found);
                }
            });
        }
        return new Findings(found);
    }

    private static Optional<Finding> state(UnitReply unit) {
        return switch (unit.state()) {
            case SILENT -> Optional.of(finding("reply-silent", Severity.WARNING, unit.unit(), "places", unit.places()));
            case INCOMPLETE ->
                Optional.of(finding(
                        "reply-incomplete",
                        Severity.WARNING,
                        unit.unit(),
                        "places",
                        unit.places(),
                        "named",
                        unit.named(),
                        "missing",
                        unit.places() - unit.named()));
            case TOO_MANY ->
                Optional.of(finding(
                        "reply-too-many",
                        Severity.ERROR,
                        unit.unit(),
                        "places",
                        unit.places(),
                        "named",
                        unit.named(),
                        "over",
                        unit.named() - unit.places()));
            case DECLINED -> Optional.of(finding("reply-declined", Severity.WARNING, unit.unit()));
            case COMPLETE -> Optional.empty();
        };
    }

    /** Reports whoever is in the reply and has no place: the capacity is full, or the place is that of somebody else. */
    private static void unplaced(Reply reply, PlaceFilling filling, List<Finding> found) {
        for (RepliedPerson person : filling.unplaced(reply.unit())) {
            found.add(finding(
                    "reply-person-without-place",
                    Severity.ERROR,
                    reply.unit(),
                    "place",
                    reply.people().indexOf(person) + 1,
                    "kind",
                    person.kind().map(AttendanceKind::label).orElse("")));
        }
    }

    private void people(Reply reply, List<Finding> found) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < reply.people().size(); i++) {
            RepliedPerson person = reply.people().get(i);
            if (!seen.add(person.name().comparison() + "\n" + person.post())) {
                found.add(finding("reply-person-twice", Severity.ERROR, reply.unit(), "place", i + 1));
            }
            Optional<String> foreign = person.kind()
                    .filter(kind -> scope.of(reply.unit()).stream()
                            .map(ScopeEntry::kind)
                            .noneMatch(kind::equals))
                    .map(AttendanceKind::label);
            if (foreign.isPresent()) {
                found.add(finding(
                        "reply-kind-unknown", Severity.ERROR, reply.unit(), "place", i + 1, "kind", foreign.get()));
            }
        }
    }

    private static Finding finding(String code, Severity severity, UnitId unit, Object... namesAndValues) {
        return CoreTexts.TEXTS.finding(
                code, severity, draft -> draft.about(unit).with("unit", unit).withAll(namesAndValues));
    }
}
