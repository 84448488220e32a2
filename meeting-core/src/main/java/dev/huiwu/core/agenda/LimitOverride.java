package dev.huiwu.core.agenda;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Somebody lets a meeting take more topics than it should, and says why (R25).
 *
 * @param limit how many it may take
 * @param by the post of who decided so
 * @param why the reason
 */
public record LimitOverride(int limit, String by, String why) {

    /** Keeps a decision. */
    public LimitOverride {
        checkArgument(limit >= 1 && limit <= 100, "A meeting takes %s topics; it takes 1 to 100.", limit);
        checkArgument(!by.isBlank() && !why.isBlank(), "More topics need somebody who decides so and a reason.");
    }
}
