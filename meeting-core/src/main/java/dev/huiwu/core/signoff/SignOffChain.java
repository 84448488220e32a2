package dev.huiwu.core.signoff;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What leaders wrote on a paper, one after the other (R22): entries are only added, and no day is before the one above it.
 *
 * <p>A paper that was put off or sent back may go before the leaders again; then a new round begins, and what was written before stays.
 *
 * @param entries everything written, in order
 * @param earlier how many of them are of rounds before this one
 */
public record SignOffChain(List<SignOffEntry> entries, int earlier) {

    private static final SignOffChain NONE = new SignOffChain(List.of(), 0);

    /** Keeps a chain. */
    public SignOffChain {
        entries = ImmutableList.copyOf(entries);
        checkArgument(
                earlier >= 0 && earlier <= entries.size(),
                "A chain of %s entries has %s of earlier rounds.",
                entries.size(),
                earlier);
        for (int i = 1; i < entries.size(); i++) {
            LocalDate before = entries.get(i - 1).signOff().date();
            LocalDate date = entries.get(i).signOff().date();
            checkArgument(
                    !date.isBefore(before),
                    "Sign-off %s is dated %s, before the one above it, %s.",
                    i + 1,
                    date,
                    before);
        }
    }

    /** Returns the chain on which nothing is written. */
    public static SignOffChain none() {
        return NONE;
    }

    /** Returns the chain with one more entry. */
    public SignOffChain add(SignOffEntry entry) {
        return new SignOffChain(
                ImmutableList.<SignOffEntry>builder().addAll(entries).add(entry).build(), earlier);
    }

    /** Returns the chain with a round that begins now. */
    public SignOffChain anew() {
        return new SignOffChain(entries, entries.size());
    }

    /** Returns what was written in this round. */
    public List<SignOffEntry> round() {
        return entries.subList(earlier, entries.size());
    }

    /** Returns what was written last in this round in a place. */
    public Optional<SignOff> of(SignOffRole role) {
        return round().stream()
                .filter(entry -> entry.role().equals(role))
                .map(SignOffEntry::signOff)
                .reduce((before, after) -> after);
    }

    /** Returns the day of the last entry, of whatever round. */
    public Optional<LocalDate> last() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).signOff().date());
    }
}
