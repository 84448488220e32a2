package dev.huiwu.seating.internal;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.core.name.NameOrder;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.UnitOrder;
import dev.huiwu.seating.rule.TierRule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of the floor by zone and unit, in order of precedence. */
public final class Zones {

    /**
     * The people of one unit in one zone.
     *
     * @param zone the zone
     * @param zoneRank the zone's place among the zones, from 1
     * @param unit the unit
     * @param unitRank the unit's place in its zone, from 1
     * @param order by what the units of the zone follow each other: {@code protocol}, or as {@link #order} says
     * @param members its people, the head first, then as listed
     */
    record Group(String zone, int zoneRank, UnitId unit, int unitRank, String order, List<Attendee> members) {

        /** Says whether the units of the zone follow each other as they do everywhere. */
        boolean byProtocol() {
            return order.equals(PROTOCOL);
        }

        /** Returns what findings name the group by. */
        String id() {
            return zone + "/" + unit;
        }
    }

    private static final String PROTOCOL = "protocol";

    private final SeatingRequest request;
    private final Map<UnitId, Integer> unitOrder = new HashMap<>();

    private Zones(SeatingRequest request) {
        this.request = request;
        request.unitOrder().forEach(unit -> unitOrder.putIfAbsent(unit, unitOrder.size()));
    }

    /** Returns the zones of the floor, the highest first. */
    public static List<String> names(SeatingRequest request) {
        return of(request).stream().map(Group::zone).distinct().toList();
    }

    /** Returns the groups of everybody who does not sit on the rostrum, the highest first. */
    static List<Group> of(SeatingRequest request) {
        return new Zones(request).groups();
    }

    private List<Group> groups() {
        Map<String, Map<UnitId, ImmutableList.Builder<Attendee>>> zones = new LinkedHashMap<>();
        Map<String, Rank> ranks = new LinkedHashMap<>();
        request.people().stream().filter(attendee -> !attendee.onRostrum()).forEach(attendee -> {
            String zone = request.zone(attendee);
            zones.computeIfAbsent(zone, name -> new LinkedHashMap<>())
                    .computeIfAbsent(attendee.unit(), unit -> ImmutableList.builder())
                    .add(attendee);
            ranks.merge(zone, rank(zone, attendee), Rank::better);
        });
        Set<UnitId> headed = request.people().stream()
                .filter(person ->
                        !person.onRostrum() && Tiers.named(request.rules().tiers(), person))
                .map(Attendee::unit)
                .collect(Collectors.toCollection(HashSet::new));
        ImmutableList.Builder<Group> groups = ImmutableList.builder();
        String order = order();
        int zoneRank = 0;
        for (Rank rank : ranks.values().stream().sorted().toList()) {
            zoneRank++;
            int unitRank = 0;
            Map<UnitId, ImmutableList.Builder<Attendee>> units = zones.getOrDefault(rank.zone(), Map.of());
            boolean reordered = units.keySet().stream().anyMatch(unitOrder::containsKey);
            for (UnitId unit : units.keySet().stream()
                    .sorted(Comparator.comparingInt(this::named)
                            .thenComparing(request.units().protocolOrder()))
                    .toList()) {
                unitRank++;
                List<Attendee> members =
                        units.getOrDefault(unit, ImmutableList.builder()).build();
                groups.add(new Group(
                        rank.zone(),
                        zoneRank,
                        unit,
                        unitRank,
                        reordered ? order : PROTOCOL,
                        headFirst(members, headed.add(unit))));
            }
        }
        return groups.build();
    }

    /** Returns by what the units follow each other that the request names, as far as it can be told from their order. */
    private String order() {
        List<UnitId> set = request.unitOrder();
        UnitDirectory units = request.units();
        if (set.isEmpty() || set.equals(units.units().stream().map(Unit::id).toList())) {
            return PROTOCOL;
        }
        return set.equals(UnitOrder.by(NameOrder.NAME_STROKES, units))
                ? "strokes"
                : set.equals(UnitOrder.by(NameOrder.PINYIN, units)) ? "pinyin" : "meeting";
    }

    private int named(UnitId unit) {
        return unitOrder.getOrDefault(unit, Integer.MAX_VALUE);
    }

    /** Of a unit without a named head, the first of its highest zone as listed stays in front of an order of names. */
    private List<Attendee> headFirst(List<Attendee> members, boolean headless) {
        TierRule rule = request.rules().tiers();
        Attendee first = members.get(0);
        boolean heads = headless
                && request.memberOrder().isPresent()
                && request.rules().postOrder().isEmpty()
                && !first.post().isEmpty()
                && !Tiers.deputy(rule, first);
        return ImmutableList.sortedCopyOf(
                Comparator.comparingInt(
                                (Attendee member) -> Tiers.named(rule, member) || (heads && member.equals(first))
                                        ? 0
                                        : member.roles().contains(AttendeeRole.DELEGATION_DEPUTY) ? 1 : 2)
                        .thenComparingInt(this::post)
                        .thenComparing(memberOrder()),
                members);
    }

    private int post(Attendee member) {
        List<String> order = request.rules().postOrder();
        return order.stream()
                .filter(member.post()::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(order::indexOf)
                .orElse(order.size());
    }

    /** Returns the order of people's names that is set, those without a name last; a tie for all if none is. */
    private Comparator<Attendee> memberOrder() {
        Comparator<Attendee> namedFirst = Comparator.comparing(
                person -> request.memberOrder().isPresent() && person.name().isEmpty());
        return request.memberOrder()
                .map(order -> namedFirst.thenComparing(
                        person -> person.name().map(PersonName::display).orElse(""), order.texts()))
                .orElse(namedFirst);
    }

    private Rank rank(String zone, Attendee attendee) {
        int named = request.zoneOrder().indexOf(zone);
        int kind = switch (attendee.kind()) {
            case MEMBER, PARTICIPANT, INVITED, NON_VOTING -> 0;
            case OBSERVER -> 1;
            case STAFF -> 2;
        };
        return new Rank(
                named < 0 ? Integer.MAX_VALUE : named,
                kind,
                request.units()
                        .find(attendee.unit())
                        .map(Unit::protocolPosition)
                        .orElse(Integer.MAX_VALUE),
                zone);
    }

    /** What a zone's place follows from: the office's order, else whether it is for onlookers, else its highest unit. */
    private record Rank(int named, int kind, int position, String zone) implements Comparable<Rank> {

        Rank better(Rank other) {
            return new Rank(named, Math.min(kind, other.kind), Math.min(position, other.position), zone);
        }

        @Override
        public int compareTo(Rank other) {
            return Comparator.comparingInt(Rank::named)
                    .thenComparingInt(Rank::kind)
                    .thenComparingInt(Rank::position)
                    .thenComparing(Rank::zone)
                    .compare(this, other);
        }
    }
}
