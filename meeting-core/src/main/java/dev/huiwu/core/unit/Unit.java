package dev.huiwu.core.unit;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An organisation, or a group such as the city's leaders, that sends people to meetings. */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Unit.Builder.class)
public interface Unit {

    /** Returns the code, unique in a directory. */
    UnitId id();

    /** Returns the full name. */
    String name();

    /** Returns the name for cards and guides. */
    String shortName();

    /** Returns the class of units it belongs to. */
    UnitCategory category();

    /** Returns the place in protocol order (建制序列), counted from 1: given data, never computed. */
    int protocolPosition();

    /** Returns the code of its administrative division. */
    Optional<String> divisionCode();

    /** Returns other names it is known by, former names among them. */
    List<String> aliases();

    /** Returns its id in the host's own records, such as a unified social credit code. */
    Optional<String> externalId();

    /** Returns the office's note. */
    Optional<String> note();

    @Value.Check
    default void check() {
        checkArgument(!name().isBlank(), "Unit %s has a blank name.", id());
        checkArgument(!shortName().isBlank(), "Unit %s has a blank short name.", id());
        checkArgument(
                protocolPosition() >= 1,
                "Unit %s has protocol position %s; positions start at 1.",
                id(),
                protocolPosition());
    }

    /** Returns a builder filled with this unit. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds units; not thread-safe. */
    final class Builder extends ImmutableUnit.Builder {}
}
