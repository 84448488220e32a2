package dev.huiwu.seating.replan;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What becomes of the order on the rostrum when somebody leaves it or joins it. */
public enum RostrumMode implements Coded {
    /** Strict order again, from the centre outwards: without no. 4 of nine, 8 6 3 1 2 5 7 9. */
    RE_RANK("re-rank", "重新排序"),
    /** Close up on the same side, nobody crosses: without no. 4 of nine, 9 7 5 3 1 2 6 8. */
    KEEP_SIDES("keep-sides", "同侧靠拢");

    private final String code;
    private final String label;

    RostrumMode(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the Chinese words for it. */
    public String label() {
        return label;
    }

    /** Returns the mode with the given code. */
    @JsonCreator
    public static RostrumMode ofCode(String code) {
        return Coded.of(RostrumMode.class, code);
    }
}
