package dev.huiwu.core.notification;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.Language;

/**
 * One thing to tell a unit, in a sentence to be said as it stands.
 *
 * @param matter what it is about
 * @param zh the sentence in Chinese
 * @param en the sentence in English
 */
public record Notice(NotificationMatter matter, String zh, String en) {

    /** Keeps a notice. */
    public Notice {
        checkArgument(!zh.isBlank() && !en.isBlank(), "A notice about %s has no sentence.", matter);
    }

    /** Returns the sentence in the language. */
    public String text(Language language) {
        return language.choose(zh, en);
    }

    /** Returns a text without the sentences, which hold names. */
    @Override
    public String toString() {
        return "Notice[%s]".formatted(matter);
    }
}
