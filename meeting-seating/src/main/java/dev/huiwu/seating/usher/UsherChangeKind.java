package dev.huiwu.seating.usher;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What is different for somebody between two usher plans. */
public enum UsherChangeKind implements Coded {
    /** Is met, or enters the rostrum, and was not among them before. */
    JOINED("joined", "新增"),
    /** Is not met, or does not enter the rostrum, any more. */
    LEFT("left", "取消"),
    /** Another usher comes. */
    USHER("usher", "换引导员"),
    /** They meet elsewhere; of the rostrum, in another lounge. */
    POINT("point", "换会合点"),
    /** They meet at another time. */
    TIME("time", "改时间"),
    /** The seat is another one. */
    SEAT("seat", "换座位"),
    /** On the rostrum, walks behind somebody else. */
    ORDER("order", "入场次序变化");

    private final String code;
    private final String label;

    UsherChangeKind(String code, String label) {
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
    public static UsherChangeKind ofCode(String code) {
        return Coded.of(UsherChangeKind.class, code);
    }
}
