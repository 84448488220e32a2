package dev.huiwu.core.rule;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The version of a rule that a meeting or its process keeps to.
 *
 * @param rule the id of the rule
 * @param version the number of the version
 */
public record RuleReference(String rule, int version) {

    /** Keeps a reference. */
    public RuleReference {
        checkArgument(!rule.isBlank(), "A reference names a rule with a blank id.");
        checkArgument(version >= 1, "Rule %s has no version %s; versions begin with 1.", rule, version);
    }

    /** Returns rule and version: {@code seating v2}. */
    @Override
    public String toString() {
        return rule + " v" + version;
    }
}
