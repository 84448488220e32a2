package dev.huiwu.core.scope;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.huiwu.core.unit.UnitId;
import java.util.Optional;

/** Which units an attendance rule brings to a meeting. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AttendanceSelector.ByCategory.class, name = "category"),
    @JsonSubTypes.Type(value = AttendanceSelector.ByUnit.class, name = "unit"),
    @JsonSubTypes.Type(value = AttendanceSelector.ByPost.class, name = "post"),
    @JsonSubTypes.Type(value = AttendanceSelector.ByTopic.class, name = "topic")
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface AttendanceSelector {

    /**
     * Every unit of a category.
     *
     * @param category the category's code
     */
    record ByCategory(String category) implements AttendanceSelector {

        /** Keeps a category. */
        public ByCategory {
            checkArgument(!category.isBlank(), "An attendance rule selects a blank category.");
        }
    }

    /**
     * One unit.
     *
     * @param unit the unit
     */
    record ByUnit(UnitId unit) implements AttendanceSelector {}

    /**
     * Leaders of a body who are in office on the day of the meeting, by the directory of leaders.
     *
     * @param body the body they belong to, as a unit
     * @param post the post; empty for all of them
     */
    record ByPost(UnitId body, Optional<String> post) implements AttendanceSelector {

        /** Keeps a post. */
        public ByPost {
            checkArgument(!post.map(String::isBlank).orElse(false), "An attendance rule selects a blank post.");
        }
    }

    /**
     * The units that topics on the agenda concern.
     *
     * @param part which of them
     */
    record ByTopic(TopicPart part) implements AttendanceSelector {}
}
