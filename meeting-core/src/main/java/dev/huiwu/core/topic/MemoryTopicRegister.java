package dev.huiwu.core.topic;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Topics in memory. */
final class MemoryTopicRegister implements TopicRegister {

    private record Entry(Topic topic, ImmutableList<TopicEvent> events) {

        Entry with(TopicAnswer.Accepted accepted) {
            return new Entry(
                    accepted.topic(),
                    ImmutableList.<TopicEvent>builder()
                            .addAll(events)
                            .add(accepted.event())
                            .build());
        }
    }

    private final TopicRules rules;
    private final Map<TopicId, Entry> entries = new TreeMap<>();

    MemoryTopicRegister(TopicRules rules) {
        this.rules = rules;
    }

    @Override
    public TopicRules rules() {
        return rules;
    }

    @Override
    public synchronized TopicAnswer open(TopicAction first, PersonId actor, OffsetDateTime at, String reason) {
        TopicAnswer answer = Topic.open(first, actor, at, reason, rules);
        Optional<TopicAnswer.Accepted> opened = answer.accepted();
        if (opened.isEmpty()) {
            return answer;
        }
        TopicId id = opened.get().topic().id();
        if (entries.containsKey(id)) {
            return TopicAnswer.idTaken(id);
        }
        entries.put(
                id,
                new Entry(opened.get().topic(), ImmutableList.of(opened.get().event())));
        return answer;
    }

    @Override
    public synchronized Findings takeOver(List<Topic> topics, PersonId actor, OffsetDateTime at, String reason) {
        List<Findings> all = new ArrayList<>();
        Map<TopicId, Entry> taken = new LinkedHashMap<>();
        for (Topic topic : topics) {
            TopicAnswer answer = Topic.open(new TopicAction.TakeOver(topic), actor, at, reason, rules);
            all.add(answer.reasons());
            answer.accepted().ifPresent(opened -> {
                all.add(opened.notes());
                Entry entry = new Entry(opened.topic(), ImmutableList.of(opened.event()));
                if (entries.containsKey(topic.id()) || taken.put(topic.id(), entry) != null) {
                    all.add(TopicAnswer.idTaken(topic.id()).reasons());
                }
            });
        }
        Findings findings = Findings.concat(all);
        if (!findings.hasErrors()) {
            entries.putAll(taken);
        }
        return findings;
    }

    @Override
    public synchronized TopicAnswers askAll(List<TopicRequest> requests, PersonId actor, OffsetDateTime at) {
        TopicAnswers answers = TopicAnswers.to(requests, this::topic, actor, at, rules);
        for (TopicAnswer.Accepted accepted : answers.accepted()) {
            entries.computeIfPresent(accepted.topic().id(), (id, entry) -> entry.with(accepted));
        }
        return answers;
    }

    @Override
    public synchronized Optional<Topic> topic(TopicId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::topic);
    }

    @Override
    public synchronized List<TopicEvent> history(TopicId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::events).orElse(ImmutableList.of());
    }

    @Override
    public TopicPage find(TopicQuery query) {
        List<Topic> found = all(query);
        return new TopicPage(
                found.stream().skip(query.offset()).limit(query.limit()).toList(), found.size());
    }

    @Override
    public synchronized List<Topic> all(TopicQuery query) {
        return entries.values().stream()
                .map(Entry::topic)
                .filter(query::matches)
                .sorted(query.sort().order(query.descending()))
                .toList();
    }

    @Override
    public synchronized Findings verify() {
        List<Finding> faults = new ArrayList<>();
        entries.values()
                .forEach(entry ->
                        faults.addAll(entry.topic().verify(entry.events()).list()));
        return new Findings(faults);
    }
}
