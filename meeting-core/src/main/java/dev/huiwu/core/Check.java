package dev.huiwu.core;

/**
 * What somebody wants to hold of a value: a review of the library's, or an office's own (R43).
 *
 * <p>An office that signs off on leave in two places says so once, and checks with the library's rules and its own together:
 *
 * <pre>{@code
 * Check<ProcessDefinition> review = DefinitionReview::of;
 * Findings findings = review.and(twoSignaturesOnLeave).of(definition);
 * }</pre>
 *
 * <p>A check tells all it finds at once, in the same order for equal values, and changes nothing.
 *
 * @param <T> what is checked
 */
@FunctionalInterface
public interface Check<T> {

    /** Returns what was found. */
    Findings of(T subject);

    /** Returns a check that tells what this one finds, and then what the other does. */
    default Check<T> and(Check<? super T> more) {
        return subject -> of(subject).and(more.of(subject));
    }
}
