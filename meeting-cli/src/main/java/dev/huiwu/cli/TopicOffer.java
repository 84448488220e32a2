package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.TablingRules;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may be done with a topic as it stands, how it is written, and what stands against it.
 *
 * @param at the moment for which it is asked; empty for that of the last event
 */
record TopicOffer(Topic topic, TopicRules rules, Optional<OffsetDateTime> at) {

    private static final PersonId ANYBODY = new PersonId("-");

    /** Returns it in lines, the actions in the order of a topic's life. */
    List<String> lines(Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(language.choose("%s  %s  第 %s 版", "%s  %s  version %s")
                .formatted(
                        topic.id(),
                        language.choose(topic.state().label(), topic.state().code()),
                        topic.version()));
        TopicActions.BY_WORD.values().stream()
                .filter(topic.actions()::contains)
                .forEach(action -> add(action, language, lines));
        Findings lacking = beforeMeeting();
        if (!lacking.isEmpty()) {
            lines.add(language.choose("上会前还缺：", "Before a meeting it lacks:"));
            lacking.forEach(finding -> lines.add("  " + finding.text(language)));
        }
        return lines;
    }

    private void add(Class<? extends TopicAction> action, Language language, List<String> lines) {
        lines.add("  " + TopicActions.title(action, language));
        String form = TopicActions.form(action, language);
        if (!form.isEmpty()) {
            lines.add("      " + form);
        }
        against(action)
                .forEach(
                        finding -> lines.add("      " + language.choose("还不行：", "not yet: ") + finding.text(language)));
    }

    /** Returns what stands against an action that needs nothing to be said; none of others. */
    private Findings against(Class<? extends TopicAction> action) {
        if (!TopicField.of(action).isEmpty()) {
            return Findings.none();
        }
        TopicAction asked = TopicWords.read(
                TopicActions.word(action), topic.id(), Optional.of(topic), List.of(), UnitDirectory.of(List.of()));
        return topic.ask(asked, ANYBODY, moment(), "-", rules).reasons();
    }

    private OffsetDateTime moment() {
        return at.or(topic::changedAt).orElse(OffsetDateTime.MIN);
    }

    private Findings beforeMeeting() {
        if (topic.state().isFinal() || topic.state().compareTo(TopicState.READY) > 0) {
            return Findings.none();
        }
        Tabling anywhere = new Tabling("-", moment().toLocalDate(), 1, Optional.empty());
        return TablingRules.against(topic, anywhere, true, moment().toLocalDate(), rules);
    }
}
