package dev.huiwu.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.topic.ProposedOpinion;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.Nearness;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a clerk is told of an agenda beside it: what else may be meant, why there is nothing, and what was taken for granted. */
record AgendaNotices(AgendaOptions asked, TopicsOptions options) {

    /** How far topics are that are not ready yet, those nearest to it first. */
    private static final List<TopicState> UNREADY = List.of(
            TopicState.IN_SIGN_OFF,
            TopicState.IN_REVIEW,
            TopicState.IN_COORDINATION,
            TopicState.OPINION_PROPOSED,
            TopicState.REGISTERED);

    /** Warns of a meeting that the register does not know, where it knows one of the same number that is called nearly the same. */
    void tellNear(TopicRegister register) {
        List<String> sameNumber = register.find(TopicFilter.LATEST).topics().stream()
                .flatMap(topic -> topic.meetings().stream())
                .filter(name -> number(name).equals(number(asked.meeting())))
                .distinct()
                .toList();
        List<String> near = Nearness.suggest(asked.meeting(), sameNumber);
        if (!near.isEmpty()) {
            found("agenda-meeting-near", Severity.WARNING, "near", String.join(" ", near));
        }
    }

    /** Says that an agenda is proposed and not in force, or why nothing is proposed. */
    void tellProposal(TopicRegister register, Agenda agenda, boolean scheduled) {
        if (agenda.topics().isEmpty()) {
            tellNothing(register, agenda);
        } else if (!scheduled) {
            found("agenda-proposed", Severity.NOTE);
        }
    }

    /** Warns of a leader who is away and in charge of no topic; refuses one whose post is that of another but for the width of its characters. */
    void tellAway(List<Topic> topics) {
        List<String> posts = topics.stream()
                .flatMap(topic -> topic.opinion().flatMap(ProposedOpinion::leaderInCharge).stream())
                .distinct()
                .sorted()
                .toList();
        for (String post : asked.away()) {
            if (!posts.contains(post)) {
                List<String> near = Nearness.suggest(post, posts);
                found(
                        "agenda-away-unknown",
                        posts.stream().anyMatch(known -> width(known).equals(width(post)))
                                ? Severity.ERROR
                                : Severity.WARNING,
                        "found",
                        post,
                        "near",
                        String.join(" ", near));
            }
        }
    }

    private static String width(String post) {
        return Normalizer.normalize(post, Normalizer.Form.NFKC);
    }

    /** Says why nothing is proposed: how many are ready and left out, and how far those are that come next. */
    private void tellNothing(TopicRegister register, Agenda agenda) {
        Map<TopicState, Integer> next = new LinkedHashMap<>();
        UNREADY.forEach(state -> next.put(state, count(register, state)));
        next.values().removeIf(count -> count == 0);
        found(
                "agenda-none-proposed",
                Severity.WARNING,
                "ready",
                String.valueOf(count(register, TopicState.READY)),
                "out",
                String.valueOf(agenda.leftOut().size()),
                "codes",
                next.entrySet().stream()
                        .map(state -> state.getValue() + " " + state.getKey().code())
                        .collect(joining(", ")),
                "labels",
                next.entrySet().stream()
                        .map(state -> state.getKey().label() + " " + state.getValue() + " 个")
                        .collect(joining("、")));
    }

    private static int count(TopicRegister register, TopicState state) {
        return register.find(TopicQuery.builder().addStates(state).limit(1).build())
                .total();
    }

    private static String number(String meeting) {
        return CharMatcher.inRange('0', '9').retainFrom(meeting);
    }

    /** Says which leaders are taken to attend on the day to which the meeting moves; of one who is away a topic is refused. */
    void tellLeaders(List<Topic> there, LocalDate day) {
        String leaders = there.stream()
                .filter(topic ->
                        topic.tabling().filter(at -> at.on().equals(day)).isEmpty())
                .flatMap(topic -> topic.opinion().flatMap(ProposedOpinion::leaderInCharge).stream())
                .filter(leader -> !asked.away().contains(leader))
                .distinct()
                .collect(joining(" "));
        if (!leaders.isEmpty()) {
            found("agenda-moved-leaders", Severity.NOTE, "day", day.toString(), "leaders", leaders);
        }
    }

    void found(String code, Severity severity, String... namesAndValues) {
        Finding finding = TopicActions.TEXTS.finding(
                code,
                severity,
                draft -> draft.about(asked.meeting())
                        .with("meeting", asked.meeting())
                        .withAll((Object[]) namesAndValues));
        options.found(Findings.of(finding));
    }
}
