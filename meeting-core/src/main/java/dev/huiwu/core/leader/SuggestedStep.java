package dev.huiwu.core.leader;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.huiwu.core.unit.UnitId;
import java.util.Optional;

/** What a suggestion proposes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SuggestedStep.InviteUnit.class, name = "invite-unit"),
    @JsonSubTypes.Type(value = SuggestedStep.TakeUpTopic.class, name = "take-up-topic")
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface SuggestedStep {

    /**
     * To let a unit attend that is not on the list.
     *
     * @param unit the unit
     * @param topic the label of the topic it would attend for; empty for the whole meeting
     */
    record InviteUnit(UnitId unit, Optional<String> topic) implements SuggestedStep {}

    /**
     * To put something about an area on the agenda, on which nothing speaks of it.
     *
     * @param area the area's code
     */
    record TakeUpTopic(String area) implements SuggestedStep {}
}
