package dev.huiwu.core.agenda;

import dev.huiwu.core.topic.Decision;
import dev.huiwu.core.topic.ProposedOpinion;
import dev.huiwu.core.topic.Submission;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives every item of an agenda its time, one after the other from the start. */
final class AgendaTimes {

    private final AgendaRequest request;
    private final List<AgendaEntry> entries = new ArrayList<>();
    private OffsetDateTime at;

    private AgendaTimes(AgendaRequest request) {
        this.request = request;
        at = request.start();
    }

    static List<AgendaEntry> of(AgendaRequest request, List<TopicId> topics) {
        AgendaTimes times = new AgendaTimes(request);
        for (StandingItem item : request.rules().standing()) {
            times.add(
                    item.minutes(),
                    (start, end) -> new AgendaEntry(
                            Optional.empty(),
                            item.title(),
                            item.reportingUnit(),
                            Set.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            start,
                            end));
        }
        topics.forEach(times::topic);
        return List.copyOf(times.entries);
    }

    private void topic(TopicId id) {
        Topic topic = AgendaMaking.topic(request, id).orElseThrow();
        Submission submission = topic.submission();
        add(
                submission.reportMinutes().orElse(request.rules().reportMinutes()),
                (start, end) -> new AgendaEntry(
                        Optional.of(id),
                        submission.title(),
                        Optional.of(submission.reportingUnit()),
                        submission.nonVotingUnits(),
                        topic.opinion().flatMap(ProposedOpinion::leaderInCharge),
                        topic.papersDeliveredOn(),
                        AgendaMaking.decision(request, topic).map(Decision::outcome),
                        AgendaMaking.isUnreached(request, topic),
                        start,
                        end));
    }

    /** An item between two moments. */
    private interface Between {
        AgendaEntry of(OffsetDateTime start, OffsetDateTime end);
    }

    private void add(int minutes, Between item) {
        OffsetDateTime end = at.plusMinutes(minutes);
        entries.add(item.of(at, end));
        at = end.plusMinutes(request.rules().changeMinutes());
    }
}
