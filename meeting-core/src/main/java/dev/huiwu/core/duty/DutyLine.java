package dev.huiwu.core.duty;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What one line of a table of duties says: a party and its part in a duty. Lines may contradict one another; {@link Duties#check} says
 * how.
 *
 * @param duty the duty's id, the same in all its lines
 * @param what what is to be done
 * @param scope where or when it holds, possibly empty
 * @param standard how well it is to be done, possibly empty
 * @param part what part the party has
 * @param party the party
 */
public record DutyLine(String duty, String what, String scope, String standard, DutyPart part, DutyParty party) {

    /** Keeps a line. */
    public DutyLine {
        checkArgument(!duty.isBlank(), "A line of duties has a blank id.");
    }
}
