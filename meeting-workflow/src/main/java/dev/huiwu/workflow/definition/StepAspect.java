package dev.huiwu.workflow.definition;

/** The part of a step a finding is about, so that a reader can point at the cell it came from. */
public enum StepAspect {
    /** The id. */
    ID,
    /** The owner role. */
    OWNER,
    /** The steps it waits for. */
    PREDECESSORS,
    /** The work standards. */
    STANDARDS,
    /** The stand-in rules. */
    STAND_INS,
    /** The deadline. */
    DEADLINE
}
