package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.OffsetDateTime;

/**
 * What shows how far a facet is (依据).
 *
 * @param what what was seen or done
 * @param reference where it can be looked up: a sheet, a file number, a record
 * @param by the id or post of who saw it
 * @param at when
 */
public record Evidence(String what, String reference, String by, OffsetDateTime at) {

    /** Keeps evidence. */
    public Evidence {
        checkArgument(!what.isBlank(), "Evidence of %s does not say what was seen.", at);
        checkArgument(!reference.isBlank(), "Evidence of %s does not say where to look it up.", at);
        checkArgument(!by.isBlank(), "Evidence of %s does not say who saw it.", at);
    }
}
