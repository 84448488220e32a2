package dev.huiwu.workflow.instance;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.StepId;
import java.time.OffsetDateTime;

/**
 * Something that went wrong in a step.
 *
 * @param step the step
 * @param incident what happened
 * @param cause why, as far as it is known; possibly empty
 * @param proposal the standard that would have prevented it; possibly empty
 * @param actor who recorded it
 * @param at when
 */
public record Incident(
        StepId step, String incident, String cause, String proposal, PersonId actor, OffsetDateTime at) {}
