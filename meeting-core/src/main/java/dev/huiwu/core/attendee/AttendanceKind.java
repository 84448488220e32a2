package dev.huiwu.core.attendee;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;

/** In what capacity somebody attends; only members count for the quorum. */
public enum AttendanceKind implements Coded {
    /** Member of the body that meets. */
    MEMBER("member", "出席"),
    /** Takes part in a meeting that is no statutory body. */
    PARTICIPANT("participant", "参加"),
    /** Invited from another body. */
    INVITED("invited", "邀请"),
    /** Attends and may speak when asked. */
    NON_VOTING("non-voting", "列席"),
    /** Listens only. */
    OBSERVER("observer", "旁听"),
    /** Organiser, recorder or media. */
    STAFF("staff", "工作人员");

    private final String code;
    private final String label;

    AttendanceKind(String code, String label) {
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
    public static AttendanceKind ofCode(String code) {
        return Coded.of(AttendanceKind.class, code);
    }
}
