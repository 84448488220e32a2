package dev.huiwu.seating.usher;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import java.util.List;
import java.util.Optional;

/**
 * The sheets that are handed over to ushers.
 *
 * @param rostrum the order of entry; empty if nobody sits on a rostrum
 * @param ushers one sheet for each usher who has people, along the way round the hall
 */
public record UsherSheets(Optional<UsherSheet> rostrum, List<UsherSheet> ushers) {

    /** Keeps a copy of the sheets. */
    public UsherSheets {
        ushers = ImmutableList.copyOf(ushers);
    }

    /**
     * Returns the sheets of a plan.
     *
     * @param request what the seat plan was made for
     * @param seats the seat plan that the ushers' plan follows from
     * @throws java.util.NoSuchElementException if the plans are of another request
     */
    public static UsherSheets of(SeatingRequest request, SeatPlan seats, UsherPlan plan, Language language) {
        return new SheetWriting(request, seats, plan, language).sheets();
    }

    /** Returns those of these sheets that are about some ushers, and the order of entry if that is wanted. */
    public UsherSheets only(List<String> ids, boolean entry) {
        return new UsherSheets(
                rostrum.filter(sheet -> entry),
                ushers.stream()
                        .filter(sheet -> sheet.usher().filter(ids::contains).isPresent())
                        .toList());
    }
}
