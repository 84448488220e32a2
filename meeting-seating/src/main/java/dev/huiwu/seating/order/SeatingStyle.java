package dev.huiwu.seating.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** How a hall is filled by precedence. */
public enum SeatingStyle implements Coded {
    /** 横排: rows across the hall from the front; who ranks higher sits further forward. */
    ROWS("rows", "横排"),
    /** 竖排: strips from front to back, from the centre line outwards; who ranks higher sits nearer the centre. */
    COLUMNS("columns", "竖排"),
    /** 主要负责人靠前: the heads of all units in the front rows by protocol, deputies behind them, everybody else last. */
    TIERS("tiers", "主要负责人靠前"),
    /** 自由: no direction; who ranks higher sits nearer the middle of the front, a row counting as two seats sideways. */
    FREE("free", "自由");

    private final String code;
    private final String label;

    SeatingStyle(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the Chinese word for it. */
    public String label() {
        return label;
    }

    /** Returns the style with the given code. */
    @JsonCreator
    public static SeatingStyle ofCode(String code) {
        return Coded.of(SeatingStyle.class, code);
    }
}
