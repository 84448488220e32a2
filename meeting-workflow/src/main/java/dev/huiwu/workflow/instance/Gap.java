package dev.huiwu.workflow.instance;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.StepId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Something that is missing in a running process at a moment.
 *
 * @param kind what is missing
 * @param step the step
 * @param due the day the step is due
 * @param time the time of that day, in the meeting's offset; empty means any time of it
 * @param acting who works on it now; empty where nobody does
 * @param late the late steps it waits for, nearest first; only for {@link Kind#WAITING_ON_LATE}
 * @param signers who is away and may be signed for by nobody; only for {@link Kind#NOBODY_TO_SIGN}
 */
public record Gap(
        Kind kind,
        StepId step,
        LocalDate due,
        Optional<LocalTime> time,
        Optional<PersonId> acting,
        List<StepId> late,
        List<PersonId> signers) {

    /** What may be missing, the gravest first. */
    public enum Kind {
        /** It is not done and was due. */
        OVERDUE,
        /** Nobody is answerable for it. */
        UNOWNED,
        /** It is open and everybody who could work on it is away. */
        NOBODY_THERE,
        /** It is open, and too many of those who must sign it are away with nobody to sign for them. */
        NOBODY_TO_SIGN,
        /** It is not done yet, and nobody is named to take it over. */
        WITHOUT_STAND_IN,
        /** It waits for something that is overdue. */
        WAITING_ON_LATE
    }

    /** Keeps a copy. */
    public Gap {
        late = ImmutableList.copyOf(late);
        signers = ImmutableList.copyOf(signers);
    }
}
