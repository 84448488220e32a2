package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.rule.TierRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which tier each person of the floor sits, counted from 0; without tiers everybody is in one. */
final class Tiers {

    private final TierRule rule;
    private final boolean tiered;
    private final Set<Attendee> heads = new HashSet<>();

    Tiers(SeatingRequest request, List<Zones.Group> groups) {
        rule = request.rules().tiers();
        tiered = request.style().filter(SeatingStyle.TIERS::equals).isPresent();
        if (tiered) {
            heads(groups);
        }
    }

    /** The head of a unit is one for all its zones: of a unit without a named head, the first of its highest zone. */
    private void heads(List<Zones.Group> groups) {
        Map<UnitId, Attendee> firsts = new HashMap<>();
        Set<UnitId> named = new HashSet<>();
        for (Zones.Group group : groups) {
            for (Attendee person : group.members()) {
                firsts.putIfAbsent(group.unit(), person);
                if (named(rule, person)) {
                    heads.add(person);
                    named.add(group.unit());
                }
            }
        }
        firsts.keySet().removeAll(named);
        heads.addAll(firsts.values());
    }

    /** Says whether somebody heads a unit by role, or by a post that the office names. */
    static boolean named(TierRule rule, Attendee person) {
        return person.roles().contains(AttendeeRole.DELEGATION_HEAD)
                || rule.heads().contains(person.post());
    }

    /** Says whether somebody has the post of a deputy. */
    static boolean deputy(TierRule rule, Attendee person) {
        return rule.deputies().stream().anyMatch(person.post()::startsWith);
    }

    int count() {
        return tiered ? rule.tiers() : 1;
    }

    int of(Attendee person) {
        if (!tiered || heads.contains(person)) {
            return 0;
        }
        boolean deputy = person.roles().contains(AttendeeRole.DELEGATION_DEPUTY) || deputy(rule, person);
        return deputy ? 1 : rule.tiers() - 1;
    }
}
