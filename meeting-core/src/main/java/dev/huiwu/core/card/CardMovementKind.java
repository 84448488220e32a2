package dev.huiwu.core.card;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What happens to cards. */
public enum CardMovementKind implements Coded {
    /** Made and put at a place. */
    MADE("made", "制作", true, false, false),
    /** Taken from a place for a meeting. */
    CHECKED_OUT("checked-out", "领用", true, true, false),
    /** Brought back from a meeting to a place. */
    RETURNED("returned", "归还", true, true, false),
    /** Found damaged, in a meeting or at a place, and so retired. */
    DAMAGED("damaged", "损坏", false, false, false),
    /** Missed, in a meeting or at a place. */
    LOST("lost", "遗失", false, false, false),
    /** Turned up again and put at a place. */
    FOUND("found", "找回", true, false, false),
    /** Taken from a place for good, for a reason. */
    RETIRED("retired", "停用", true, false, true);

    private final String code;
    private final String label;
    private final boolean needsPlace;
    private final boolean needsMeeting;
    private final boolean needsReason;

    CardMovementKind(String code, String label, boolean needsPlace, boolean needsMeeting, boolean needsReason) {
        this.code = code;
        this.label = label;
        this.needsPlace = needsPlace;
        this.needsMeeting = needsMeeting;
        this.needsReason = needsReason;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the word that offices write. */
    public String label() {
        return label;
    }

    /** Says whether the place has to be said; of what is damaged or lost either the place or the meeting. */
    public boolean needsPlace() {
        return needsPlace;
    }

    /** Says whether the meeting has to be said. */
    public boolean needsMeeting() {
        return needsMeeting;
    }

    /** Says whether a reason has to be given. */
    public boolean needsReason() {
        return needsReason;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static CardMovementKind ofCode(String code) {
        return Coded.of(CardMovementKind.class, code);
    }
}
