package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.OffsetDateTime;

/**
 * That the meeting does without a facet (豁免).
 *
 * @param by the id or post of who decided
 * @param reason why
 * @param at when
 */
public record FacetWaiver(String by, String reason, OffsetDateTime at) {

    /** Keeps a waiver. */
    public FacetWaiver {
        checkArgument(!by.isBlank(), "A waiver of %s does not say who decided.", at);
        checkArgument(!reason.isBlank(), "A waiver of %s does not say why.", at);
    }
}
