package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huiwu.core.Language;
import java.util.Optional;

/**
 * One way a step that decides may end: it goes on, goes back to an earlier step, or ends there.
 *
 * @param code the code, unique in its step: lower-case words joined by {@code -}
 * @param zh the Chinese label
 * @param en the English label
 * @param backTo the earlier step that is done again, with everything that came of it; empty means the work goes on
 * @param ends whether nothing more is to come on this way: no step need follow, and only one that names the outcome does
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StepOutcome(String code, String zh, String en, Optional<StepId> backTo, boolean ends) {

    /** Refuses codes that are not lower-case words, blank labels, and an end that goes back. */
    public StepOutcome {
        checkArgument(code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "Outcome code \"%s\" is not lower-case words.", code);
        checkArgument(!zh.isBlank() && !en.isBlank(), "Outcome %s has no label.", code);
        checkArgument(!ends || backTo.isEmpty(), "Outcome %s goes back to %s and cannot end there.", code, backTo);
    }

    /** Returns an outcome after which the work goes on. */
    public static StepOutcome of(String code, String zh, String en) {
        return new StepOutcome(code, zh, en, Optional.empty(), false);
    }

    /** Returns this outcome, going back to an earlier step. */
    public StepOutcome backTo(StepId step) {
        return new StepOutcome(code, zh, en, Optional.of(step), ends);
    }

    /** Returns this outcome with nothing to follow. */
    public StepOutcome ending() {
        return new StepOutcome(code, zh, en, backTo, true);
    }

    /** Says whether the work goes on after it. */
    public boolean goesOn() {
        return backTo.isEmpty() && !ends;
    }

    /** Returns the label in the language. */
    public String label(Language language) {
        return language.choose(zh, en);
    }
}
