package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * Something a topic is examined for before it goes to a meeting; offices add their own.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record ReviewKind(@JsonValue String code) {

    /** Whether it is lawful (合法性审查). */
    public static final ReviewKind LEGALITY = new ReviewKind("legality");
    /** Whether competition stays fair (公平竞争审查). */
    public static final ReviewKind FAIR_COMPETITION = new ReviewKind("fair-competition");
    /** What the public says (公众参与). */
    public static final ReviewKind PUBLIC_PARTICIPATION = new ReviewKind("public-participation");
    /** What experts say (专家论证). */
    public static final ReviewKind EXPERT_OPINION = new ReviewKind("expert-opinion");
    /** What could go wrong (风险评估). */
    public static final ReviewKind RISK_ASSESSMENT = new ReviewKind("risk-assessment");
    /** The discussion of all, which is the meeting itself (集体讨论). */
    public static final ReviewKind COLLECTIVE_DISCUSSION = new ReviewKind("collective-discussion");
    /** Whether it goes the way of policy (宏观政策取向一致性评估). */
    public static final ReviewKind POLICY_CONSISTENCY = new ReviewKind("policy-consistency");

    private static final Map<ReviewKind, String> LABELS = ImmutableMap.<ReviewKind, String>builder()
            .put(LEGALITY, "合法性审查")
            .put(FAIR_COMPETITION, "公平竞争审查")
            .put(PUBLIC_PARTICIPATION, "公众参与")
            .put(EXPERT_OPINION, "专家论证")
            .put(RISK_ASSESSMENT, "风险评估")
            .put(COLLECTIVE_DISCUSSION, "集体讨论")
            .put(POLICY_CONSISTENCY, "宏观政策取向一致性评估")
            .build();

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewKind {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "Review kind \"%s\" is not lower-case words joined by '-'.",
                code);
    }

    /** Returns the word that offices write; of an office's own kind, its code. */
    public String label() {
        return LABELS.getOrDefault(this, code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
