package dev.huiwu.cli;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.topic.TopicDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be said when topics of a table are in the register already: how many are alike, which differ in what, and which are new. */
final class TopicsThere {

    private static final String TAKEN = "topic-id-taken";

    /** More topics are counted, not shown. */
    private static final int SHOWN = 10;

    private TopicsThere() {}

    /** Returns what was found, with a few findings in place of one for each topic that is there; none is an error if all are there and alike. */
    static Findings of(Findings found, List<Topic> table, TopicRegister register, UnitDirectory units) {
        if (!found.codes().contains(TAKEN)) {
            return found;
        }
        List<TopicDifference> unlike = new ArrayList<>();
        List<Topic> added = new ArrayList<>();
        for (Topic topic : table) {
            Optional<Topic> there = register.topic(topic.id());
            there.flatMap(known -> TopicDifference.between(known, topic, units)).ifPresent(unlike::add);
            if (there.isEmpty()) {
                added.add(topic);
            }
        }
        List<Finding> findings = new ArrayList<>(
                found.stream().filter(other -> !other.code().equals(TAKEN)).toList());
        int alike = table.size() - unlike.size() - added.size();
        findings.add(
                alike == table.size()
                        ? finding("topics-there", Severity.NOTE, "topics", alike)
                        : finding(
                                "topics-there-partly",
                                Severity.ERROR,
                                "topics",
                                table.size(),
                                "alike",
                                alike,
                                "unlike",
                                unlike.size(),
                                "added",
                                added.size()));
        unlike.stream().limit(SHOWN).map(TopicsThere::unlike).forEach(findings::add);
        if (unlike.size() > SHOWN) {
            findings.add(finding("topics-unlike-more", Severity.NOTE, "topics", unlike.size() - SHOWN));
        }
        if (!added.isEmpty()) {
            String ids = added.stream()
                    .limit(SHOWN)
                    .map(topic -> topic.id().value())
                    .collect(Collectors.joining(" ", "", added.size() > SHOWN ? " ..." : ""));
            findings.add(finding("topics-added", Severity.NOTE, "topics", added.size(), "ids", ids));
        }
        return new Findings(findings);
    }

    private static Finding unlike(TopicDifference difference) {
        return finding(
                "topic-unlike",
                Severity.NOTE,
                "topic",
                difference.topic(),
                "labels",
                String.join("、", difference.columns(Language.CHINESE)),
                "columns",
                String.join(", ", difference.columns(Language.ENGLISH)));
    }

    private static Finding finding(String code, Severity severity, Object... namesAndValues) {
        return TopicActions.TEXTS.finding(code, severity, draft -> draft.withAll(namesAndValues));
    }
}
