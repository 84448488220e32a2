package dev.huiwu.core.agenda;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.topic.Precondition;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.TablingException;
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
    private final List<TopicRequest> requests = new ArrayList<>();

    private AgendaRequests(Agenda agenda) {
        this.agenda = agenda;
        day = agenda.request().start().toLocalDate();
    }

    static List<TopicRequest> of(Agenda agenda, Collection<Topic> now) {
        AgendaRequests asked = new AgendaRequests(agenda);
        Map<TopicId, Topic> topics = new LinkedHashMap<>();
        now.forEach(topic -> topics.put(topic.id(), topic));
        topics.values().stream()
                .filter(topic -> !agenda.topics().contains(topic.id())
                        && asked.place(topic).isPresent())
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

    /** Returns where a topic stands on the agenda of this meeting by its register. */
    private Optional<Tabling> place(Topic topic) {
        return topic.state() == TopicState.SCHEDULED
                ? topic.tabling()
                        .filter(at -> at.meeting().equals(agenda.request().meeting())
                                && at.on().equals(day))
                : Optional.empty();
    }

    private void excepted(Topic topic) {
        agenda.changes().stream()
                .filter(change -> change.topic().equals(topic.id()))
                .filter(AgendaChange.LatePapers.class::isInstance)
                .map(AgendaChange.LatePapers.class::cast)
                .reduce((before, after) -> after)
                .map(late -> new TablingException(
                        Precondition.PAPERS,
                        late.grantedBy(),
                        late.reason(),
                        late.at().toLocalDate()))
                .filter(exception -> !topic.exceptions().contains(exception))
                .ifPresent(exception -> ask(topic, new TopicAction.GrantException(exception)));
    }

    private void placed(Topic topic, int order) {
        Optional<Tabling> place = place(topic);
        if (place.isEmpty()) {
            boolean attends = AgendaMaking.leaderAttends(agenda.request(), topic.id());
            ask(topic, new TopicAction.Schedule(agenda.request().meeting(), day, order, attends, Optional.empty()));
        } else if (place.get().order() != order) {
            ask(topic, new TopicAction.Reorder(order));
        }
    }

    /** Asks it, for the reason of the last change of the topic, or else of the agenda. */
    private void ask(Topic topic, TopicAction action) {
        List<AgendaChange> changes = agenda.changes();
        String reason = changes.stream()
                .filter(change -> change.topic().equals(topic.id()))
                .reduce((before, after) -> after)
                .or(() -> changes.stream().reduce((before, after) -> after))
                .map(AgendaChange::reason)
                .orElse("");
        requests.add(new TopicRequest(topic.id(), topic.version(), action, reason));
    }
}
