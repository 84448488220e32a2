package dev.huiwu.core.attendee;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.name.PersonName;
import java.util.Optional;

/**
 * Who takes the place of somebody on leave (代会). A substitute has no place of his or her own.
 *
 * @param name the name
 * @param post the post, where it was told
 * @param rank the rank (职级), where it was told
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SubstituteAttendee(PersonName name, Optional<String> post, Optional<String> rank) {

    /** Keeps a substitute whose rank was not told. */
    public SubstituteAttendee(PersonName name, Optional<String> post) {
        this(name, post, Optional.empty());
    }

    /** Returns a text without the name. */
    @Override
    public String toString() {
        return "SubstituteAttendee";
    }
}
