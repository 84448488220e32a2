package dev.huiwu.cli;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Severity;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaChange;
import dev.huiwu.core.agenda.AgendaFrame;
import dev.huiwu.core.agenda.AgendaResult;
import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRequest;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.store.JdbcLedger;
import dev.huiwu.store.Recorded;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The agenda of a meeting as the database has it: its topics, and what was said of its times, which is kept; and what is changed of both. */
record KeptAgenda(
        AgendaOptions asked,
        TopicsActor actor,
        TopicsOptions options,
        UnitDirectory units,
        boolean schedule,
        List<AgendaChange> wanted) {

    /** Returns the agenda after all that is wanted of it; empty if something is found that stops it. */
    Optional<Agenda> in(TopicRegister register, JdbcLedger<AgendaFrame> agendas) {
        if (asked.meeting().length() > AgendaFrame.LONGEST_NAME) {
            found(
                    "agenda-meeting-long",
                    Severity.ERROR,
                    "found",
                    String.valueOf(asked.meeting().length()),
                    "expected",
                    String.valueOf(AgendaFrame.LONGEST_NAME));
            return Optional.empty();
        }
        Optional<Recorded<AgendaFrame>> kept = agendas.find(asked.meeting());
        AgendaFrame frame = asked.frame(kept.map(Recorded::value), units);
        LocalDate day = frame.start().toLocalDate();
        LocalDate today = actor.at().toLocalDate();
        List<Topic> called =
                register.all(TopicQuery.builder().addMeetings(asked.meeting()).build());
        List<Topic> done = day.isAfter(today) ? List.of() : register.doneBy(asked.meeting(), day);
        List<Topic> there = called.stream()
                .filter(topic -> topic.state() == TopicState.SCHEDULED)
                .filter(topic -> stands(topic, day, done.isEmpty()))
                .toList();
        List<Topic> all = all(register, there, done);
        register.rules().papersDue(day); // or the calendar does not know the day
        Agenda agenda = agenda(frame, all, register, today, !there.isEmpty() || !done.isEmpty());
        boolean same = kept.filter(record -> record.value().equals(frame)).isPresent();
        if (!done.isEmpty()) {
            refuseOfHeld(day, kept.isPresent());
            tellNotKept(kept);
            differing(kept, frame)
                    .ifPresent(before -> found("agenda-times-differ-held", Severity.WARNING, "kept", before));
        } else {
            refuse(called, there, day, same);
            if (called.isEmpty() && kept.isEmpty()) {
                notices().tellNear(register);
            }
            compare(kept, frame, there);
            if (there.isEmpty() && wanted.isEmpty()) {
                notices().tellProposal(register, agenda, schedule);
            }
            notices().tellAway(all);
        }
        for (AgendaChange change : wanted) {
            AgendaResult result = agenda.change(change);
            options.found(result.refused());
            agenda = result.agenda();
        }
        if (!options.hasErrors() && writes()) {
            if (done.isEmpty()) { // of one that was held only the times are kept
                List<TopicRequest> requests = agenda.requests(all, actor.reason());
                options.found(register.askAll(requests, actor.by(), actor.at()).refused());
            }
            if (!same && !options.hasErrors()) {
                keep(agendas, kept, frame, !there.isEmpty());
            }
            if (schedule && !options.hasErrors()) {
                notices().tellLeaders(there, day);
            }
        }
        return options.hasErrors() ? Optional.empty() : Optional.of(agenda);
    }

    private boolean writes() {
        return schedule || !wanted.isEmpty();
    }

    /** Returns the topics an agenda is made from, each once; of a meeting that was held only those that were there. */
    private List<Topic> all(TopicRegister register, List<Topic> there, List<Topic> done) {
        Stream<Topic> more = done.isEmpty()
                ? Stream.concat(
                        register
                                .all(TopicQuery.builder()
                                        .addStates(TopicState.READY)
                                        .build())
                                .stream(),
                        Stream.concat(asked.named().stream(), wanted.stream().map(AgendaChange::topic))
                                .flatMap(id -> register.topic(id).stream()))
                : done.stream();
        Map<TopicId, Topic> all = new LinkedHashMap<>();
        (done.isEmpty() ? Stream.concat(there.stream(), more) : Stream.concat(more, there.stream()))
                .forEach(topic -> all.putIfAbsent(topic.id(), topic));
        return List.copyOf(all.values());
    }

    private Agenda agenda(
            AgendaFrame frame, List<Topic> all, TopicRegister register, LocalDate today, boolean standing) {
        var request = asked.request(frame)
                .topics(all)
                .topicRules(register.rules())
                .today(today)
                .build();
        return standing ? Agenda.standing(request) : Agenda.propose(request);
    }

    /** Refuses what would order topics of a meeting that was held, or change what is kept of it; a change is refused by the agenda. */
    private void refuseOfHeld(LocalDate day, boolean kept) {
        if ((schedule && kept) || !asked.named().isEmpty()) {
            found("agenda-schedule-held", Severity.ERROR, "day", day.toString());
        }
    }

    /** Says whether a topic stands on the agenda of this meeting now, and not only did so before that put it off; of one that was held only on its day. */
    private boolean stands(Topic topic, LocalDate day, boolean anyDay) {
        return topic.tabling()
                .filter(at -> at.meeting().equals(asked.meeting()))
                .filter(at -> anyDay || at.on().equals(day))
                .isPresent();
    }

    /** Refuses a day that is not that of the topics called so, and what is done before or after its time. */
    private void refuse(List<Topic> called, List<Topic> there, LocalDate day, boolean same) {
        Optional<LocalDate> other = otherThan(
                day, there.stream().flatMap(topic -> topic.tabling().stream()).map(Tabling::on));
        Optional<LocalDate> held = otherThan(
                day,
                called.stream()
                        .filter(topic -> !there.contains(topic))
                        .flatMap(topic -> topic.decisions().stream())
                        .filter(decision -> decision.meeting().equals(asked.meeting()))
                        .map(Decision::on));
        held.ifPresent(on -> found(
                "agenda-held-other-day",
                writes() || other.isPresent() ? Severity.ERROR : Severity.WARNING,
                "day",
                on.toString(),
                "found",
                day.toString()));
        if (!there.isEmpty() && !asked.named().isEmpty()) {
            found("agenda-order-stands", Severity.WARNING);
        }
        if (other.isPresent() && held.isPresent()) {
            return; // what was held does not move
        }
        if (other.isPresent() && schedule) {
            return; // the meeting is moved
        }
        other.ifPresent(on -> found("agenda-other-day", Severity.ERROR, "day", on.toString(), "found", day.toString()));
        if (schedule && !there.isEmpty() && same) {
            found("agenda-scheduled-already", Severity.ERROR, "topics", String.valueOf(there.size()));
        } else if (!wanted.isEmpty() && there.isEmpty()) {
            found("agenda-no-topics", Severity.ERROR);
        }
    }

    private static Optional<LocalDate> otherThan(LocalDate day, Stream<LocalDate> days) {
        return days.filter(on -> !on.equals(day)).findFirst();
    }

    /** Says where what is said now differs from what was kept, or that nothing was. */
    private void compare(Optional<Recorded<AgendaFrame>> kept, AgendaFrame frame, List<Topic> there) {
        if (writes() || options.hasErrors()) {
            return;
        }
        Optional<String> before = differing(kept, frame);
        before.ifPresent(words -> found("agenda-times-differ", Severity.WARNING, "kept", words));
        if (!there.isEmpty()) {
            tellNotKept(kept);
        }
    }

    private void tellNotKept(Optional<Recorded<AgendaFrame>> kept) {
        if (kept.isEmpty() && !writes()) {
            found("agenda-times-not-kept", Severity.NOTE);
        }
    }

    /** Returns what was kept and is said otherwise now; empty where nothing is. */
    private Optional<String> differing(Optional<Recorded<AgendaFrame>> kept, AgendaFrame frame) {
        List<String> now = AgendaOptions.words(frame, units);
        return kept.map(Recorded::value)
                .filter(before -> !before.equals(frame))
                .map(before -> AgendaOptions.words(before, units).stream()
                        .filter(word -> !now.contains(word))
                        .collect(joining(" ")));
    }

    /** Keeps what is said of the times; the reason says why they change. */
    private void keep(
            JdbcLedger<AgendaFrame> agendas, Optional<Recorded<AgendaFrame>> kept, AgendaFrame frame, boolean known) {
        if (kept.isPresent() && known && actor.reason().isBlank()) {
            found("agenda-times-reason-missing", Severity.ERROR);
            return;
        }
        options.found(kept.map(before -> agendas.write(before, frame, actor.by(), actor.at(), actor.reason()))
                .orElseGet(() -> agendas.open(asked.meeting(), frame, actor.by(), actor.at(), actor.reason()))
                .findings());
        if (!options.hasErrors()) {
            found("agenda-times-kept", Severity.NOTE, "kept", String.join(" ", AgendaOptions.words(frame, units)));
        }
    }

    private void found(String code, Severity severity, String... namesAndValues) {
        notices().found(code, severity, namesAndValues);
    }

    private AgendaNotices notices() {
        return new AgendaNotices(asked, options);
    }
}
