package dev.huiwu.seating.usher;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** In which order people enter the rostrum; offices differ, so it is a setting. */
public enum EntryOrder implements Coded {
    /** In one file, the first in rank ahead; the usual way. */
    BY_RANK("by-rank", "按排名"),
    /**
     * Row by row from the front, in each row whoever sits farthest from the steps first, so that nobody passes a chair that
     * is taken. Where steps lead up on both sides, each half of a row comes up on its own side in a file of its own.
     */
    BY_CHAIR("by-chair", "按座位由远及近");

    private final String code;
    private final String label;

    EntryOrder(String code, String label) {
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
    public static EntryOrder ofCode(String code) {
        return Coded.of(EntryOrder.class, code);
    }
}
