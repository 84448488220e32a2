package dev.huiwu.core.topic;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a meeting decided on or did not get to, also what has gone on to another meeting since. */
final class DoneTopics {

    private DoneTopics() {}

    static List<Topic> of(TopicRegister register, String meeting, LocalDate on) {
        return register.all(TopicQuery.builder().addMeetings(meeting).build()).stream()
                .filter(topic -> isDecided(topic, meeting, on)
                        || topic.unreached().stream().anyMatch(at -> at.isOf(meeting, on)))
                .map(topic -> isThere(topic, meeting, on) || !isDecided(topic, meeting, on)
                        ? topic
                        : asLeft(register.history(topic.id()), meeting, on).orElse(topic))
                .sorted(Comparator.comparing((Topic topic) -> place(topic, meeting, on))
                        .thenComparing(Topic::id))
                .toList();
    }

    private static int place(Topic topic, String meeting, LocalDate on) {
        return topic.placeAt(meeting, on).map(Tabling::order).orElse(Integer.MAX_VALUE);
    }

    private static boolean isDecided(Topic topic, String meeting, LocalDate on) {
        return topic.decisions().stream().anyMatch(decision -> decision.isOf(meeting, on));
    }

    /** Says whether a topic stands where the meeting decided on it. */
    private static boolean isThere(Topic topic, String meeting, LocalDate on) {
        return topic.tabling().filter(at -> at.isOf(meeting, on)).isPresent()
                && topic.decision()
                        .filter(decision -> decision.isOf(meeting, on))
                        .isPresent();
    }

    /** Returns a topic as the meeting left it by its events; empty where they begin later. */
    private static Optional<Topic> asLeft(List<TopicEvent> events, String meeting, LocalDate on) {
        Topic now = Topic.replay(events.subList(0, 1));
        Optional<Topic> left = Optional.of(now).filter(topic -> isThere(topic, meeting, on));
        for (TopicEvent event : events.subList(1, events.size())) {
            now = now.after(event);
            if (isThere(now, meeting, on)) {
                left = Optional.of(now);
            }
        }
        return left;
    }
}
