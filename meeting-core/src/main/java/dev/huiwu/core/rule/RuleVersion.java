package dev.huiwu.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffOutcome;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One version of a rule and what became of it: proposed, submitted, decided, in force from a day on, perhaps abolished. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = RuleVersion.Builder.class)
@JsonPropertyOrder({
    "number",
    "document",
    "proposedBy",
    "proposedOn",
    "submittedOn",
    "decision",
    "inForceFrom",
    "abolition"
})
public interface RuleVersion {

    /** Returns its number, counted from 1. */
    int number();

    /** Returns where its text stands: a document number or file. */
    String document();

    /** Returns the id or post of who drafted it. */
    String proposedBy();

    /** Returns the day it was proposed. */
    LocalDate proposedOn();

    /** Returns the day it was laid before whoever decides. */
    Optional<LocalDate> submittedOn();

    /** Returns what was decided. */
    Optional<SignOff> decision();

    /** Returns the first day on which it is to be followed. */
    Optional<LocalDate> inForceFrom();

    /** Returns how it ended without another in its place. */
    Optional<RuleAbolition> abolition();

    /** Says whether it was agreed to. */
    @Value.NonAttribute
    default boolean isApproved() {
        return decision().filter(by -> by.outcome() == SignOffOutcome.AGREED).isPresent();
    }

    @Value.Check
    default void check() {
        checkArgument(number() >= 1, "A rule has version %s; versions begin with 1.", number());
        checkArgument(!document().isBlank(), "Version %s does not say where its text stands.", number());
        checkArgument(!proposedBy().isBlank(), "Version %s does not say who proposed it.", number());
        checkArgument(
                decision().isEmpty() || submittedOn().isPresent(),
                "Version %s was decided and never submitted.",
                number());
        checkArgument(
                inForceFrom().isEmpty() || isApproved(), "Version %s is in force and was not approved.", number());
        submittedOn()
                .ifPresent(day -> checkArgument(
                        !day.isBefore(proposedOn()),
                        "Version %s was submitted on %s, before it was proposed.",
                        number(),
                        day));
        decision()
                .ifPresent(by -> checkArgument(
                        submittedOn().filter(by.date()::isBefore).isEmpty(),
                        "Version %s was decided on %s, before it was submitted.",
                        number(),
                        by.date()));
        inForceFrom()
                .ifPresent(day -> checkArgument(
                        decision().map(SignOff::date).filter(day::isBefore).isEmpty(),
                        "Version %s is in force from %s, before it was approved.",
                        number(),
                        day));
        abolition()
                .ifPresent(end -> checkArgument(
                        inForceFrom().filter(end.from()::isAfter).isPresent(),
                        "Version %s is abolished from %s and was not in force before.",
                        number(),
                        end.from()));
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds versions; not thread-safe. */
    final class Builder extends ImmutableRuleVersion.Builder {}
}
