package dev.huiwu.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing found by a check: what, how heavy, about whom, where, and in words in both languages.
 *
 * <p>Callers branch on {@link #code()} and {@link #arguments()}; people read {@link #text(Language)}. Neither text nor
 * arguments hold a person's name: people are named by id and place.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Finding.Builder.class)
public interface Finding {

    /** Returns the kind of finding, stable across releases: {@code unknown-unit}. */
    String code();

    /** Returns how much it weighs. */
    Severity severity();

    /** Returns the ids of what it is about, most important first. */
    List<String> subjects();

    /** Returns where in the input it was found. */
    Optional<Location> location();

    /** Returns the figures and values behind the text, by name, in the order they were given. */
    Map<String, String> arguments();

    /** Returns the text in Chinese. */
    String zh();

    /** Returns the text in English. */
    String en();

    /** Returns the text in the language. */
    default String text(Language language) {
        return language.choose(zh(), en());
    }

    @Value.Check
    default void check() {
        checkArgument(code().matches("[a-z0-9]+(-[a-z0-9]+)*"), "Finding code \"%s\" is not lower-case words.", code());
        checkArgument(!zh().isBlank() && !en().isBlank(), "Finding %s has no text.", code());
    }

    /** Returns a builder with nothing filled in; usually {@link FindingTexts#finding} is shorter. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds findings; not thread-safe. */
    final class Builder extends ImmutableFinding.Builder {}
}
