package dev.huiwu.store;

import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;

/** The words of the module. */
final class StoreTexts {

    static final FindingTexts TEXTS = FindingTexts.load("store", StoreTexts.class);

    private StoreTexts() {}

    /** Returns an error about a topic or event of a version that is not as it was written. */
    static Findings unreadable(String topic, int version) {
        return error("store-unreadable", topic, "topic", topic, "version", version);
    }

    static Findings error(String code, Object subject, Object... namesAndValues) {
        return Findings.of(TEXTS.finding(
                code, Severity.ERROR, details -> details.about(subject).withAll(namesAndValues)));
    }
}
