package dev.huiwu.core.list;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.unit.UnitId;
import java.util.Optional;

/**
 * What is to change about one unit on a list, with its cause. Nothing changes until a proposal with it is approved and
 * applied: {@link dev.huiwu.core.feedback.ListChangeProposal}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ListChange.Add.class, name = "add"),
    @JsonSubTypes.Type(value = ListChange.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = ListChange.ChangeKind.class, name = "change-kind")
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface ListChange {

    /** Returns the unit that it is about. */
    UnitId unit();

    /** Returns why. */
    ChangeCause cause();

    /**
     * Lets a unit attend, or attend with more people.
     *
     * @param unit the unit
     * @param kind in what capacity
     * @param places how many people more
     * @param cause why
     */
    record Add(UnitId unit, AttendanceKind kind, int places, ChangeCause cause) implements ListChange {

        /** Keeps a change. */
        public Add {
            checkArgument(places >= 1, "Unit %s is to be added with %s places; give 1 or more.", unit, places);
        }
    }

    /**
     * Takes a unit off the list, in one capacity or in all.
     *
     * @param unit the unit
     * @param kind in what capacity; empty for all
     * @param cause why
     */
    record Remove(UnitId unit, Optional<AttendanceKind> kind, ChangeCause cause) implements ListChange {}

    /**
     * Lets the people of a unit attend in another capacity.
     *
     * @param unit the unit
     * @param from the capacity until now
     * @param to the capacity from now on
     * @param cause why
     */
    record ChangeKind(UnitId unit, AttendanceKind from, AttendanceKind to, ChangeCause cause) implements ListChange {

        /** Keeps a change. */
        public ChangeKind {
            checkArgument(from != to, "Unit %s is to attend as %s instead of %s.", unit, to.code(), from.code());
        }
    }
}
