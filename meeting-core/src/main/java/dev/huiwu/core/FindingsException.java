package dev.huiwu.core;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says that going on would be wrong, with everything that was found.
 *
 * <p>The message lists the findings of severity {@link Severity#ERROR} in English, one a line, with code and place.
 */
public class FindingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Findings findings;

    /** Creates the exception; {@code what} says in a sentence what could not be done. */
    public FindingsException(String what, Findings findings) {
        super(message(what, findings));
        this.findings = findings;
    }

    /** Returns everything that was found, lighter findings included; none after serialization, which keeps the message. */
    public Findings findings() {
        return findings == null ? Findings.none() : findings;
    }

    private static String message(String what, Findings findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> "  [%s] %s%s"
                        .formatted(
                                finding.code(),
                                finding.location().map(place -> place + ": ").orElse(""),
                                finding.en()))
                .collect(Collectors.joining("\n", what + ":\n", ""));
    }
}
