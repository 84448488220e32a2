package dev.huiwu.seating.usher;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.Language;
import java.util.Optional;

/**
 * Somebody who takes people to their seats (引导员).
 *
 * @param id short and unique at the meeting: {@code Y1}
 * @param task what he or she is there for
 * @param name what sheets call him or her; empty if only the number of ushers is known
 * @param site the code of the room; empty is the main one
 * @param standIn the id of who takes over if this one is absent; empty leaves it to the plan
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Usher(String id, UsherTask task, Optional<String> name, Optional<String> site, Optional<String> standIn) {

    /** Keeps an usher. */
    public Usher {
        checkArgument(!id.isBlank(), "An usher has a blank id.");
        checkArgument(name.filter(String::isBlank).isEmpty(), "Usher %s has a blank name.", id);
        checkArgument(site.filter(String::isBlank).isEmpty(), "Usher %s has a blank site.", id);
        checkArgument(standIn.filter(id::equals).isEmpty(), "Usher %s stands in for himself or herself.", id);
    }

    /** Returns an usher of the main room of whom only the id is known. */
    public static Usher of(String id, UsherTask task) {
        return new Usher(id, task, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns what sheets call this usher: the name, else a word with the id. */
    public String called(Language language) {
        return name.orElse(language.choose("引导员", "usher ") + id);
    }

    /** Returns the same usher with another task. */
    Usher with(UsherTask other) {
        return new Usher(id, other, name, site, standIn);
    }

    /** Returns a text without the name. */
    @Override
    public String toString() {
        return "Usher[id=%s, task=%s]".formatted(id, task.code());
    }
}
