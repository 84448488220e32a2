package dev.huiwu.core.readiness;

import dev.huiwu.core.Findings;

/**
 * What came of telling something about facets.
 *
 * @param readiness the readiness with what was accepted; the same one if nothing was
 * @param findings why something was refused, each an error; and what was taken otherwise than it says, a warning
 */
public record ReadinessResult(Readiness readiness, Findings findings) {

    /** Says whether everything was accepted. */
    public boolean accepted() {
        return !findings.hasErrors();
    }

    /**
     * Returns the readiness if everything was accepted.
     *
     * @throws dev.huiwu.core.FindingsException if anything was refused
     */
    public Readiness orThrow() {
        findings.orThrow("The readiness stays as it is");
        return readiness;
    }
}
