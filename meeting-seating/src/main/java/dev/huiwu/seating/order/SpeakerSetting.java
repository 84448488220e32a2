package dev.huiwu.seating.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** Where people sit who speak from the floor. */
public enum SpeakerSetting implements Coded {
    /** With their unit. */
    WITH_UNIT("with-unit", "随本单位"),
    /** In a block of their own, in the order of speaking. */
    SPEAKERS_BLOCK("block", "集中就座"),
    /** Beside an aisle, in or next to the seats of their unit. */
    AISLE("aisle", "靠过道就座");

    private final String code;
    private final String label;

    SpeakerSetting(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the setting in an office's words. */
    public String label() {
        return label;
    }

    /** Returns the setting with the given code. */
    @JsonCreator
    public static SpeakerSetting ofCode(String code) {
        return Coded.of(SpeakerSetting.class, code);
    }
}
