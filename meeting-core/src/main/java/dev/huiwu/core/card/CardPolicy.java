package dev.huiwu.core.card;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.CardText;
import java.util.Map;
import java.util.Set;

/**
 * What the cards of each zone show, where an office settles it by zone instead of by person.
 *
 * @param zones what stands on the cards of a zone; of a zone that is not named, what the list says of each person
 * @param twoFaced the zones whose cards carry the text on both faces, so that hall and holder can read it
 */
public record CardPolicy(Map<String, CardText> zones, Set<String> twoFaced) {

    /** Keeps copies. */
    public CardPolicy {
        zones = ImmutableMap.copyOf(zones);
        twoFaced = ImmutableSet.copyOf(twoFaced);
    }

    /** Returns the custom: the list says it of each person, and cards on the rostrum have two faces. */
    public static CardPolicy usual() {
        return new CardPolicy(Map.of(), Set.of(Attendee.ROSTRUM));
    }

    /** Returns this policy with what the cards of a zone show. */
    public CardPolicy with(String zone, CardText text) {
        return new CardPolicy(
                ImmutableMap.<String, CardText>builder()
                        .putAll(zones)
                        .put(zone, text)
                        .buildKeepingLast(),
                twoFaced);
    }

    /** Returns what stands on the card of a person of the zone. */
    public CardText text(Attendee person, String zone) {
        return zones.getOrDefault(zone, person.card());
    }
}
