package dev.huiwu.seating;

import dev.huiwu.core.Findings;

/** Says that there are fewer seats than people who need one. */
public class VenueTooSmallException extends SeatingException {

    private static final long serialVersionUID = 1L;

    private final int seats;
    private final int people;

    /** Creates the exception for seats and people of the kind the findings name. */
    public VenueTooSmallException(String what, Findings findings, int seats, int people) {
        super(what, findings);
        this.seats = seats;
        this.people = people;
    }

    /** Returns how many seats of the kind there are. */
    public int seats() {
        return seats;
    }

    /** Returns how many people need one. */
    public int people() {
        return people;
    }

    /** Returns how many seats are missing. */
    public int missing() {
        return people - seats;
    }
}
