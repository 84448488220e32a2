package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;

/**
 * Who signs a step before it is done (会签), and how many of them must.
 *
 * @param signers the roles that sign, each once; more may be added while the process runs
 * @param percent how many of the signers must have signed, in percent rounded up; at least one always must
 */
public record Countersign(List<Role> signers, int percent) {

    /** Keeps a copy and refuses a list without signers or with one twice, and shares beyond 0 to 100. */
    public Countersign {
        signers = ImmutableList.copyOf(signers);
        checkArgument(!signers.isEmpty(), "A countersign names no signer.");
        checkArgument(
                new HashSet<>(signers).size() == signers.size(), "A countersign names a signer twice: %s.", signers);
        checkArgument(
                percent >= 0 && percent <= 100, "A countersign needs %s percent; 0 to 100 can be asked.", percent);
    }

    /** Returns one that all must sign. */
    public static Countersign all(Role... signers) {
        return new Countersign(List.of(signers), 100);
    }

    /** Returns one that any one of them may sign. */
    public static Countersign any(Role... signers) {
        return new Countersign(List.of(signers), 0);
    }

    /** Returns one that a share of them must sign. */
    public static Countersign share(int percent, Role... signers) {
        return new Countersign(List.of(signers), percent);
    }

    /** Returns how many of so many signers must have signed. */
    public int needed(int signersInAll) {
        return Math.max(1, (signersInAll * percent + 99) / 100);
    }
}
