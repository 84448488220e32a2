package dev.huiwu.core.readiness;

import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Language;

/** How findings name a facet. */
final class FacetTexts {

    private FacetTexts() {}

    /** Says which facet of which room a finding is about. */
    static FindingTexts.Draft about(FindingTexts.Draft draft, FacetEntry entry) {
        return about(draft, entry.of(), entry.label(Language.CHINESE));
    }

    /** Says the same of one that is not there. */
    static FindingTexts.Draft about(FindingTexts.Draft draft, SiteFacet of) {
        return about(draft, of, of.facet().label(Language.CHINESE));
    }

    private static FindingTexts.Draft about(FindingTexts.Draft draft, SiteFacet of, String label) {
        return draft.about(of)
                .with("label", label)
                .with("code", of.facet())
                .with("site", of.site().orElse(""));
    }
}
