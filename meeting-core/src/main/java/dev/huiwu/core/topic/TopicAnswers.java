package dev.huiwu.core.topic;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of things asked together: all happened, or none.
 *
 * @param accepted what happened, in the order asked; none if anything was refused
 * @param refused all that stands against it; none if it happened
 */
public record TopicAnswers(List<TopicAnswer.Accepted> accepted, Findings refused) {

    /** Keeps a copy. */
    public TopicAnswers {
        accepted = ImmutableList.copyOf(accepted);
    }

    /**
     * Returns what topics answer to things asked of them together, one after the other; nothing is kept, which is for a register to do.
     *
     * @param topics returns a topic as it stands; called once for each
     */
    public static TopicAnswers to(
            List<TopicRequest> requests,
            Function<TopicId, Optional<Topic>> topics,
            PersonId actor,
            OffsetDateTime at,
            TopicRules rules) {
        Map<TopicId, Optional<Topic>> before = new HashMap<>();
        Map<TopicId, Topic> now = new HashMap<>();
        List<TopicAnswer.Accepted> accepted = new ArrayList<>();
        List<Findings> refused = new ArrayList<>();
        for (TopicRequest request : requests) {
            TopicId id = request.topic();
            Optional<Topic> was = before.computeIfAbsent(id, topics);
            TopicAnswer answer;
            if (was.isEmpty()) {
                answer = TopicAnswer.unknown(id);
            } else if (was.get().version() != request.seen()) {
                answer = TopicAnswer.changedSince(request.seen(), id, was.get().version());
            } else {
                answer = now.getOrDefault(id, was.get()).ask(request.action(), actor, at, request.reason(), rules);
            }
            refused.add(answer.reasons());
            answer.accepted().ifPresent(done -> {
                now.put(id, done.topic());
                accepted.add(done);
            });
        }
        Findings against = Findings.concat(refused);
        return against.hasErrors() ? refused(against) : new TopicAnswers(accepted, Findings.none());
    }

    /** Returns the answer that nothing of it happened. */
    public static TopicAnswers refused(Findings reasons) {
        return new TopicAnswers(List.of(), reasons);
    }

    /**
     * Returns this if it happened.
     *
     * @throws TopicRefusedException if it did not
     */
    public TopicAnswers orThrow() {
        if (refused.hasErrors()) {
            throw new TopicRefusedException("The topics do not allow this", refused);
        }
        return this;
    }
}
