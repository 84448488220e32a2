package dev.huiwu.core.signoff;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * A leader's written opinion (签批), by post and date.
 *
 * @param signer the post of who signed
 * @param date the day it was signed
 * @param outcome what it decides
 * @param opinion the words written, possibly none
 */
public record SignOff(String signer, LocalDate date, SignOffOutcome outcome, String opinion) {

    /** Keeps a sign-off. */
    public SignOff {
        checkArgument(!signer.isBlank(), "A sign-off of %s has a blank signer; give the post.", date);
    }

    /** Returns the sign-off that agrees. */
    public static SignOff agreed(String signer, LocalDate date, String opinion) {
        return new SignOff(signer, date, SignOffOutcome.AGREED, opinion);
    }

    /** Returns the sign-off that declines. */
    public static SignOff declined(String signer, LocalDate date, String opinion) {
        return new SignOff(signer, date, SignOffOutcome.DECLINED, opinion);
    }
}
