package dev.huiwu.workflow.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.Language;

/**
 * Words of a plan in both languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record ContingencyText(String zh, String en) {

    /** Refuses blank words. */
    public ContingencyText {
        checkArgument(!zh.isBlank() && !en.isBlank(), "A plan has a blank text.");
    }

    /** Returns words that are the same in both. */
    public static ContingencyText of(String text) {
        return new ContingencyText(text, text);
    }

    /** Returns the words in the language. */
    public String text(Language language) {
        return language.choose(zh, en);
    }
}
