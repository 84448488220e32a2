package dev.huiwu.core.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What a unit says about being on a list or not. */
public enum FeedbackKind implements Coded {
    /** It should have been on the list. */
    LEFT_OUT("left-out", "应参会未列入"),
    /** The meeting does not concern it. */
    NOT_CONCERNED("not-concerned", "与本单位无关"),
    /** Anything else, such as another capacity or more people. */
    OTHER("other", "其他");

    private final String code;
    private final String label;

    FeedbackKind(String code, String label) {
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

    /** Returns the constant with the given code. */
    @JsonCreator
    public static FeedbackKind ofCode(String code) {
        return Coded.of(FeedbackKind.class, code);
    }
}
