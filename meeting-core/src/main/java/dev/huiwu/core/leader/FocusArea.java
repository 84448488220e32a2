package dev.huiwu.core.leader;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitId;
import java.util.Set;
import org.immutables.value.Value;

/** An area of work: when it is discussed, and which units then have something to say. Offices keep their own table. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = FocusArea.Builder.class)
public interface FocusArea {

    /** Returns the code, such as {@code industrial-power}. */
    String code();

    /** Returns the office's word for it, such as 工业用电. */
    String label();

    /** Returns words in a topic's title that show that the area is discussed. */
    Set<String> keywords();

    /** Returns the units it concerns. */
    Set<UnitId> units();

    /** Returns the types of meeting at which it is discussed whatever is on the agenda. */
    Set<MeetingType> meetingTypes();

    @Value.Check
    default void check() {
        checkArgument(!code().isBlank(), "An area of work has a blank code.");
        checkArgument(!label().isBlank(), "Area %s has a blank label.", code());
        checkArgument(
                keywords().stream().noneMatch(String::isBlank),
                "Area %s has a blank keyword, which any title holds.",
                code());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds areas; not thread-safe. */
    final class Builder extends ImmutableFocusArea.Builder {}
}
