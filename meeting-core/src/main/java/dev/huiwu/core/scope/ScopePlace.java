package dev.huiwu.core.scope;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.name.PersonName;
import java.util.Optional;

/**
 * A place that a unit has at a meeting before it says who comes.
 *
 * @param post whom it is for; empty where the unit chooses
 * @param name the person, known of leaders in office
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ScopePlace(Optional<String> post, Optional<PersonName> name) {

    /** Returns a text without the name. */
    @Override
    public String toString() {
        return "ScopePlace[%s]".formatted(post.orElse(""));
    }
}
