package dev.huiwu.core.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.attendee.PersonId;
import java.util.Optional;

/**
 * A card that a meeting needs.
 *
 * @param card what stands on it
 * @param person whose place it marks
 * @param seat the seat it stands at
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CardNeed(NameCard card, Optional<PersonId> person, Optional<String> seat) {}
