package dev.huiwu.seating.venue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How the table of a room stands, or what takes a table's place. */
public enum TableShape implements Coded {
    /** A main side facing the door and two sides down from it. */
    U_SHAPE("u-shape", "U形桌"),
    /** Four sides round an empty middle. */
    HOLLOW_SQUARE("hollow-square", "回字形桌"),
    /** One long table, two sides facing each other. */
    FACING("facing", "长桌对坐"),
    /** Round tables. */
    ROUND("round", "圆桌"),
    /** A table for two signatures, the others standing behind. */
    SIGNING("signing", "签字桌"),
    /** Rows in front of a camera. */
    PHOTOGRAPH("photograph", "合影");

    private final String code;
    private final String label;

    TableShape(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the word offices use. */
    public String label() {
        return label;
    }

    /** Says whether people sit round the table by rank alone, with no side for guests. */
    public boolean ring() {
        return this == U_SHAPE || this == HOLLOW_SQUARE;
    }

    /** Returns the shape with the given code. */
    @JsonCreator
    public static TableShape ofCode(String code) {
        return Coded.of(TableShape.class, code);
    }
}
