package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.Language;
import dev.huiwu.core.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Whether meetings of a type need one facet, and who sees to it. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = FacetRule.Builder.class)
@JsonPropertyOrder({"facet", "name", "need", "eachSite", "owner", "zh", "en"})
public interface FacetRule {

    /** Returns the facet. */
    Facet facet();

    /** Returns what people call it; empty where the name that {@link Facet} has will do. */
    Optional<FacetName> name();

    /** Returns whether it is needed. */
    FacetNeed need();

    /** Returns whether each room has its own; otherwise it is one for the meeting. */
    default boolean eachSite() {
        return false;
    }

    /** Returns the role or post that sees to it. */
    Optional<String> owner();

    /** Returns in Chinese why it is not applicable where it is not. */
    Optional<String> zh();

    /** Returns in English why it is not applicable where it is not; the Chinese reason where none is given. */
    default Optional<String> en() {
        return zh();
    }

    /** Returns the reason in the language. */
    default Optional<String> reason(Language language) {
        return language.choose(zh(), en());
    }

    @Value.Check
    default void check() {
        checkArgument(
                need() == FacetNeed.REQUIRED || need() == FacetNeed.OPTIONAL || zh().isPresent(),
                "Facet %s may be not applicable and the rule does not say why.",
                facet());
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds rules; not thread-safe. */
    final class Builder extends ImmutableFacetRule.Builder {}
}
