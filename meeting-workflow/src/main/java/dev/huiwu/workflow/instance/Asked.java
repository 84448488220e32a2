package dev.huiwu.workflow.instance;

import dev.huiwu.core.attendee.PersonId;
import java.time.OffsetDateTime;

/** An action that is asked of a process. */
record Asked(ProcessInstance instance, ProcessAction action, PersonId actor, OffsetDateTime at, String reason) {}
