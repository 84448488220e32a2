package dev.huiwu.store;

import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;

/** The words of the module. */
final class StoreTexts {

    static final FindingTexts TEXTS = FindingTexts.load("store", StoreTexts.class);

    private StoreTexts() {}

    static Findings error(String code, Object subject, Object... namesAndValues) {
        return Findings.of(TEXTS.finding(
                code, Severity.ERROR, details -> details.about(subject).withAll(namesAndValues)));
    }
}
