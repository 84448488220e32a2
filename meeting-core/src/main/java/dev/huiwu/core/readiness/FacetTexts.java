package dev.huiwu.core.readiness;

import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Language;

/** How findings name a facet. */
final class FacetTexts {

    private FacetTexts() {}

    /** Says which facet of which room a finding is about. */
    static FindingTexts.Draft about(FindingTexts.Draft draft, SiteFacet of) {
        return draft.about(of)
                .with("label", of.facet().label(Language.CHINESE))
                .with("code", of.facet())
                .with("site", of.site().orElse(""));
    }
}
