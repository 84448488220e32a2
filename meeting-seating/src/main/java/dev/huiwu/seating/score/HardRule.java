package dev.huiwu.seating.score;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;
import dev.huiwu.core.Language;
import dev.huiwu.seating.score.internal.ScoreTexts;

/** What no plan may break; the codes are those of the neutral format. */
public enum HardRule implements Coded {
    /** A person without a seat. */
    UNSEATED("unseated"),
    /** A seat is given to somebody whom the hall does not list. */
    UNKNOWN_ATTENDEE("unknownAttendee"),
    /** A person is given a seat that the hall does not have. */
    UNKNOWN_SEAT("unknownSeat"),
    /** A seat is given to a second person, who then counts as without one. */
    SEAT_USED_TWICE("seatUsedTwice"),
    /** A seat is fixed for somebody and the hall does not have it. */
    BAD_FIXED_SEAT("badFixedSeat"),
    /** Somebody sits on a blocked seat. */
    BLOCKED_SEAT_USED("blockedSeatUsed"),
    /** Somebody does not sit on the seat fixed for that person. */
    FIXED_SEAT_IGNORED("fixedSeatIgnored"),
    /** Somebody sits on a seat fixed for somebody else. */
    SEAT_FIXED_FOR_OTHER("seatFixedForOther"),
    /** A seat of another kind than the person needs. */
    WRONG_SEAT_KIND("wrongSeatKind"),
    /** A free member sits in a block that the unit may not use. */
    BLOCK_NOT_ALLOWED("blockNotAllowed"),
    /** Two people touch whose units are kept apart, at least one of them a free member. */
    KEEP_APART("keepApart");

    private final String code;

    HardRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the rule in a few words. */
    public String label(Language language) {
        return ScoreTexts.TEXTS.text(language, "rule-" + code);
    }

    /** Returns the rule with the given code. */
    @JsonCreator
    public static HardRule ofCode(String code) {
        return Coded.of(HardRule.class, code);
    }
}
