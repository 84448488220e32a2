package dev.huiwu.core.signoff;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * In which place of a chain somebody signs; offices add their own.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record SignOffRole(@JsonValue String code) {

    /** The head of the section that handles a paper (处室负责人). */
    public static final SignOffRole SECTION_HEAD = new SignOffRole("section-head");
    /** The deputy secretary-general (副秘书长). */
    public static final SignOffRole DEPUTY_SECRETARY_GENERAL = new SignOffRole("deputy-secretary-general");
    /** The secretary-general (秘书长). */
    public static final SignOffRole SECRETARY_GENERAL = new SignOffRole("secretary-general");
    /** The leader in charge of the field (分管领导). */
    public static final SignOffRole LEADER_IN_CHARGE = new SignOffRole("leader-in-charge");
    /** The head of the government (主要领导). */
    public static final SignOffRole HEAD_OF_GOVERNMENT = new SignOffRole("head-of-government");

    private static final Map<SignOffRole, String> LABELS = ImmutableMap.of(
            SECTION_HEAD, "处室负责人",
            DEPUTY_SECRETARY_GENERAL, "副秘书长",
            SECRETARY_GENERAL, "秘书长",
            LEADER_IN_CHARGE, "分管领导",
            HEAD_OF_GOVERNMENT, "主要领导");

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SignOffRole {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "Sign-off role \"%s\" is not lower-case words joined by '-'.",
                code);
    }

    /** Returns the word that offices write; of an office's own role, its code. */
    public String label() {
        return LABELS.getOrDefault(this, code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
