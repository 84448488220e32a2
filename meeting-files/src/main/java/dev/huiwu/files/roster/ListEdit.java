package dev.huiwu.files.roster;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.attendee.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * One thing that was done to a list by hand.
 *
 * @param kind what was done
 * @param person to whom
 * @param other with whom the person was swapped
 * @param columns the columns in which the person differs, as findings call them; none for somebody added or removed
 */
public record ListEdit(ListEditKind kind, PersonId person, Optional<PersonId> other, List<String> columns) {

    /** Keeps a copy. */
    public ListEdit {
        columns = ImmutableList.copyOf(columns);
    }
}
