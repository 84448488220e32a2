package dev.huiwu.core.topic;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.chain.HashChain;
import dev.huiwu.core.internal.CoreTexts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Topics going from state to state, by the handbook's table, the rows of which are {@link Move}s. */
final class LifeCycle {

    private static final Map<Class<?>, Move<?>> MOVES = Stream.of(
                    PreparingMoves.ALL, ApprovingMoves.ALL, TablingMoves.ALL, FollowingMoves.ALL)
            .flatMap(List::stream)
            .collect(ImmutableMap.toImmutableMap(Move::action, move -> move));

    private LifeCycle() {}

    /** Returns the actions that may be done in a state. */
    static Set<Class<? extends TopicAction>> actions(TopicState state) {
        ImmutableSet.Builder<Class<? extends TopicAction>> actions = ImmutableSet.builder();
        MOVES.values().stream().filter(move -> move.from().contains(state)).forEach(move -> actions.add(move.action()));
        return actions.build();
    }

    static TopicAnswer open(TopicAction first, PersonId actor, OffsetDateTime at, String reason, TopicRules rules) {
        Optional<Topic> opened = opened(first, at);
        if (opened.isEmpty()) {
            return refused("topic-not-first");
        }
        Topic topic = opened.get();
        Findings above = rules.ceiling().check(topic.submission().level(), Optional.empty());
        if (above.hasErrors()) {
            return new TopicAnswer.Refused(above);
        }
        if (topic.version() != 0 || !topic.hash().isEmpty()) {
            return refused("topic-taken-over", "topic", topic.id(), "version", topic.version());
        }
        Refusals refusals = new Refusals(topic, rules, at, reason);
        refusals.checkReason();
        refusals.needPast(topic.submission().receivedOn());
        if (refusals.findings().hasErrors()) {
            return new TopicAnswer.Refused(refusals.findings());
        }
        if (first instanceof TopicAction.Register) {
            refusals.warnOfKind(topic.submission().kind());
        }
        topic.enteredOn().ifPresent(entered -> late(topic.submission().receivedOn(), entered, refusals));
        TopicEvent event = event(topic, first, actor, at, reason, rules);
        return new TopicAnswer.Accepted(stamped(topic.toBuilder(), event), event, refusals.findings());
    }

    private static Optional<Topic> opened(TopicAction first, OffsetDateTime at) {
        if (first instanceof TopicAction.TakeOver taken) {
            return Optional.of(taken.topic());
        }
        return first instanceof TopicAction.Register register
                ? Optional.of(Topic.builder()
                        .id(register.id())
                        .version(0)
                        .hash("")
                        .state(TopicState.REGISTERED)
                        .submission(register.submission())
                        .enteredOn(at.toLocalDate())
                        .handlingSection(register.handlingSection())
                        .build())
                : Optional.empty();
    }

    private static void late(LocalDate received, LocalDate entered, Refusals refusals) {
        int late = refusals.rules().calendar().provisional().workingDaysBetween(received, entered);
        if (late > 0) {
            refusals.note("topic-entered-late", "received", received, "entered", entered, "days", late);
        }
    }

    static TopicAnswer ask(
            Topic topic, TopicAction asked, PersonId actor, OffsetDateTime at, String reason, TopicRules rules) {
        Move<?> move = MOVES.get(asked.getClass());
        if (move == null) {
            return refused("topic-opened-already", "topic", topic.id());
        }
        if (!move.from().contains(topic.state())) {
            return refused(
                    "topic-not-in-state",
                    "topic",
                    topic.id(),
                    "code",
                    topic.state().code(),
                    "label",
                    topic.state().label(),
                    "codeAllowed",
                    move.from().stream().map(TopicState::code).collect(joining(" ")),
                    "labelAllowed",
                    move.from().stream().map(TopicState::label).collect(joining("、")));
        }
        Findings above = submitted(asked)
                .map(submission -> rules.ceiling().check(submission.level(), Optional.empty()))
                .orElse(Findings.none());
        if (above.hasErrors()) {
            return new TopicAnswer.Refused(above);
        }
        Refusals refusals = new Refusals(topic, rules, at, reason);
        refusals.checkReason();
        TopicAction action;
        try {
            action = whole(asked, rules);
            move.guard(action, refusals);
        } catch (FindingsException e) {
            return new TopicAnswer.Refused(e.findings());
        }
        topic.changedAt()
                .filter(at::isBefore)
                .ifPresent(last -> refusals.refuse("topic-time-back", "at", at, "last", last));
        if (refusals.findings().hasErrors()) {
            return new TopicAnswer.Refused(refusals.findings());
        }
        TopicEvent event = event(topic, action, actor, at, reason, rules);
        return new TopicAnswer.Accepted(happened(topic, event, move), event, refusals.findings());
    }

    private static Optional<Submission> submitted(TopicAction action) {
        if (action instanceof TopicAction.Amend amend) {
            return Optional.of(amend.submission());
        }
        return action instanceof TopicAction.Resubmit again ? Optional.of(again.submission()) : Optional.empty();
    }

    /** Returns the action with what it leaves to the rules. */
    private static TopicAction whole(TopicAction asked, TopicRules rules) {
        return asked instanceof TopicAction.Schedule schedule
                        && schedule.papersDue().isEmpty()
                ? new TopicAction.Schedule(
                        schedule.meeting(),
                        schedule.on(),
                        schedule.order(),
                        schedule.leaderAttends(),
                        Optional.of(rules.papersDue(schedule.on())))
                : asked;
    }

    private static TopicEvent event(
            Topic topic, TopicAction action, PersonId actor, OffsetDateTime at, String reason, TopicRules rules) {
        return HashChain.seal(
                new TopicEvent(
                        topic.id(),
                        topic.version() + 1,
                        at,
                        actor,
                        reason,
                        action,
                        rules.algorithm(),
                        topic.hash(),
                        ""),
                rules.algorithm());
    }

    static Topic replay(Iterable<TopicEvent> events) {
        Optional<Topic> topic = Optional.empty();
        for (TopicEvent event : events) {
            topic = Optional.of(topic.map(before -> after(before, event)).orElseGet(() -> first(event)));
        }
        return topic.orElseThrow(() -> unusable(HashChain.notOpened("")));
    }

    private static Topic first(TopicEvent event) {
        Topic opened = opened(event.action(), event.at())
                .orElseThrow(() -> unusable(of(event.topic(), HashChain.notOpened(String.valueOf(event.number())))));
        if (!event.topic().equals(opened.id())) {
            throw unusable(impossible(opened.id(), event));
        }
        HashChain.fault(event, 1, "", event.algorithm()).ifPresent(fault -> {
            throw unusable(of(event.topic(), fault));
        });
        return stamped(opened.toBuilder(), event);
    }

    static Topic after(Topic topic, TopicEvent event) {
        Move<?> move = MOVES.get(event.action().getClass());
        if (move == null || !event.topic().equals(topic.id())) {
            throw unusable(impossible(topic.id(), event));
        }
        HashChain.fault(event, topic.version() + 1, topic.hash(), event.algorithm())
                .ifPresent(fault -> {
                    throw unusable(of(event.topic(), fault));
                });
        if (!move.from().contains(topic.state())) {
            throw unusable(impossible(topic.id(), event));
        }
        try {
            return happened(topic, event, move);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw unusable(impossible(topic.id(), event));
        }
    }

    private static Finding impossible(TopicId topic, TopicEvent event) {
        return finding("topic-event-impossible", "topic", topic, "number", event.number());
    }

    static Findings verify(Topic topic, List<TopicEvent> events) {
        if (events.isEmpty()) {
            return Findings.of(of(topic.id(), HashChain.notOpened("")));
        }
        try {
            return replay(events).equals(topic)
                    ? Findings.none()
                    : Findings.of(finding("topic-not-its-events", "topic", topic.id()));
        } catch (TopicRefusedException e) {
            return e.findings();
        }
    }

    /** Returns what is wrong with events, with the topic whose they are. */
    private static Finding of(TopicId topic, Finding fault) {
        return CoreTexts.TEXTS.finding(
                fault.code(),
                fault.severity(),
                details -> details.about(topic, fault.arguments().getOrDefault("number", ""))
                        .withAll(fault.arguments().entrySet().stream()
                                .flatMap(argument -> Stream.of(argument.getKey(), argument.getValue()))
                                .toArray())
                        .with("topic", topic));
    }

    private static Topic happened(Topic topic, TopicEvent event, Move<?> move) {
        return stamped(move.effect(event, topic), event);
    }

    private static Topic stamped(Topic.Builder next, TopicEvent event) {
        return next.version(event.number())
                .hash(event.hash())
                .changedAt(event.at())
                .build();
    }

    private static TopicRefusedException unusable(Finding fault) {
        return new TopicRefusedException("The events are no topic", Findings.of(fault));
    }

    static TopicAnswer.Refused refused(String code, Object... namesAndValues) {
        return new TopicAnswer.Refused(Findings.of(finding(code, namesAndValues)));
    }

    private static Finding finding(String code, Object... namesAndValues) {
        return CoreTexts.TEXTS.finding(code, Severity.ERROR, details -> {
            if (namesAndValues.length > 1) {
                details.about(namesAndValues[1]);
            }
            details.withAll(namesAndValues);
        });
    }
}
