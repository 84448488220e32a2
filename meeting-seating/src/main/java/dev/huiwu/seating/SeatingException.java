package dev.huiwu.seating;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;

/** Says that a request cannot be seated: which rule, and what would help. */
public class SeatingException extends FindingsException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; {@code what} says in a sentence what could not be done. */
    public SeatingException(String what, Findings findings) {
        super(what, findings);
    }
}
