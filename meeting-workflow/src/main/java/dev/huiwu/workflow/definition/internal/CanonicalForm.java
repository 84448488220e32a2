package dev.huiwu.workflow.definition.internal;

import com.google.common.hash.Hashing;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
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
        canonical.text(definition.id()).text(definition.zh()).text(definition.en());
        canonical.list(
                definition.steps().stream()
                        .sorted(Comparator.comparing(ProcessStep::id))
                        .toList(),
                canonical::step);
        return Hashing.sha256()
                .hashString(canonical.form, StandardCharsets.UTF_8)
                .toString();
    }

    private CanonicalForm step(ProcessStep step) {
        text(step.id().value()).text(step.zh()).text(step.en());
        option(step.phase(), this::phase).option(step.owner(), this::role);
        list(step.predecessors().stream().sorted().toList(), id -> text(id.value()));
        option(
                step.deadline(),
                deadline -> text(deadline.anchor().code())
                        .text(String.valueOf(deadline.workingDays()))
                        .option(deadline.time(), time -> text(time.toString())));
        option(step.requirement(), this::text);
        list(step.standards(), standard -> text(standard.text()));
        list(step.deliverables(), this::text);
        return list(step.standIns(), rule -> text(rule.kind().code()).text(rule.text()));
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
