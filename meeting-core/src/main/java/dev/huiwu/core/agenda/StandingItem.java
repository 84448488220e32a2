package dev.huiwu.core.agenda;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.unit.UnitId;
import java.util.Optional;

/**
 * Something a meeting begins with every time and nobody hands in, such as the study of a law (会前学法).
 *
 * @param title what it is
 * @param minutes how long it takes
 * @param reportingUnit the unit that presents it, where one does
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StandingItem(String title, int minutes, Optional<UnitId> reportingUnit) {

    /** Keeps an item. */
    public StandingItem {
        checkArgument(!title.isBlank() && title.length() <= 500, "A standing item has a title of 1 to 500 characters.");
        checkArgument(minutes >= 1 && minutes <= 600, "Standing item takes %s minutes; it takes 1 to 600.", minutes);
    }
}
