package dev.huiwu.seating.workorder;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How long the work of one order takes, in minutes, each part rounded up. After the approval calls are made while cards are printed and
 * laid.
 *
 * @param approval until it is approved
 * @param calls until all calls are made
 * @param printing until all cards and pages are printed
 * @param laying until all chairs and cards stand and are checked
 */
public record WorkTime(int approval, int calls, int printing, int laying) {

    /** Checks that no time is negative. */
    public WorkTime {
        checkArgument(
                approval >= 0 && calls >= 0 && printing >= 0 && laying >= 0,
                "A part of the work takes less than no time.");
    }

    /** Returns how many minutes all of it takes. */
    public int total() {
        return approval + Math.max(calls, printing + laying);
    }
}
