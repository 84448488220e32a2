package dev.huiwu.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.internal.CoreTexts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The rules of an office. A meeting keeps the references that {@link #references} gives for its date; its process goes by them too.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = OfficeRules.Builder.class)
@JsonPropertyOrder({"format", "rules"})
public interface OfficeRules {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-office-rules/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns the rules, each id once. */
    List<OfficeRule> rules();

    /** Returns the rule with the id. */
    default Optional<OfficeRule> find(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Returns the version of each rule that is in force on a day, in the order of the rules; what a meeting of that day keeps to. */
    default List<RuleReference> references(LocalDate day) {
        return rules().stream()
                .flatMap(rule ->
                        rule.inForce(day).stream().map(version -> new RuleReference(rule.id(), version.number())))
                .toList();
    }

    /**
     * Returns the version that a reference names.
     *
     * @throws IllegalArgumentException if there is none; {@link #check(Collection, LocalDate)} says so without throwing
     */
    default RuleVersion resolve(RuleReference reference) {
        return find(reference.rule())
                .flatMap(rule -> rule.version(reference.version()))
                .orElseThrow(() -> new IllegalArgumentException("There is no rule %s.".formatted(reference)));
    }

    /**
     * Returns what is wrong with the references of a meeting on its day: everything of {@link #outdated}, and {@code rule-not-referred} (warning), a rule in
     * force that the meeting does not refer to.
     */
    default Findings check(Collection<RuleReference> used, LocalDate day) {
        return outdated(used, day)
                .and(new Findings(references(day).stream()
                        .filter(reference ->
                                used.stream().noneMatch(other -> other.rule().equals(reference.rule())))
                        .map(reference -> finding("rule-not-referred", Severity.WARNING, reference, day))
                        .toList()));
    }

    /**
     * Returns which references cannot be kept to on a day, each an error: {@code rule-unknown}, there is no such rule or version; {@code rule-abolished}, it
     * was abolished and nothing took its place; {@code rule-not-in-force}, another version holds on that day, or none yet.
     */
    default Findings outdated(Collection<RuleReference> used, LocalDate day) {
        List<RuleReference> inForce = references(day);
        return new Findings(used.stream()
                .filter(reference -> !inForce.contains(reference))
                .map(reference -> finding(codeOf(reference, day), Severity.ERROR, reference, day))
                .toList());
    }

    private String codeOf(RuleReference reference, LocalDate day) {
        Optional<OfficeRule> rule = find(reference.rule());
        if (rule.flatMap(known -> known.version(reference.version())).isEmpty()) {
            return "rule-unknown";
        }
        boolean abolished = rule.orElseThrow().inForce(day).isEmpty()
                && rule.orElseThrow().versions().stream()
                        .anyMatch(version -> rule.orElseThrow().state(version.number(), day) == RuleState.ABOLISHED);
        return abolished ? "rule-abolished" : "rule-not-in-force";
    }

    private Finding finding(String code, Severity severity, RuleReference reference, LocalDate day) {
        return CoreTexts.TEXTS.finding(
                code,
                severity,
                draft -> draft.about(reference.rule())
                        .with("rule", reference.rule())
                        .with("version", reference.version())
                        .with("day", day)
                        .with(
                                "valid",
                                find(reference.rule())
                                        .flatMap(rule -> rule.inForce(day))
                                        .map(version -> String.valueOf(version.number()))
                                        .orElse("")));
    }

    @Value.Check
    default void check() {
        long ids = rules().stream().map(OfficeRule::id).distinct().count();
        checkArgument(ids == rules().size(), "Two rules have one id.");
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds sets of rules; not thread-safe. */
    final class Builder extends ImmutableOfficeRules.Builder {}
}
