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
 * @param rostrumStandIn the copy of it for whoever stands in for the lead usher
 * @param ushers one sheet for each usher who has people, along the way round the hall
 * @param standIns a copy of each of these sheets for whoever stands in, those of one stand-in after each other
 */
public record UsherSheets(
        Optional<UsherSheet> rostrum,
        Optional<UsherSheet> rostrumStandIn,
        List<UsherSheet> ushers,
        List<UsherSheet> standIns) {

    /** Keeps copies of the sheets. */
    public UsherSheets {
        ushers = ImmutableList.copyOf(ushers);
        standIns = ImmutableList.copyOf(standIns);
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
                rostrumStandIn.filter(sheet -> entry),
                about(ushers, ids),
                about(standIns, ids));
    }

    private static List<UsherSheet> about(List<UsherSheet> sheets, List<String> ids) {
        return sheets.stream()
                .filter(sheet -> sheet.usher().filter(ids::contains).isPresent())
                .toList();
    }
}
