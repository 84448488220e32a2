package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that one unit has to carry out by a day, because a meeting decided it (督办事项). */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = FollowUp.Builder.class)
@JsonPropertyOrder({"number", "unit", "task", "deadline", "progress", "reopenings", "completedOn", "result"})
public interface FollowUp {

    /** Returns its number among those of its topic, from 1. */
    int number();

    /** Returns the unit that answers for it (责任单位). */
    UnitId unit();

    /** Returns what it has to do; possibly empty where the topic says it all. */
    default String task() {
        return "";
    }

    /** Returns the last day for it. */
    LocalDate deadline();

    /** Returns what the unit reported so far, in the order it came. */
    List<Progress> progress();

    /** Returns how often it was reported done and was not, in the order it came; what is kept of it since is its history. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<Reopening> reopenings();

    /** Returns the day it was done. */
    Optional<LocalDate> completedOn();

    /** Returns what came of it (办结情况); there exactly when it is done. */
    Optional<String> result();

    /** Says whether it is done. */
    @Value.NonAttribute
    default boolean isDone() {
        return completedOn().isPresent();
    }

    /** Says whether it was done by the end of a day, as far as was known then. */
    default boolean isDone(LocalDate by) {
        return asOf(by).isDone();
    }

    /** Returns it as it was known at the end of a day, but for its deadline: without what was reported, done or opened again later. */
    default FollowUp asOf(LocalDate day) {
        Builder then = toBuilder()
                .progress(progress().stream()
                        .filter(report -> report.on().filter(day::isBefore).isEmpty())
                        .toList())
                .reopenings(reopenings().stream()
                        .filter(again -> !again.on().isAfter(day))
                        .toList())
                .completedOn(Optional.empty())
                .result(Optional.empty());
        Optional<Reopening> later =
                reopenings().stream().filter(again -> again.on().isAfter(day)).findFirst();
        later.map(Reopening::doneOn)
                .or(this::completedOn)
                .filter(done -> !done.isAfter(day))
                .ifPresent(done -> then.completedOn(done)
                        .result(later.map(Reopening::result).or(this::result)));
        return then.build();
    }

    /** Says whether it should have been done before the day and was not by then; never stored (invariant 13). */
    default boolean isOverdue(LocalDate on) {
        return deadline().isBefore(on) && !isDone(on);
    }

    /** Returns something to be done that nobody has begun. */
    static FollowUp of(int number, UnitId unit, String task, LocalDate deadline) {
        return builder().number(number).unit(unit).task(task).deadline(deadline).build();
    }

    @Value.Check
    default void check() {
        checkArgument(number() >= 1, "Follow-up %s: numbers begin with 1.", number());
        TopicText.text("task", task());
        result().ifPresent(text -> TopicText.needed("result", text));
        checkArgument(
                completedOn().isPresent() == result().isPresent(),
                "Follow-up %s is done with a day and a result, or neither.",
                number());
    }

    /** Returns a builder filled with this one. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds follow-ups; not thread-safe. */
    final class Builder extends ImmutableFollowUp.Builder {}
}
