package dev.huiwu.core;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The languages the library speaks. Always an argument; the machine's locale is never asked. */
public enum Language implements Coded {
    /** Simplified Chinese. */
    CHINESE("zh"),
    /** English. */
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the one of the two values that this language reads. */
    public <T> T choose(T chinese, T english) {
        return this == CHINESE ? chinese : english;
    }

    /** Returns the language with the given code. */
    @JsonCreator
    public static Language ofCode(String code) {
        return Coded.of(Language.class, code);
    }
}
