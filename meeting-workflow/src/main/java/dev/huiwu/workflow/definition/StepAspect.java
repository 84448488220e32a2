package dev.huiwu.workflow.definition;

/** The part of a step a finding is about, so that a reader can point at the cell it came from. */
public enum StepAspect {
    /** The id. */
    ID,
    /** The names. */
    NAME,
    /** The phase. */
    PHASE,
    /** The owner role. */
    OWNER,
    /** The steps it waits for, and by which outcomes. */
    PREDECESSORS,
    /** When it opens. */
    JOIN,
    /** How it may end. */
    OUTCOMES,
    /** When it is needed. */
    CONDITIONS,
    /** The deadline. */
    DEADLINE,
    /** The normal and the least time it takes. */
    DURATION,
    /** Whether it may be left out. */
    DROP,
    /** The reminders. */
    REMINDERS,
    /** What is to be done. */
    REQUIREMENT,
    /** The work standards. */
    STANDARDS,
    /** What it leaves behind. */
    DELIVERABLES,
    /** Where it is done. */
    PLACE,
    /** The authority its approval needs. */
    APPROVAL,
    /** Who signs it. */
    COUNTERSIGN,
    /** The stand-in rules. */
    STAND_INS
}
