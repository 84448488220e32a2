package dev.huiwu.workflow.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Optional;

/**
 * Who takes a step over when its owner is absent.
 *
 * @param kind how far the rule binds
 * @param text who, in the office's words, as given
 * @param role the role whose holders take over; empty where only the words say who
 * @param authority how far whoever it names may approve; empty where nothing is said of it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record StandInRule(StandInKind kind, String text, Optional<Role> role, Optional<Authority> authority) {

    /** Trims the text and refuses blank ones. */
    public StandInRule {
        text = text.strip();
        checkArgument(!text.isEmpty(), "A stand-in rule has no text.");
    }

    /** Returns a rule whose authority is the one its words name. */
    public static StandInRule of(StandInKind kind, String text) {
        return new StandInRule(kind, text, Optional.empty(), Authority.namedIn(text));
    }

    /** Returns a rule by which holders of a role take over. */
    public static StandInRule byRole(Role role) {
        return new StandInRule(StandInKind.NAMED, role.zh(), Optional.of(role), Optional.empty());
    }

    /** Returns this rule with how far whoever it names may approve. */
    public StandInRule with(Authority reach) {
        return new StandInRule(kind, text, role, Optional.of(reach));
    }

    /**
     * Returns the rule a table cell means: {@code any registrar} or {@code 任一签到员} is {@link StandInKind#ANY_OF},
     * {@code deputy secretary-general only} or {@code 仅限副秘书长} is {@link StandInKind#ONLY}, everything else {@link
     * StandInKind#NAMED}. The text stays as given; an authority it names is taken from it.
     */
    public static StandInRule ofText(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("any ") || lower.startsWith("任一") || lower.startsWith("任意")) {
            return of(StandInKind.ANY_OF, text);
        }
        if (lower.endsWith(" only") || lower.startsWith("only ") || lower.startsWith("仅") || lower.startsWith("只限")) {
            return of(StandInKind.ONLY, text);
        }
        return of(StandInKind.NAMED, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
