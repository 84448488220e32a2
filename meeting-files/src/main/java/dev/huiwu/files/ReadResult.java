package dev.huiwu.files;

import dev.huiwu.core.Findings;
import java.util.Optional;

/**
 * What a file holds, and what is wrong with it.
 *
 * @param value what could be read; empty if nothing could
 * @param findings what was found, from the first row to the last; with an error something is missing in the value
 * @param <T> what is read
 */
public record ReadResult<T>(Optional<T> value, Findings findings) {

    /** Returns a result with a value. */
    public static <T> ReadResult<T> of(T value, Findings findings) {
        return new ReadResult<>(Optional.of(value), findings);
    }

    /** Returns the result of a file in which nothing could be read. */
    public static <T> ReadResult<T> nothing(Findings findings) {
        return new ReadResult<>(Optional.empty(), findings);
    }

    /**
     * Returns the value of a file without errors.
     *
     * @throws dev.huiwu.core.FindingsException if an error was found
     */
    public T orThrow() {
        findings.orThrow("The file cannot be used");
        return value.orElseThrow();
    }
}
