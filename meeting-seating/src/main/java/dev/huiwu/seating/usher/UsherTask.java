package dev.huiwu.seating.usher;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What an usher is there for. */
public enum UsherTask implements Coded {
    /** Walks ahead of those who enter the rostrum. */
    LEAD("lead", "主席台领位"),
    /** Meets important attendees and takes them to their seats. */
    HALL("hall", "引导"),
    /** Has nobody, and stands in for whoever is absent. */
    RESERVE("reserve", "机动");

    private final String code;
    private final String label;

    UsherTask(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the word that offices write. */
    public String label() {
        return label;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static UsherTask ofCode(String code) {
        return Coded.of(UsherTask.class, code);
    }
}
