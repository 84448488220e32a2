package dev.huiwu.core.agenda;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRequest;
import dev.huiwu.core.topic.TopicState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a register is to be asked so that it says what an agenda says. */
final class AgendaRequests {

    private final Agenda agenda;
    private final LocalDate day;
    private final String otherwise;
    private final List<TopicRequest> requests = new ArrayList<>();

    private AgendaRequests(Agenda agenda, String otherwise) {
        this.agenda = agenda;
        this.otherwise = otherwise;
        day = agenda.request().start().toLocalDate();
    }

    static List<TopicRequest> of(Agenda agenda, Collection<Topic> now, String otherwise) {
        AgendaRequests asked = new AgendaRequests(agenda, otherwise);
        Map<TopicId, Topic> topics = new LinkedHashMap<>();
        now.forEach(topic -> topics.put(topic.id(), topic));
        topics.values().stream()
                .filter(topic -> asked.place(topic)
                        .filter(at ->
                                !at.on().equals(asked.day) || !agenda.topics().contains(topic.id()))
                        .isPresent())
                .forEach(topic -> asked.ask(topic, new TopicAction.TakeOff()));
        List<Topic> inOrder = new ArrayList<>();
        for (TopicId id : agenda.topics()) {
            Topic topic = topics.get(id);
            checkArgument(topic != null, "Topic %s is on the agenda and not among those given.", id);
            inOrder.add(topic);
        }
        inOrder.forEach(asked::excepted);
        for (int i = 0; i < inOrder.size(); i++) {
            asked.placed(inOrder.get(i), i + 1);
        }
        return List.copyOf(asked.requests);
    }

    /** Returns where a topic stands on the agenda of this meeting by its register, possibly on another day. */
    private Optional<Tabling> place(Topic topic) {
        return topic.state() == TopicState.SCHEDULED
                ? topic.tabling()
                        .filter(at -> at.meeting().equals(agenda.request().meeting()))
                : Optional.empty();
    }

    private void excepted(Topic topic) {
        boolean taken = place(topic).filter(at -> !at.on().equals(day)).isPresent(); // and with it what was granted
        AgendaMaking.latePapers(agenda, topic.id())
                .map(AgendaChange.LatePapers::exception)
                .filter(exception -> taken || !topic.exceptions().contains(exception))
                .ifPresent(exception -> ask(topic, new TopicAction.GrantException(exception)));
    }

    private void placed(Topic topic, int order) {
        Optional<Tabling> place = place(topic).filter(at -> at.on().equals(day));
        if (AgendaMaking.decision(agenda.request(), topic).isPresent()) {
            return; // and it stays where it was
        }
        if (place.isEmpty()) {
            boolean attends = AgendaMaking.leaderAttends(agenda.request(), topic.id());
            ask(topic, new TopicAction.Schedule(agenda.request().meeting(), day, order, attends, Optional.empty()));
        } else if (place.get().order() != order) {
            ask(topic, new TopicAction.Reorder(order));
        }
    }

    /** Asks it, for the reason of the last change of the topic that moves it, or else of the agenda. */
    private void ask(Topic topic, TopicAction action) {
        List<AgendaChange> moves = agenda.changes().stream()
                .filter(change -> !(change instanceof AgendaChange.LatePapers))
                .toList();
        String reason = moves.stream()
                .filter(change -> change.topic().equals(topic.id()))
                .reduce((before, after) -> after)
                .or(() -> moves.stream().reduce((before, after) -> after))
                .map(AgendaChange::reason)
                .orElse(otherwise);
        requests.add(new TopicRequest(topic.id(), topic.version(), action, reason));
    }
}
