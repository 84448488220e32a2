package dev.huiwu.core.agenda;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.ProposedOpinion;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.TablingRules;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses and orders topics, and changes what was chosen. */
final class AgendaMaking {

    private AgendaMaking() {}

    static Agenda propose(AgendaRequest request) {
        List<TopicId> chosen = new ArrayList<>();
        List<LeftOutTopic> next = new ArrayList<>();
        List<LeftOutTopic> unfit = new ArrayList<>();
        for (Topic topic : request.topics().stream().sorted(order(request)).toList()) {
            Findings against = against(request, topic, request.today());
            if (against.hasErrors()) {
                unfit.add(new LeftOutTopic(topic.id(), against));
            } else if (chosen.size() >= limit(request)) {
                next.add(new LeftOutTopic(topic.id(), Findings.of(full(request, topic.id()))));
            } else {
                chosen.add(topic.id());
            }
        }
        return Agenda.builder()
                .request(request)
                .topics(chosen)
                .addAllLeftOut(next)
                .addAllLeftOut(unfit)
                .addAllLeftOut(unknown(request))
                .build();
    }

    static Agenda standing(AgendaRequest request) {
        boolean held = request.topics().stream()
                .anyMatch(topic -> decision(request, topic).isPresent() || isUnreached(request, topic));
        List<TopicId> on = request.topics().stream()
                .filter(topic -> place(request, topic, held).isPresent()
                        || decision(request, topic).isPresent())
                .sorted(Comparator.comparing((Topic topic) ->
                                place(request, topic, held).map(Tabling::order).orElse(Integer.MAX_VALUE))
                        .thenComparing(Topic::id))
                .map(Topic::id)
                .toList();
        Agenda agenda = Agenda.builder().request(request).topics(on).build();
        return agenda.isHeld() || request.today().isAfter(request.start().toLocalDate())
                ? agenda
                : agenda.toBuilder()
                        .leftOut(propose(request).leftOut().stream()
                                .filter(out -> !on.contains(out.topic()))
                                .toList())
                        .build();
    }

    /**
     * Returns where a topic stands on the agenda, or stood when the meeting decided; unless it was held, also where the meeting was on another day before it
     * was moved.
     */
    private static Optional<Tabling> place(AgendaRequest request, Topic topic, boolean held) {
        LocalDate day = request.start().toLocalDate();
        return isUnreached(request, topic)
                ? topic.placeAt(request.meeting(), day)
                : topic.tabling()
                        .filter(at -> at.meeting().equals(request.meeting()))
                        .filter(at -> topic.state() == TopicState.SCHEDULED
                                ? !held || at.on().equals(day)
                                : decision(request, topic).isPresent());
    }

    /** Says whether the meeting did not get to a topic, which has not come to stand on its agenda again since. */
    static boolean isUnreached(AgendaRequest request, Topic topic) {
        LocalDate day = request.start().toLocalDate();
        return topic.unreached().stream().anyMatch(at -> at.isOf(request.meeting(), day))
                && topic.tabling().filter(at -> at.isOf(request.meeting(), day)).isEmpty()
                && decision(request, topic).isEmpty();
    }

    /** Returns the last decision of the meeting on a topic. */
    static Optional<Decision> decision(AgendaRequest request, Topic topic) {
        return topic.decisions().stream()
                .filter(decision ->
                        decision.isOf(request.meeting(), request.start().toLocalDate()))
                .reduce((before, after) -> after);
    }

    private static List<LeftOutTopic> unknown(AgendaRequest request) {
        return Stream.concat(request.wishes().stream(), request.urgent().stream())
                .distinct()
                .filter(id -> topic(request, id).isEmpty())
                .map(id -> new LeftOutTopic(id, Findings.of(error("agenda-topic-unknown", id))))
                .toList();
    }

    private static Comparator<Topic> order(AgendaRequest request) {
        return Comparator.comparing((Topic topic) -> !topic.carriedOver())
                .thenComparing(topic -> {
                    int wish = request.wishes().indexOf(topic.id());
                    return wish < 0 ? Integer.MAX_VALUE : wish;
                })
                .thenComparing(topic -> !request.urgent().contains(topic.id()))
                .thenComparing(topic -> topic.submission().receivedOn())
                .thenComparing(Topic::id);
    }

    private static int limit(AgendaRequest request) {
        return request.override()
                .map(LimitOverride::limit)
                .orElse(request.rules().limit());
    }

    private static Findings against(AgendaRequest request, Topic topic, LocalDate today) {
        if (topic.state() != TopicState.READY) {
            return Findings.of(error(
                    "agenda-not-ready",
                    topic.id(),
                    "code",
                    topic.state().code(),
                    "label",
                    topic.state().label()));
        }
        List<Finding> findings = new ArrayList<>();
        if (!topic.submission().meetingType().equals(request.type())) {
            findings.add(error(
                    "agenda-other-meeting",
                    topic.id(),
                    "proposed",
                    topic.submission().meetingType(),
                    "type",
                    request.type()));
        }
        LocalDate day = request.start().toLocalDate();
        Tabling tabling = new Tabling(
                request.meeting(), day, 1, Optional.of(request.topicRules().papersDue(day)));
        return new Findings(findings)
                .and(TablingRules.against(
                        topic, tabling, leaderAttends(request, topic.id()), today, request.topicRules()));
    }

    static Optional<Topic> topic(AgendaRequest request, TopicId id) {
        return request.topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    static boolean leaderAttends(AgendaRequest request, TopicId id) {
        return topic(request, id)
                .flatMap(Topic::opinion)
                .flatMap(ProposedOpinion::leaderInCharge)
                .filter(request.leadersAway()::contains)
                .isEmpty();
    }

    static AgendaResult change(Agenda agenda, AgendaChange change) {
        List<Finding> refused = new ArrayList<>();
        TopicId id = change.topic();
        List<TopicId> topics = new ArrayList<>(agenda.topics());
        Optional<Topic> topic = topic(agenda.request(), id);
        if (agenda.isHeld()) {
            return new AgendaResult(
                    agenda,
                    Findings.of(error(
                            "agenda-held", id, "day", agenda.request().start().toLocalDate())));
        }
        if (change.reason().isBlank()) {
            refused.add(error("agenda-reason-missing", id));
        }
        if (topic.isEmpty()) {
            refused.add(error("agenda-topic-unknown", id));
        } else if (change instanceof AgendaChange.Add) {
            refused.addAll(
                    add(agenda, topic.get(), topics, change.at().toLocalDate()).list());
        } else if (change instanceof AgendaChange.LatePapers late) {
            refused.addAll(against(agenda, late).list());
        } else if (!topics.contains(id)) {
            refused.add(error("agenda-topic-not-there", id));
        } else if (change instanceof AgendaChange.TakeOff) {
            topics.remove(id);
        } else if (change instanceof AgendaChange.Move move) {
            if (move.place() < 1 || move.place() > topics.size()) {
                refused.add(error("agenda-place", id, "place", move.place(), "places", topics.size()));
            } else {
                topics.remove(id);
                topics.add(move.place() - 1, id);
            }
        }
        return refused.isEmpty()
                ? new AgendaResult(changed(agenda, topics, change), Findings.none())
                : new AgendaResult(agenda, new Findings(refused));
    }

    private static Findings against(Agenda agenda, AgendaChange.LatePapers late) {
        List<Finding> findings = new ArrayList<>();
        if (late.grantedBy().isBlank()) {
            findings.add(error("agenda-grantor-missing", late.topic()));
        }
        LocalDate meeting = agenda.request().start().toLocalDate();
        if (late.expected().isAfter(meeting)) {
            findings.add(
                    error("agenda-papers-too-late", late.topic(), "expected", late.expected(), "meeting", meeting));
        }
        return new Findings(findings);
    }

    /** Returns the last word on late papers of a topic. */
    static Optional<AgendaChange.LatePapers> latePapers(Agenda agenda, TopicId id) {
        return agenda.changes().stream()
                .filter(change -> change.topic().equals(id))
                .filter(AgendaChange.LatePapers.class::isInstance)
                .map(AgendaChange.LatePapers.class::cast)
                .reduce((before, after) -> after);
    }

    private static Findings add(Agenda agenda, Topic topic, List<TopicId> topics, LocalDate today) {
        if (topics.contains(topic.id())) {
            return Findings.of(error("agenda-topic-there", topic.id()));
        }
        Topic excepted = latePapers(agenda, topic.id())
                .map(late -> topic.toBuilder().addException(late.exception()).build())
                .orElse(topic);
        Findings against = against(agenda.request(), excepted, today);
        if (topics.size() >= limit(agenda.request())) {
            against = against.and(Findings.of(full(agenda.request(), topic.id())));
        }
        topics.add(topic.id());
        return against;
    }

    private static Agenda changed(Agenda agenda, List<TopicId> topics, AgendaChange change) {
        List<LeftOutTopic> leftOut = new ArrayList<>(agenda.leftOut().stream()
                .filter(out -> !topics.contains(out.topic()))
                .toList());
        if (change instanceof AgendaChange.TakeOff) {
            leftOut.add(
                    0,
                    new LeftOutTopic(
                            change.topic(),
                            Findings.of(CoreTexts.TEXTS.finding(
                                    "agenda-taken-off",
                                    Severity.NOTE,
                                    details -> details.about(change.topic())
                                            .with("topic", change.topic())
                                            .with("reason", change.reason())))));
        }
        return agenda.toBuilder()
                .topics(topics)
                .leftOut(leftOut)
                .addChanges(change)
                .build();
    }

    private static Finding full(AgendaRequest request, TopicId id) {
        return error("agenda-full", id, "limit", limit(request));
    }

    private static Finding error(String code, TopicId topic, Object... namesAndValues) {
        return CoreTexts.TEXTS.finding(
                code,
                Severity.ERROR,
                details -> details.about(topic).with("topic", topic).withAll(namesAndValues));
    }
}
