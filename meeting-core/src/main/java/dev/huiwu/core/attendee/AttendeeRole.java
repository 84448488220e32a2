package dev.huiwu.core.attendee;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** What a person does at the meeting beside attending. */
public enum AttendeeRole implements Coded {
    /** Leads the meeting. */
    CHAIR("chair", "主持"),
    /** Gives the address. */
    SPEAKER("speaker", "讲话"),
    /** Presents a topic. */
    REPORTER("reporter", "汇报"),
    /** Heads a delegation. */
    DELEGATION_HEAD("delegation-head", "团长"),
    /** Deputy head of a delegation. */
    DELEGATION_DEPUTY("delegation-deputy", "副团长"),
    /** Is called when anything changes for a delegation. */
    DELEGATION_LIAISON("delegation-liaison", "代表团联络员"),
    /** Attends every meeting of the type without a vote. */
    FIXED_NON_VOTING("fixed-non-voting", "固定列席");

    private final String code;
    private final String label;

    AttendeeRole(String code, String label) {
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
    public static AttendeeRole ofCode(String code) {
        return Coded.of(AttendeeRole.class, code);
    }
}
