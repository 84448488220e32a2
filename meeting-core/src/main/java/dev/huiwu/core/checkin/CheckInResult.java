package dev.huiwu.core.checkin;

import dev.huiwu.core.Findings;

/**
 * What came of writing into a check-in sheet.
 *
 * @param sheet the sheet with what was accepted; the same sheet if nothing was
 * @param findings why something was refused (errors), and what somebody should look into (warnings)
 */
public record CheckInResult(CheckInSheet sheet, Findings findings) {

    /** Says whether everything was accepted. */
    public boolean accepted() {
        return !findings.hasErrors();
    }

    /**
     * Returns the sheet if everything was accepted.
     *
     * @throws dev.huiwu.core.FindingsException if anything was refused
     */
    public CheckInSheet orThrow() {
        findings.orThrow("The check-in is refused");
        return sheet;
    }
}
