package dev.huiwu.core.attendee;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** The office's table of leave and substitutes: the first rule that is about somebody holds. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = LeaveRules.Builder.class)
public interface LeaveRules {

    /** Returns the rules, the most particular first. */
    List<LeaveRule> rules();

    /** Returns which ranks are above which; the usual order unless given. */
    default RankOrder ranks() {
        return RankOrder.usual();
    }

    @Value.Check
    default void check() {
        long ids = rules().stream().map(LeaveRule::id).distinct().count();
        checkArgument(ids == rules().size(), "Two leave rules have one id.");
        rules().forEach(rule -> rule.lowestRank()
                .ifPresent(rank -> checkArgument(
                        ranks().level(rank).isPresent(),
                        "Leave rule %s wants rank %s, which is not in the order of ranks.",
                        rule.id(),
                        rank)));
    }

    /** Returns the rule that holds for a person. */
    default Optional<LeaveRule> rule(Attendee person, UnitDirectory units) {
        return rules().stream()
                .filter(rule -> rule.who().matches(person, units))
                .findFirst();
    }

    /**
     * Returns what is wrong with the leave and substitutes of people; those who come raise nothing.
     *
     * <p>Errors: {@code leave-rule-missing}, {@code leave-undecided}, {@code leave-wrong-approver},
     * {@code substitute-not-allowed}, {@code substitute-rank-too-low}. Warnings: {@code leave-declined}, {@code leave-late}, {@code
     * leave-not-written}, {@code substitute-rank-unknown}, {@code own-rank-unknown}.
     *
     * @param start when the meeting starts
     */
    default Findings check(Collection<Attendee> people, UnitDirectory units, OffsetDateTime start) {
        List<Finding> findings = new ArrayList<>();
        people.forEach(person -> person.leave().ifPresent(leave -> {
            Optional<LeaveRule> rule = rule(person, units);
            if (rule.isEmpty()) {
                findings.add(CoreTexts.TEXTS.finding(
                        "leave-rule-missing",
                        Severity.ERROR,
                        draft -> draft.about(person.id()).with("person", person.id())));
            } else {
                decision(person, leave, rule.get()).ifPresent(findings::add);
                time(person, leave, rule.get(), start).ifPresent(findings::add);
                substitute(person, rule.get()).ifPresent(findings::add);
            }
        }));
        return new Findings(findings);
    }

    private static Optional<Finding> decision(Attendee person, LeaveRequest leave, LeaveRule rule) {
        Optional<SignOff> decision = leave.decision();
        if (decision.isEmpty()) {
            return Optional.of(finding("leave-undecided", Severity.ERROR, person, rule, "approvers", approvers(rule)));
        }
        String signer = decision.get().signer();
        if (!rule.approvers().contains(signer)) {
            return Optional.of(finding(
                    "leave-wrong-approver",
                    Severity.ERROR,
                    person,
                    rule,
                    "found",
                    signer,
                    "approvers",
                    approvers(rule)));
        }
        return leave.declined()
                ? Optional.of(finding("leave-declined", Severity.WARNING, person, rule, "signer", signer))
                : Optional.empty();
    }

    private static Optional<Finding> time(Attendee person, LeaveRequest leave, LeaveRule rule, OffsetDateTime start) {
        if (rule.hoursBefore().isEmpty()) {
            return Optional.empty();
        }
        int hours = rule.hoursBefore().getAsInt();
        if (leave.askedAt().isEmpty()) {
            return Optional.of(finding("leave-not-written", Severity.WARNING, person, rule, "hours", hours));
        }
        Duration before = Duration.between(leave.askedAt().get(), start);
        return before.compareTo(Duration.ofHours(hours)) < 0
                ? Optional.of(finding(
                        "leave-late",
                        Severity.WARNING,
                        person,
                        rule,
                        "hours",
                        hours,
                        "found",
                        Math.max(0, before.toHours())))
                : Optional.empty();
    }

    private Optional<Finding> substitute(Attendee person, LeaveRule rule) {
        if (person.substitute().isEmpty()) {
            return Optional.empty();
        }
        if (!rule.substituteAllowed()) {
            return Optional.of(finding("substitute-not-allowed", Severity.ERROR, person, rule));
        }
        Optional<String> own = person.rank();
        if (rule.levelsBelow().isPresent()
                && own.map(ranks()::level).orElse(OptionalInt.empty()).isEmpty()) {
            return Optional.of(finding("own-rank-unknown", Severity.WARNING, person, rule, "found", own.orElse("")));
        }
        OptionalInt lowest = lowest(person, rule);
        if (lowest.isEmpty()) {
            return Optional.empty();
        }
        String rank = person.substitute().flatMap(SubstituteAttendee::rank).orElse("");
        String expected = String.join("/", ranks().levels().get(lowest.getAsInt()));
        OptionalInt level = ranks().level(rank);
        if (level.isEmpty()) {
            return Optional.of(finding(
                    "substitute-rank-unknown", Severity.WARNING, person, rule, "found", rank, "lowest", expected));
        }
        return level.getAsInt() > lowest.getAsInt()
                ? Optional.of(finding(
                        "substitute-rank-too-low", Severity.ERROR, person, rule, "found", rank, "lowest", expected))
                : Optional.empty();
    }

    /** Returns the lowest level a substitute may have: the higher one of what the rule says in itself and beside the person. */
    private OptionalInt lowest(Attendee person, LeaveRule rule) {
        OptionalInt fixed = rule.lowestRank().map(ranks()::level).orElse(OptionalInt.empty());
        OptionalInt own = person.rank().map(ranks()::level).orElse(OptionalInt.empty());
        if (rule.levelsBelow().isEmpty() || own.isEmpty()) {
            return fixed;
        }
        int relative = Math.min(
                own.getAsInt() + rule.levelsBelow().getAsInt(), ranks().levels().size() - 1);
        return OptionalInt.of(fixed.isPresent() ? Math.min(fixed.getAsInt(), relative) : relative);
    }

    private static String approvers(LeaveRule rule) {
        return String.join("/", rule.approvers());
    }

    private static Finding finding(
            String code, Severity severity, Attendee person, LeaveRule rule, Object... namesAndValues) {
        return CoreTexts.TEXTS.finding(
                code,
                severity,
                draft -> draft.about(person.id(), rule.id())
                        .with("person", person.id())
                        .with("rule", rule.id())
                        .withAll(namesAndValues));
    }

    /** Returns a builder without rules. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules; not thread-safe. */
    final class Builder extends ImmutableLeaveRules.Builder {}
}
