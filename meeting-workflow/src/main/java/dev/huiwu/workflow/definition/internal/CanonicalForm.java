package dev.huiwu.workflow.definition.internal;

import com.google.common.hash.Hashing;
import dev.huiwu.core.rule.RuleReference;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.OnOutcome;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepCondition;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The form a definition's hash is taken over.
 *
 * <p>A text is written as its length in UTF-8 bytes, a colon and the bytes; a list as its size and a semicolon before its
 * parts; something absent as an empty list. So no two contents share a form.
 */
public final class CanonicalForm {

    private final StringBuilder form = new StringBuilder();

    private CanonicalForm() {}

    /** Returns the SHA-256 in lower-case hex. */
    public static String hash(ProcessDefinition definition) {
        CanonicalForm canonical = new CanonicalForm();
        canonical
                .text(definition.id())
                .number(definition.version())
                .text(definition.zh())
                .text(definition.en());
        canonical.list(
                definition.anchors().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList(),
                anchor -> canonical
                        .text(anchor.getKey().code())
                        .text(anchor.getValue().value()));
        canonical.list(
                definition.steps().stream()
                        .sorted(Comparator.comparing(ProcessStep::id))
                        .toList(),
                canonical::step);
        if (!definition.rules().isEmpty()) { // at the end, so that processes without rules keep the form they had
            canonical.list(
                    definition.rules().stream()
                            .sorted(Comparator.comparing(RuleReference::rule))
                            .toList(),
                    reference -> canonical.text(reference.rule()).number(reference.version()));
        }
        return Hashing.sha256()
                .hashString(canonical.form, StandardCharsets.UTF_8)
                .toString();
    }

    private CanonicalForm step(ProcessStep step) {
        text(step.id().value()).text(step.zh()).text(step.en());
        option(step.phase(), this::phase).option(step.owner(), this::role);
        ways(step);
        times(step);
        option(step.requirement(), this::text);
        list(step.standards(), standard -> text(standard.text()));
        list(step.deliverables(), this::text);
        option(step.place(), this::text).option(step.approval(), this::authority);
        option(
                step.countersign(),
                countersign -> list(countersign.signers(), this::role).number(countersign.percent()));
        return list(
                step.standIns(),
                rule -> text(rule.kind().code())
                        .text(rule.text())
                        .option(rule.role(), this::role)
                        .option(rule.authority(), this::authority));
    }

    private void ways(ProcessStep step) {
        list(step.predecessors().stream().sorted().toList(), id -> text(id.value()));
        list(step.onOutcomes().stream().map(OnOutcome::toString).sorted().toList(), this::text);
        text(step.join().code());
        list(
                step.outcomes(),
                outcome -> text(outcome.code())
                        .text(outcome.zh())
                        .text(outcome.en())
                        .option(outcome.backTo(), id -> text(id.value()))
                        .text(String.valueOf(outcome.ends())));
        option(step.defaultOutcome(), this::text);
        list(step.conditions().stream().map(StepCondition::toString).sorted().toList(), this::text);
    }

    private void times(ProcessStep step) {
        option(
                step.deadline(),
                deadline -> text(deadline.anchor().code())
                        .number(deadline.workingDays())
                        .option(deadline.time(), time -> text(time.toString()))
                        .option(deadline.ahead(), length -> text(length.toString())));
        option(step.duration(), length -> text(length.toString()));
        option(step.minimumDuration(), length -> text(length.toString()));
        option(step.drop(), drop -> role(drop.agreement()).text(drop.instead()));
        list(
                step.reminders(),
                reminder -> number(reminder.workingDays()).option(reminder.time(), time -> text(time.toString())));
    }

    private CanonicalForm authority(Authority authority) {
        return text(authority.code())
                .number(authority.rank())
                .text(authority.zh())
                .text(authority.en());
    }

    private CanonicalForm number(int number) {
        return text(String.valueOf(number));
    }

    private CanonicalForm phase(Phase phase) {
        return text(phase.code()).text(phase.zh()).text(phase.en());
    }

    private CanonicalForm role(Role role) {
        return text(role.code()).text(role.zh()).text(role.en());
    }

    private CanonicalForm text(String text) {
        form.append(text.getBytes(StandardCharsets.UTF_8).length).append(':').append(text);
        return this;
    }

    private <T> CanonicalForm option(Optional<T> part, Consumer<T> write) {
        return list(part.stream().toList(), write);
    }

    private <T> CanonicalForm list(List<T> parts, Consumer<T> write) {
        form.append(parts.size()).append(';');
        parts.forEach(write);
        return this;
    }
}
