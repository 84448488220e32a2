package dev.huiwu.core.agenda;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRequest;
import dev.huiwu.core.unit.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The agenda of a meeting (议程): what it begins with, the topics in their order with running times, and what was left out and why (R25).
 *
 * <p>{@link #propose} makes it from the topics that are ready, {@link #standing} tells it by the register; {@link #change} records what changes after it was made. Scheduling the topics
 * themselves is for their register, with what {@link #requests()} returns, at first and after each change.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Agenda.Builder.class)
@JsonPropertyOrder({"format", "request", "topics", "leftOut", "changes"})
public interface Agenda {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-agenda/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns what it was made for and from. */
    AgendaRequest request();

    /** Returns the topics on it, in order. */
    List<TopicId> topics();

    /** Returns every item with its time, what the meeting begins with first; not part of the JSON form. */
    @Value.Lazy
    default List<AgendaEntry> entries() {
        return AgendaTimes.of(request(), topics());
    }

    /** Returns the topics it does not take, those that could come next first. */
    List<LeftOutTopic> leftOut();

    /** Returns what changed after it was made, in order. */
    List<AgendaChange> changes();

    /**
     * Makes an agenda: topics carried over from a meeting that did not reach them first, then those leaders want, in the order they
     * want, then the urgent ones, then by the day received; ties go by number.
     *
     * <p>A topic is left out for {@code agenda-not-ready}, it is in another state; {@code agenda-other-meeting}, it is proposed for
     * another sort of meeting; what {@link dev.huiwu.core.topic.TablingRules#against} tells; or {@code agenda-full}, there are more than the limit and nobody
     * overrides it. What leaders want or is urgent and is not among the topics is left out too: {@code agenda-topic-unknown}.
     *
     * @throws dev.huiwu.core.calendar.CalendarYearMissingException if the calendar has no data for the days before the meeting
     */
    static Agenda propose(AgendaRequest request) {
        return AgendaMaking.propose(request);
    }

    /**
     * Returns the agenda that topics stand on by their register, in their places, whatever would be proposed now; beside each, what the meeting
     * decided. It leaves out what {@link #propose} leaves out for a reason, and of a meeting that was held, or whose day is past, nothing.
     *
     * @param request with every topic that is scheduled for a meeting called so, and of one that was held those of {@link
     *     dev.huiwu.core.topic.TopicRegister#doneBy}, each once: where it is among both, as that returns it
     * @throws dev.huiwu.core.calendar.CalendarYearMissingException as {@link #propose}
     */
    static Agenda standing(AgendaRequest request) {
        return AgendaMaking.standing(request);
    }

    /** Says whether the meeting has decided on a topic of it, or did not get to one: from then on it does not change. */
    @Value.NonAttribute
    default boolean isHeld() {
        return entries().stream().anyMatch(entry -> entry.outcome().isPresent() || entry.unreached());
    }

    /**
     * Returns the agenda after a change, or why it is refused: {@code agenda-held}, the meeting has decided (alone); {@code agenda-topic-unknown}, the request has no such topic; {@code
     * agenda-topic-there}, it is on the agenda; {@code agenda-topic-not-there}, it is not (late papers are granted before a topic is added, too); {@code agenda-full}; {@code agenda-place}, there is no such
     * place; {@code agenda-papers-too-late}, papers are expected after the meeting; {@code agenda-grantor-missing}; {@code agenda-reason-missing}; for a topic that comes to it, what would leave it out.
     */
    default AgendaResult change(AgendaChange change) {
        return AgendaMaking.change(this, change);
    }

    /**
     * Returns the last day on which papers of its topics may come, by the rules of topics.
     *
     * @throws dev.huiwu.core.calendar.CalendarYearMissingException if the calendar has no data for it
     */
    @Value.NonAttribute
    default LocalDate papersDue() {
        return request().topicRules().papersDue(request().start().toLocalDate());
    }

    /** Returns when the last item ends; when the meeting begins if there is none. */
    @Value.NonAttribute
    default OffsetDateTime end() {
        return entries().isEmpty()
                ? request().start()
                : entries().get(entries().size() - 1).end();
    }

    /** Returns the units that wait outside, by when they are called, then by id. */
    @Value.NonAttribute
    default List<WaitingUnit> waiting() {
        Map<UnitId, List<Integer>> needed = new LinkedHashMap<>();
        for (int i = 0; i < entries().size(); i++) {
            for (UnitId unit : entries().get(i).units()) {
                needed.computeIfAbsent(unit, first -> new ArrayList<>()).add(i + 1);
            }
        }
        Duration ahead = Duration.ofMinutes(request().rules().callMinutes());
        List<WaitingUnit> waiting = new ArrayList<>();
        needed.forEach((unit, places) -> {
            OffsetDateTime from = entries().get(places.get(0) - 1).start();
            OffsetDateTime until =
                    entries().get(places.get(places.size() - 1) - 1).end();
            waiting.add(new WaitingUnit(unit, places, from.minus(ahead), from, until));
        });
        waiting.sort(Comparator.comparing(WaitingUnit::callAt).thenComparing(WaitingUnit::unit));
        return List.copyOf(waiting);
    }

    /** Returns what a register is to be asked, all at once, so that the topics stand on this agenda that were ready when it was made. */
    @Value.NonAttribute
    default List<TopicRequest> requests() {
        return requests(request().topics(), "");
    }

    /**
     * Returns what a register is to be asked, all at once, so that topics stand on this agenda as it is now: those no longer on it are taken off,
     * late papers excepted, and all others scheduled or given their place; where the meeting is on another day now, taken off and scheduled anew.
     * Nothing for a topic that stands as it says. What a change brought about has its reason.
     *
     * @param now the topics as the register has them, with every one on this agenda and every one that is scheduled for a meeting called so
     * @param reason why, where no change says it; needed where the meeting moves or somebody scheduled topics otherwise
     * @throws IllegalArgumentException if one on this agenda is missing
     */
    default List<TopicRequest> requests(Collection<Topic> now, String reason) {
        return AgendaRequests.of(this, now, reason);
    }

    @Value.Check
    default void check() {
        Set<TopicId> seen = new HashSet<>();
        topics().forEach(id -> {
            checkArgument(seen.add(id), "Topic %s is on the agenda twice.", id);
            checkArgument(
                    AgendaMaking.topic(request(), id).isPresent(),
                    "Topic %s is on the agenda and not among those it was made from.",
                    id);
        });
    }

    /** Returns a builder filled with this agenda. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in; {@link #propose} is the way to an agenda. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds agendas; not thread-safe. */
    final class Builder extends ImmutableAgenda.Builder {}
}
