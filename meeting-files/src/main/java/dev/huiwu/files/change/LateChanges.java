package dev.huiwu.files.change;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.venue.Seat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The late changes of a table, and which row asks for each. Immutable.
 *
 * @param changes what changes, in the order of the rows
 * @param rows the row of each change, in the same order; a row may ask for two
 */
public record LateChanges(List<SeatChange> changes, List<Location> rows) {

    /** Keeps copies; there must be a row for each change. */
    public LateChanges {
        changes = ImmutableList.copyOf(changes);
        rows = ImmutableList.copyOf(rows);
        checkArgument(changes.size() == rows.size(), "%s changes have %s rows.", changes.size(), rows.size());
    }

    /**
     * Returns findings with the row to look at, where one of the changes concerns what a finding is about and the finding
     * names no place: what a {@link dev.huiwu.seating.replan.Replanner} refuses or warns of.
     */
    public Findings placed(Findings findings) {
        return new Findings(findings.stream().map(this::placed).toList());
    }

    private Finding placed(Finding finding) {
        Optional<Location> row = finding.location()
                .or(() -> finding.subjects().stream().flatMap(this::rowsAbout).findFirst());
        return Finding.builder().from(finding).location(row).build();
    }

    private Stream<Location> rowsAbout(String subject) {
        return IntStream.range(0, changes.size())
                .filter(index -> subjects(changes.get(index)).anyMatch(subject::equals))
                .mapToObj(rows::get);
    }

    /** Returns what a change concerns, as findings name it. */
    private static Stream<String> subjects(SeatChange change) {
        // a pattern switch would be shorter, and needs Java 21
        if (change instanceof SeatChange.Vacate vacate) {
            return ids(vacate.person());
        } else if (change instanceof SeatChange.Substitute substitute) {
            return ids(substitute.person());
        } else if (change instanceof SeatChange.Insert insert) {
            return insert.people().stream().map(Attendee::id).flatMap(LateChanges::ids);
        } else if (change instanceof SeatChange.Shrink shrink) {
            return ids(shrink.unit());
        } else if (change instanceof SeatChange.Swap swap) {
            return ids(swap.one(), swap.other());
        } else if (change instanceof SeatChange.MovePerson move) {
            return ids(move.person(), move.seat());
        } else if (change instanceof SeatChange.MoveUnit move) {
            return ids(move.unit());
        } else if (change instanceof SeatChange.LoseSeats lose) {
            return lose.seats().stream().flatMap(LateChanges::ids);
        } else if (change instanceof SeatChange.LoseBlock lose) {
            return ids(lose.floor() + "/" + lose.block());
        } else if (change instanceof SeatChange.AddSeats add) {
            return add.seats().stream().map(Seat::id).flatMap(LateChanges::ids);
        }
        return Stream.empty();
    }

    private static Stream<String> ids(Object... subjects) {
        return Stream.of(subjects).map(Object::toString);
    }
}
