package dev.huiwu.seating.workorder;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** The documents that follow from a seat plan. */
public enum DocumentKind implements Coded {
    /** The hall as a whole. */
    OVERVIEW("overview", "座位导向图总图"),
    /** The board beside an entrance. */
    ENTRANCE_BOARD("entrance-board", "入口展板"),
    /** The page, picture and message of a unit. */
    UNIT_GUIDE("unit-guide", "单位座位导向图"),
    /** The page to look seats up. */
    LOOK_UP_PAGE("look-up-page", "查座页"),
    /** The sheet on which a unit's people sign in. */
    SIGN_IN_SHEET("sign-in-sheet", "签到表"),
    /** The order in which the rostrum is entered. */
    ROSTRUM_ENTRY("rostrum-entry", "主席台入场次序单"),
    /** An usher's sheet. */
    USHER_SHEET("usher-sheet", "引导交接单");

    private final String code;
    private final String label;

    DocumentKind(String code, String label) {
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

    /** Returns the kind with the given code. */
    @JsonCreator
    public static DocumentKind ofCode(String code) {
        return Coded.of(DocumentKind.class, code);
    }
}
