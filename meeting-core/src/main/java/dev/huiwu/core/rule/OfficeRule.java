package dev.huiwu.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Severity;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.signoff.SignOff;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A rule of the office on duties and standards (办会制度), in versions. A version is proposed, submitted, decided and comes into force; the one before is then
 * replaced and stays on record, since meetings before that day kept to it. The last one may be abolished, and a later one may begin again.
 *
 * <p>What is asked out of its order is refused with {@code rule-out-of-order}, what would be earlier than what comes before it with {@code
 * rule-date-early}, a version that is not there with {@code rule-version-unknown}, each in a {@link FindingsException}.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = OfficeRule.Builder.class)
@JsonPropertyOrder({"id", "title", "versions"})
public interface OfficeRule {

    /** Returns the id, unique in the office. */
    String id();

    /** Returns what it is called. */
    String title();

    /** Returns the versions by number, counted from 1 without a gap. */
    List<RuleVersion> versions();

    /** Returns the version with the number. */
    default Optional<RuleVersion> version(int number) {
        return versions().stream().filter(version -> version.number() == number).findFirst();
    }

    /** Returns the version to be followed on a day; empty before the first came into force, and once the last is abolished. */
    default Optional<RuleVersion> inForce(LocalDate day) {
        return latest(day)
                .filter(version -> version.abolition()
                        .filter(end -> !end.from().isAfter(day))
                        .isEmpty());
    }

    private Optional<RuleVersion> latest(LocalDate day) {
        return versions().stream()
                .filter(version ->
                        version.inForceFrom().filter(from -> !from.isAfter(day)).isPresent())
                .max(Comparator.comparing(version -> version.inForceFrom().orElseThrow()));
    }

    /**
     * Returns where a version stood at the end of a day.
     *
     * @throws FindingsException if there is no such version
     */
    default RuleState state(int number, LocalDate day) {
        RuleVersion version = version(number).orElseThrow(() -> unknown(number));
        if (version.inForceFrom().filter(from -> !from.isAfter(day)).isPresent()) {
            return version.abolition().filter(end -> !end.from().isAfter(day)).isPresent()
                    ? RuleState.ABOLISHED
                    : latest(day).filter(version::equals).isPresent() ? RuleState.IN_FORCE : RuleState.REPLACED;
        }
        if (version.decision().filter(by -> !by.date().isAfter(day)).isPresent()) {
            return version.isApproved() ? RuleState.APPROVED : RuleState.DECLINED;
        }
        return version.submittedOn().filter(on -> !on.isAfter(day)).isPresent()
                ? RuleState.SUBMITTED
                : RuleState.PROPOSED;
    }

    /** Returns this rule with a draft of its next version. */
    default OfficeRule proposed(String document, String by, LocalDate on) {
        return builder()
                .from(this)
                .addVersions(RuleVersion.builder()
                        .number(versions().size() + 1)
                        .document(document)
                        .proposedBy(by)
                        .proposedOn(on)
                        .build())
                .build();
    }

    /** Returns this rule with a draft laid before whoever decides. */
    default OfficeRule submitted(int number, LocalDate on) {
        RuleVersion version = version(number).orElseThrow(() -> unknown(number));
        require(version, RuleState.PROPOSED, on, version.proposedOn());
        return with(number, draft -> draft.submittedOn(on));
    }

    /** Returns this rule with the decision on what was submitted. */
    default OfficeRule decided(int number, SignOff by) {
        RuleVersion version = version(number).orElseThrow(() -> unknown(number));
        require(version, RuleState.SUBMITTED, by.date(), version.submittedOn().orElse(by.date()));
        return with(number, draft -> draft.decision(by));
    }

    /**
     * Returns this rule with an approved version in force from a day on, at or after its approval, after the beginning of every version that is in force or
     * will be, and not before the end of one that is abolished. The one in force before is replaced on that day.
     */
    default OfficeRule inForceFrom(int number, LocalDate day) {
        RuleVersion version = version(number).orElseThrow(() -> unknown(number));
        LocalDate approved = version.decision().map(SignOff::date).orElse(day);
        require(
                version,
                RuleState.APPROVED,
                day,
                versions().stream()
                        .flatMap(other -> Stream.concat(
                                other.inForceFrom().map(from -> from.plusDays(1)).stream(),
                                other.abolition().map(RuleAbolition::from).stream()))
                        .filter(approved::isBefore)
                        .max(Comparator.naturalOrder())
                        .orElse(approved));
        return with(number, draft -> draft.inForceFrom(day));
    }

    /**
     * Returns this rule with the version in force ended from a day on, at or after the decision and after the day on which it came into force, without another
     * in its place. Its meetings stay on record; a new version may be proposed at any time.
     */
    default OfficeRule abolished(int number, SignOff by, LocalDate from) {
        RuleVersion version = version(number).orElseThrow(() -> unknown(number));
        LocalDate second = version.inForceFrom().map(day -> day.plusDays(1)).orElse(from);
        require(version, RuleState.IN_FORCE, from, second.isAfter(by.date()) ? second : by.date());
        return with(number, draft -> draft.abolition(new RuleAbolition(by, from)));
    }

    private OfficeRule with(int number, UnaryOperator<RuleVersion.Builder> change) {
        return builder()
                .from(this)
                .versions(versions().stream()
                        .map(version -> version.number() == number
                                ? change.apply(RuleVersion.builder().from(version))
                                        .build()
                                : version)
                        .toList())
                .build();
    }

    private void require(RuleVersion version, RuleState expected, LocalDate day, LocalDate earliest) {
        RuleState found = state(version.number(), LocalDate.MAX);
        String code = found != expected ? "rule-out-of-order" : day.isBefore(earliest) ? "rule-date-early" : "";
        if (!code.isEmpty()) {
            refused(code, version.number(), found, expected, day, earliest)
                    .orThrow("Rule %s stays as it is".formatted(id()));
        }
    }

    private Findings refused(
            String code, int number, RuleState found, RuleState expected, LocalDate day, LocalDate earliest) {
        return Findings.of(CoreTexts.TEXTS.finding(
                code,
                Severity.ERROR,
                draft -> draft.about(id())
                        .with("rule", id())
                        .with("version", number)
                        .with("label", found.label())
                        .with("code", found.code())
                        .with("labelExpected", expected.label())
                        .with("codeExpected", expected.code())
                        .with("day", day)
                        .with("earliest", earliest)));
    }

    private FindingsException unknown(int number) {
        return new FindingsException(
                "Rule %s stays as it is".formatted(id()),
                Findings.of(CoreTexts.TEXTS.finding(
                        "rule-version-unknown",
                        Severity.ERROR,
                        draft -> draft.about(id()).with("rule", id()).with("version", number))));
    }

    @Value.Check
    default void check() {
        checkArgument(!id().isBlank(), "A rule has a blank id.");
        checkArgument(!title().isBlank(), "Rule %s has a blank title.", id());
        for (int i = 0; i < versions().size(); i++) {
            checkArgument(
                    versions().get(i).number() == i + 1,
                    "Version %s of rule %s stands at place %s; versions are numbered from 1.",
                    versions().get(i).number(),
                    id(),
                    i + 1);
        }
        List<LocalDate> days = versions().stream()
                .flatMap(version -> version.inForceFrom().stream())
                .toList();
        checkArgument(
                days.stream().distinct().count() == days.size(),
                "Two versions of rule %s come into force on one day.",
                id());
        for (RuleVersion version : versions()) {
            version.abolition()
                    .ifPresent(end -> checkArgument(
                            days.stream()
                                    .noneMatch(day -> version.inForceFrom()
                                                    .filter(day::isAfter)
                                                    .isPresent()
                                            && day.isBefore(end.from())),
                            "Version %s of rule %s was replaced before it was abolished on %s.",
                            version.number(),
                            id(),
                            end.from()));
        }
    }

    /** Returns a rule without a version. */
    static OfficeRule of(String id, String title) {
        return builder().id(id).title(title).build();
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules; not thread-safe. */
    final class Builder extends ImmutableOfficeRule.Builder {}
}
