package dev.huiwu.core.topic;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Consumer;

/** Gathers what stands against an action on a topic, and what is worth knowing of it. */
final class Refusals {

    private final Topic topic;
    private final TopicRules rules;
    private final OffsetDateTime at;
    private final String reason;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    Refusals(Topic topic, TopicRules rules, OffsetDateTime at, String reason) {
        this.topic = topic;
        this.rules = rules;
        this.at = at;
        this.reason = reason;
    }

    Topic topic() {
        return topic;
    }

    TopicRules rules() {
        return rules;
    }

    /** Returns the day of the action. */
    LocalDate today() {
        return at.toLocalDate();
    }

    Findings findings() {
        return new Findings(findings.build());
    }

    void addAll(Findings more) {
        findings.addAll(more);
    }

    /** Warns of a kind that somebody may have mistyped, so that what is required of the kind that was meant is not. */
    void warnOfKind(TopicKind kind) {
        addAll(TablingRules.nearKinds(topic.id(), kind, rules));
    }

    /** Adds what stands against a precondition, unless the topic is excepted from it. */
    void addAll(Precondition precondition, Findings more) {
        addAll(TablingRules.unlessExcepted(topic, precondition, more));
    }

    void refuse(String code, Object... namesAndValues) {
        add(code, Severity.ERROR, details -> details.withAll(namesAndValues));
    }

    void warn(String code, Object... namesAndValues) {
        add(code, Severity.WARNING, details -> details.withAll(namesAndValues));
    }

    void note(String code, Object... namesAndValues) {
        add(code, Severity.NOTE, details -> details.withAll(namesAndValues));
    }

    private void add(String code, Severity severity, Consumer<FindingTexts.Draft> more) {
        findings.add(CoreTexts.TEXTS.finding(code, severity, details -> {
            details.about(topic.id()).with("topic", topic.id());
            more.accept(details);
        }));
    }

    /** Refuses a text that has to be said and is not. */
    void need(String code, String text) {
        if (TopicText.isBlank(text)) {
            refuse(code);
        }
    }

    /** Refuses an action without a reason. */
    void needReason() {
        need("topic-reason-missing", reason);
    }

    /** Refuses a reason that is too long, or holds what cannot be printed. */
    void checkReason() {
        if (!TopicText.isShort(reason) || !TopicText.isPrintable(reason)) {
            refuse("topic-reason-unfit", "most", Topic.MAX_TEXT);
        }
    }

    /** Refuses a day that is yet to come. */
    void needPast(LocalDate day) {
        needDay(day, day);
    }

    /** Refuses a day that is yet to come, or before the topic was received. */
    void needDay(LocalDate day) {
        needDay(day, topic.submission().receivedOn());
    }

    /** Refuses a day that is yet to come, or before another. */
    void needDay(LocalDate day, LocalDate earliest) {
        if (day.isAfter(today())) {
            refuse("topic-day-to-come", "day", day, "today", today());
        }
        if (day.isBefore(earliest)) {
            refuse("topic-day-early", "day", day, "earliest", earliest);
        }
    }
}
