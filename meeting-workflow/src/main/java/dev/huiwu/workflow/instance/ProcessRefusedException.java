package dev.huiwu.workflow.instance;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;

/** Says that a process does not allow an action as it stands, and what is missing. */
public class ProcessRefusedException extends FindingsException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception for what stands against the action. */
    public ProcessRefusedException(String what, Findings findings) {
        super(what, findings);
    }
}
