package dev.huiwu.core.notification;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.unit.UnitId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A call to make: everything that changed for one unit.
 *
 * @param id the identifier, unique in a log
 * @param unit the unit
 * @param raisedAt since when it is to be made
 * @param notices what to say, in this order
 */
public record NotificationCall(String id, UnitId unit, OffsetDateTime raisedAt, List<Notice> notices) {

    /** Keeps a call. */
    public NotificationCall {
        notices = ImmutableList.copyOf(notices);
        checkArgument(!id.isBlank(), "A call to unit %s has a blank id.", unit);
        checkArgument(!notices.isEmpty(), "Call %s has nothing to say.", id);
    }

    /** Returns all that is to be said. */
    public String say(Language language) {
        return notices.stream()
                .map(notice -> notice.text(language))
                .collect(Collectors.joining(language.choose("", " ")));
    }

    /** Says whether it is about the matter. */
    public boolean about(NotificationMatter matter) {
        return notices.stream().anyMatch(notice -> notice.matter().equals(matter));
    }
}
