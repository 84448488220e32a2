package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/**
 * Who takes a step over when its owner is absent.
 *
 * @param kind how far the rule binds
 * @param text who, in the office's words, as given
 */
public record StandInRule(StandInKind kind, String text) {

    /** Trims the text and refuses blank ones. */
    public StandInRule {
        text = text.strip();
        checkArgument(!text.isEmpty(), "A stand-in rule has no text.");
    }

    /**
     * Returns the rule a table cell means: {@code any registrar} or {@code 任一签到员} is {@link StandInKind#ANY_OF},
     * {@code deputy secretary-general only} or {@code 仅限副秘书长} is {@link StandInKind#ONLY}, everything else {@link
     * StandInKind#NAMED}. The text stays as given.
     */
    public static StandInRule ofText(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("any ") || lower.startsWith("任一") || lower.startsWith("任意")) {
            return new StandInRule(StandInKind.ANY_OF, text);
        }
        if (lower.endsWith(" only") || lower.startsWith("only ") || lower.startsWith("仅") || lower.startsWith("只限")) {
            return new StandInRule(StandInKind.ONLY, text);
        }
        return new StandInRule(StandInKind.NAMED, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
