package dev.huiwu.core.list;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.huiwu.core.Coded;
import dev.huiwu.core.attendee.AttendeeField;
import java.util.EnumSet;
import java.util.Set;

/** Who a list is written for, and so what may stand in it: no more of a person than the reader needs. */
public enum ExportProfile implements Coded {
    /** The office that organises the meeting: everything. */
    OFFICE("office", "办会部门", EnumSet.allOf(AttendeeField.class)),
    /** A unit: what it has to know of its own people. No remarks, no reasons of leave, no needs, no ids of other systems. */
    UNIT(
            "unit",
            "参会单位",
            EnumSet.of(
                    AttendeeField.NAME,
                    AttendeeField.UNIT,
                    AttendeeField.POST,
                    AttendeeField.KIND,
                    AttendeeField.DELEGATION,
                    AttendeeField.TOPICS,
                    AttendeeField.SPEAKING_ORDER,
                    AttendeeField.LEAVE,
                    AttendeeField.SUBSTITUTE,
                    AttendeeField.SUBSTITUTE_POST)),
    /** Everybody at the meeting: who, and of which unit; the seat comes from the plan. */
    GUIDE("guide", "座位导向", EnumSet.of(AttendeeField.NAME, AttendeeField.UNIT));

    private final String code;
    private final String label;
    private final ImmutableSet<AttendeeField> fields;

    ExportProfile(String code, String label, Set<AttendeeField> fields) {
        this.code = code;
        this.label = label;
        this.fields = Sets.immutableEnumSet(fields);
    }

    @Override
    public String code() {
        return code;
    }

    /** Returns the word offices use. */
    public String label() {
        return label;
    }

    /** Returns the fields that may be written, in their order. */
    public Set<AttendeeField> fields() {
        return fields;
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static ExportProfile ofCode(String code) {
        return Coded.of(ExportProfile.class, code);
    }
}
