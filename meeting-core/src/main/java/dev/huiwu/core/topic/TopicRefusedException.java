package dev.huiwu.core.topic;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;

/** Says that a topic does not allow an action as it stands, and what is missing. */
public class TopicRefusedException extends FindingsException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception for what stands against the action. */
    public TopicRefusedException(String what, Findings findings) {
        super(what, findings);
    }
}
