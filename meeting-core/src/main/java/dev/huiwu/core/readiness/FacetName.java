package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import dev.huiwu.core.Language;

/**
 * What people call a facet of an office's own.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record FacetName(String zh, String en) {

    /** Keeps a name. */
    public FacetName {
        checkArgument(!zh.isBlank() && !en.isBlank(), "The name of a facet is blank in a language.");
    }

    /** Returns a name that is the same in both. */
    public static FacetName of(String name) {
        return new FacetName(name, name);
    }

    /** Returns the name in the language. */
    public String text(Language language) {
        return language.choose(zh, en);
    }
}
