package dev.huiwu.workflow.chart;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.drawing.Bounds;
import java.util.List;
import java.util.Optional;

/**
 * The row of a person.
 *
 * @param person who; empty for the steps nobody is answerable for
 * @param name the name it is labelled with
 * @param bounds the whole row, with the cell of the name
 * @param away the times in which the person is away, as they lie in the row
 */
public record DutyRow(Optional<PersonId> person, String name, Bounds bounds, List<Bounds> away) {

    /** Keeps a copy. */
    public DutyRow {
        away = List.copyOf(away);
    }
}
