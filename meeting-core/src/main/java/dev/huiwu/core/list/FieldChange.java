package dev.huiwu.core.list;

import dev.huiwu.core.attendee.AttendeeField;

/**
 * What one field of a person held before and holds now.
 *
 * @param field the field
 * @param before the text before, possibly empty
 * @param after the text now, possibly empty
 */
public record FieldChange(AttendeeField field, String before, String after) {

    /** Returns a text without what the fields hold, which may be a name. */
    @Override
    public String toString() {
        return "FieldChange[%s]".formatted(field.code());
    }
}
