package dev.huiwu.seating.score;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;
import dev.huiwu.core.Language;
import dev.huiwu.seating.score.internal.ScoreTexts;

/** What a cost is made of; each is free of the size of the hall and 0 in an ideal plan. */
public enum ScoreTerm implements Coded {
    /** Units torn apart, relative to the units of two and more; a split by an aisle alone counts 0.4. */
    FRAGMENTS("fragments"),
    /** People away from the largest piece of their unit, relative to all. */
    STRANDED("stranded"),
    /** People who sit better than people of a higher unit: about 1 for a random plan. */
    PRECEDENCE("precedence"),
    /** Pieces of categories beyond one each, and the people in them. */
    CATEGORY("category"),
    /** Strangers in the rectangles round the units. */
    RAGGED("ragged"),
    /** Rows or columns used beyond the fewest, relative to the units of two and more. */
    LINES("lines"),
    /** Empty seats in front of the last people, and single empty seats between people, relative to all. */
    GAPS("gaps"),
    /** Heads who do not sit in the front of their unit, relative to all heads. */
    LEADER("leader");

    private final String code;

    ScoreTerm(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the term in a few words. */
    public String label(Language language) {
        return ScoreTexts.TEXTS.text(language, "term-" + code);
    }

    /** Returns the term with the given code. */
    @JsonCreator
    public static ScoreTerm ofCode(String code) {
        return Coded.of(ScoreTerm.class, code);
    }
}
