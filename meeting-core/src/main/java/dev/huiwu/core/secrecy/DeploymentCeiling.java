package dev.huiwu.core.secrecy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.util.Optional;

/**
 * How secret a paper may be to be kept where the library runs (R40). What is above is refused before anything of it is stored.
 *
 * @param highest the highest level that is kept
 */
public record DeploymentCeiling(@JsonValue SecrecyLevel highest) {

    /** What a machine may keep that nobody has approved for secrets: up to {@link SecrecyLevel#INTERNAL}. */
    public static final DeploymentCeiling USUAL = new DeploymentCeiling(SecrecyLevel.INTERNAL);

    /** Keeps a level. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeploymentCeiling {}

    /**
     * Returns {@code above-ceiling}, an error, if the level is above; nothing otherwise. The finding repeats nothing of the paper, neither
     * its id nor its title nor its level, but only where it stood.
     */
    public Findings check(SecrecyLevel level, Optional<Location> place) {
        if (!level.isAbove(highest)) {
            return Findings.none();
        }
        return Findings.of(CoreTexts.TEXTS.finding("above-ceiling", Severity.ERROR, details -> {
            details.with("code", highest.code()).with("label", highest.label());
            place.ifPresent(details::at);
        }));
    }
}
