package dev.huiwu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.huiwu.core.Language;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happened to a topic, in words of one language: who did what, when and why, and which values changed. */
record TopicHistory(List<TopicEvent> events, TopicRules rules, UnitDirectory units, Language language) {

    private static final ObjectMapper MAPPER = MeetingJson.newMapper();

    /** Something that happened, with the topic before and after it. */
    private record Step(Optional<Topic> before, TopicEvent event, Topic after) {

        /** Says whether the topic, or something to be carried out, was over or put off before. */
        boolean reopens() {
            boolean wasOver = before.filter(topic -> topic.state().isFinal()).isPresent();
            return event.action() instanceof TopicAction.Resume
                    || (wasOver && !after.state().isFinal() && !(event.action() instanceof TopicAction.ReopenTask));
        }
    }

    /** Returns a line for each event, with a line for each value that it changed. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Step step : steps()) {
            lines.add("%s  %s  %s  %s%s"
                    .formatted(
                            step.event().number(),
                            time(step.event().at()),
                            step.event().actor(),
                            what(step),
                            because(step)));
            changes(step).forEach(change -> lines.add("     " + change));
        }
        return lines;
    }

    /** Returns a line for each time that it was taken up again after it was over or put off, with why; not of its tasks, which say so themselves. */
    List<String> reopenings() {
        return steps().stream()
                .filter(Step::reopens)
                .map(step -> "%s %s%s"
                        .formatted(
                                step.event().at().toLocalDate(),
                                what(step),
                                step.event().action() instanceof TopicAction.Resume resume
                                        ? language.choose("：", ": ") + resume.findings() + because(step)
                                        : because(step)))
                .toList();
    }

    /** Returns a moment as people read it. */
    static String time(OffsetDateTime at) {
        return at.toString().replace('T', ' ');
    }

    /** Returns what was done, behind the number of the task that it was done with, if it was one. */
    private String what(Step step) {
        TopicAction action = step.event().action();
        String word = TopicActions.TEXTS.text(language, TopicActions.word(action.getClass()));
        JsonNode task = MAPPER.valueToTree(action).path("task");
        return task.isInt() ? language.choose("任务 %s：%s", "task %s: %s").formatted(task.asInt(), word) : word;
    }

    private String because(Step step) {
        return step.event().reason().isBlank()
                ? ""
                : language.choose("（原因：%s）", " (because: %s)")
                        .formatted(step.event().reason());
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Optional<Topic> before = Optional.empty();
        for (TopicEvent event : events) {
            Topic after = before.map(topic -> topic.after(event)).orElseGet(() -> Topic.replay(List.of(event)));
            steps.add(new Step(before, event, after));
            before = Optional.of(after);
        }
        return steps;
    }

    /** Returns what changed, as it is called: before and after. Of the first event, the state alone. */
    private List<String> changes(Step step) {
        Map<String, String> after = account(step.after());
        if (step.before().isEmpty()) {
            String state = language.choose("状态", "state");
            return List.of(state + " " + after.getOrDefault(state, ""));
        }
        Map<String, String> before = account(step.before().get());
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        String none = language.choose("（无）", "(none)");
        return names.stream()
                .filter(name -> !after.getOrDefault(name, "").equals(before.getOrDefault(name, "")))
                .map(name ->
                        "%s %s → %s".formatted(name, before.getOrDefault(name, none), after.getOrDefault(name, none)))
                .toList();
    }

    private Map<String, String> account(Topic topic) {
        return TopicAccount.of(topic, rules, units, language, Optional.empty());
    }
}
