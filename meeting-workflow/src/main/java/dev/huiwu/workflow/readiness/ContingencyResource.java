package dev.huiwu.workflow.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.attendee.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something a plan needs, which must be there and work.
 *
 * @param id the id, unique in its plan: {@code generator}
 * @param name what it is
 * @param validDays for how many days after it was checked that counts; 0 is the same day alone, empty is for ever
 * @param checkedOn when it was checked last; empty means never
 * @param checkedBy who did
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ContingencyResource(
        String id,
        ContingencyText name,
        OptionalInt validDays,
        Optional<LocalDate> checkedOn,
        Optional<PersonId> checkedBy) {

    /** Keeps a resource. */
    public ContingencyResource {
        checkArgument(!id.isBlank(), "A resource has a blank id.");
        checkArgument(
                validDays.isEmpty() || validDays.getAsInt() >= 0,
                "A check of %s would count for less than no time.",
                id);
        checkArgument(
                checkedOn.isPresent() == checkedBy.isPresent(),
                "The check of %s needs both the day and who made it.",
                id);
    }

    /** Returns this resource as checked. */
    public ContingencyResource checked(LocalDate on, PersonId by) {
        return new ContingencyResource(id, name, validDays, Optional.of(on), Optional.of(by));
    }

    /** Says whether its last check came too long before the day. */
    boolean isStale(LocalDate day) {
        return validDays.isPresent()
                && checkedOn
                        .filter(on -> on.plusDays(validDays.getAsInt()).isBefore(day))
                        .isPresent();
    }

    /** Says whether it was checked by the day. */
    boolean isChecked(LocalDate day) {
        return checkedOn.filter(on -> !on.isAfter(day)).isPresent();
    }
}
