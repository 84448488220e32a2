package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.ZoneShortageException;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cuts the seats that nobody holds yet into zones: the groups of a request as parties, with their limits, and the spare
 * seats of each zone as a last group that nobody fills. Tiers are zoned one after the other, each on the foremost seats
 * that hold it, so no tier sits in front of the one before.
 */
final class ZoneLayout {

    private final HallView hall;
    private final Taken taken;
    private final ZoningEngine engine;
    private final SideBySide beside;
    private final List<List<Integer>> parties;
    private final Map<Zones.Group, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> spares;
    private final int[] partyOf;
    private final int[] groupAt;
    private final int[] tierAt;

    private ZoneLayout(
            HallView hall,
            Taken taken,
            ZoningEngine engine,
            SideBySide beside,
            List<List<Integer>> parties,
            Map<String, Integer> spares) {
        this.hall = hall;
        this.taken = taken;
        this.engine = engine;
        this.beside = beside;
        this.parties = parties;
        this.spares = spares;
        hall.groups.forEach(group -> numbers.put(group, numbers.size()));
        partyOf = new int[hall.groups.size()];
        for (int party = 0; party < parties.size(); party++) {
            for (int group : parties.get(party)) {
                partyOf[group] = party;
            }
        }
        groupAt = new int[hall.seats.size()];
        tierAt = new int[hall.seats.size()];
        Arrays.fill(groupAt, Zoning.EMPTY);
        Arrays.fill(tierAt, Zoning.EMPTY);
    }

    /**
     * Returns the zones that an engine cuts round the seats taken. To sit side by side is a wish: a party for which there
     * is no room, or in which units kept apart touch, is zoned again as units each for itself. Where areas need the last
     * rows, the spare seats of the hall are the seats left over elsewhere.
     */
    static ZoneLayout of(HallView hall, Taken taken, ZoningEngine engine) {
        SideBySide beside = new SideBySide(hall);
        List<List<Integer>> parties = beside.parties();
        Map<String, Integer> spares = new Spares(hall.request, hall.groups).toKeep();
        while (true) {
            ZoneLayout layout = new ZoneLayout(hall, taken, engine, beside, parties, spares);
            try {
                Set<List<Integer>> inVain = layout.lay();
                if (inVain.isEmpty()) {
                    return layout;
                }
                parties = SideBySide.parted(parties, inVain);
            } catch (ZoneShortageException shortage) {
                Set<List<Integer>> narrowed = layout.narrowed(shortage);
                if (narrowed.isEmpty() && spares.getOrDefault("", 0) == 0) {
                    throw shortage;
                }
                parties = SideBySide.parted(parties, narrowed);
                spares = narrowed.isEmpty() ? Map.of() : spares;
            }
        }
    }

    private Set<List<Integer>> narrowed(ZoneShortageException shortage) {
        return parties.stream()
                .filter(party -> shortage.groups().contains(id(party)) && beside.narrows(party))
                .collect(Collectors.toSet());
    }

    /** Lays all tiers; returns the parties in which units kept apart touch. */
    private Set<List<Integer>> lay() {
        Set<List<Integer>> inVain = new HashSet<>();
        for (int tier = 0; tier < hall.tiers.count(); tier++) {
            inVain.addAll(lay(tier));
        }
        if (inVain.isEmpty()) {
            new FrontRows(hall, taken, groupAt, tierAt).fill();
        }
        return inVain;
    }

    /** Gives people seats they would like in place of others of their group; returns those for whom nobody could. */
    Set<Attendee> grant(Map<Attendee, Seat> wishes) {
        FrontRows rows = new FrontRows(hall, taken, groupAt, tierAt);
        Map<PersonId, Integer> groupOf = new HashMap<>();
        hall.groups.forEach(group ->
                group.members().forEach(person -> groupOf.put(person.id(), numbers.getOrDefault(group, Zoning.EMPTY))));
        BitSet kept = new BitSet();
        Set<Attendee> unmet = new HashSet<>();
        wishes.forEach((person, wish) -> {
            int seat = hall.place(wish);
            int group = groupOf.getOrDefault(person.id(), Zoning.EMPTY);
            int tier = hall.tiers.of(person);
            if ((groupAt[seat] == group && tierAt[seat] == tier) || rows.give(seat, group, tier, kept)) {
                kept.set(seat);
            } else {
                unmet.add(person);
            }
        });
        return unmet;
    }

    /** Returns the seats of a group for the people of one tier, the front and the centre first. */
    List<Seat> seats(Zones.Group group, int tier) {
        int number = numbers.getOrDefault(group, Zoning.EMPTY);
        return IntStream.range(0, groupAt.length)
                .filter(seat -> groupAt[seat] == number && tierAt[seat] == tier)
                .mapToObj(hall.seats::get)
                .sorted(hall.frontAndCentreFirst())
                .toList();
    }

    private List<Attendee> people(int group, int tier) {
        return hall.free(hall.groups.get(group), taken).stream()
                .filter(person -> hall.tiers.of(person) == tier)
                .toList();
    }

    private Set<List<Integer>> lay(int tier) {
        int[] sizes = IntStream.range(0, hall.groups.size())
                .map(group -> people(group, tier).size())
                .toArray();
        Zoning zoning = engine.zone(problem(sizes, open(sizes, tier), tier));
        List<List<Seat>> seats =
                parties.stream().<List<Seat>>map(party -> new ArrayList<>()).toList();
        for (int seat = 0; seat < groupAt.length; seat++) {
            int party = zoning.groupAt(seat);
            if (party != Zoning.EMPTY && party < parties.size()) {
                seats.get(party).add(hall.seats.get(seat));
            }
        }
        Set<List<Integer>> inVain = new HashSet<>();
        for (int number = 0; number < parties.size(); number++) {
            List<Integer> party = parties.get(number);
            SideBySide.Cut cut = beside.cut(
                    party,
                    seats.get(number),
                    party.stream().map(group -> sizes[group]).toList());
            if (cut.touching() > 0) {
                inVain.add(party);
            }
            for (int i = 0; i < party.size(); i++) {
                for (Seat seat : cut.runs().get(i)) {
                    groupAt[hall.place(seat)] = party.get(i);
                    tierAt[hall.place(seat)] = tier;
                }
            }
        }
        return inVain;
    }

    private String id(List<Integer> party) {
        return String.join(
                "+", party.stream().map(group -> hall.groups.get(group).id()).toList());
    }

    private boolean free(int seat) {
        return hall.seats.get(seat).ordinary() && taken.free(hall.seats.get(seat)) && groupAt[seat] == Zoning.EMPTY;
    }

    /** Returns the seats for a tier: the foremost that hold it, but for the last all that are left except spare ones. */
    private BitSet open(int[] sizes, int tier) {
        List<Integer> free = IntStream.range(0, groupAt.length)
                .filter(this::free)
                .boxed()
                .sorted((a, b) -> hall.frontAndCentreFirst().compare(hall.seats.get(a), hall.seats.get(b)))
                .toList();
        BitSet open = new BitSet();
        if (tier == hall.tiers.count() - 1) {
            free.subList(0, Math.max(0, free.size() - spares.getOrDefault("", 0)))
                    .forEach(open::set);
            return open;
        }
        BitSet kept = keptForLimits(free, tier);
        int unlimited = 0;
        for (int group = 0; group < sizes.length; group++) {
            if (hall.limited(hall.groups.get(group))) {
                choose(allowed(free, group), sizes[group], kept, open);
            } else {
                unlimited += sizes[group];
            }
        }
        choose(free, unlimited, kept, open);
        return open;
    }

    private List<Integer> allowed(List<Integer> seats, int group) {
        return seats.stream()
                .filter(seat -> hall.allows(hall.groups.get(group), hall.seats.get(seat)))
                .toList();
    }

    private static void choose(List<Integer> from, int count, BitSet kept, BitSet chosen) {
        Set<Integer> best = new LinkedHashSet<>();
        from.stream().filter(seat -> !kept.get(seat)).forEach(best::add);
        best.addAll(from);
        best.removeIf(chosen::get);
        best.stream().limit(count).forEach(chosen::set);
    }

    /** Returns the rearmost seats that the later tiers of groups with limits must find. */
    private BitSet keptForLimits(List<Integer> free, int tier) {
        List<Integer> rearFirst = new ArrayList<>(free);
        Collections.reverse(rearFirst);
        BitSet kept = new BitSet();
        for (int group = 0; group < hall.groups.size(); group++) {
            if (hall.limited(hall.groups.get(group))) {
                int later = 0;
                for (int next = tier + 1; next < hall.tiers.count(); next++) {
                    later += people(group, next).size();
                }
                choose(allowed(rearFirst, group), later, new BitSet(), kept);
            }
        }
        return kept;
    }

    private ZoningProblem problem(int[] sizes, BitSet open, int tier) {
        List<ZoneGroup> zoneGroups = new ArrayList<>();
        for (List<Integer> party : parties) {
            Zones.Group highest = hall.groups.get(Collections.min(party));
            zoneGroups.add(new ZoneGroup(
                    id(party),
                    highest.zoneRank() - 1,
                    2 * Collections.min(party) + 1,
                    party.stream().mapToInt(group -> sizes[group]).sum(),
                    beside.blocks(party)));
        }
        if (tier == hall.tiers.count() - 1) {
            addSpares(zoneGroups);
        }
        return new ZoningProblem(
                IntStream.range(0, groupAt.length)
                        .mapToObj(seat -> zoneSeat(seat, open))
                        .toList(),
                zoneGroups,
                apart(),
                hall.style,
                hall.request.rules().weights());
    }

    /** Adds the spare seats of each zone behind its last unit. */
    private void addSpares(List<ZoneGroup> zoneGroups) {
        if (hall.request.rules().spareSeats().perZone()) {
            for (int group = 0; group < hall.groups.size(); group++) {
                Zones.Group last = hall.groups.get(group);
                int keep = spares.getOrDefault(last.zone(), 0);
                boolean zoneEnds = group + 1 == hall.groups.size()
                        || hall.groups.get(group + 1).zoneRank() != last.zoneRank();
                if (zoneEnds && keep > 0) {
                    zoneGroups.add(new ZoneGroup(
                            last.zone(), last.zoneRank() - 1, 2 * group + 2, keep, zoneBlocks(last.zone())));
                }
            }
        }
    }

    private Set<String> zoneBlocks(String zone) {
        return Optional.ofNullable(hall.request.rules().zoneAreas().get(zone))
                .map(areas -> hall.request.venueInUse().blocks().stream()
                        .filter(block -> areas.stream().anyMatch(area -> area.contains(block)))
                        .map(block -> block.floor() + "/" + block.name())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private List<ZoningProblem.Apart> apart() {
        List<ZoningProblem.Apart> apart = new ArrayList<>();
        for (UnitPair pair : hall.request.rules().keepApart().stream().sorted().toList()) {
            for (int one = 0; one < parties.size(); one++) {
                for (int other = one + 1; other < parties.size(); other++) {
                    if (keptApart(pair, parties.get(one), parties.get(other))) {
                        apart.add(new ZoningProblem.Apart(one, other));
                    }
                }
            }
        }
        return apart;
    }

    private boolean keptApart(UnitPair pair, List<Integer> one, List<Integer> other) {
        return one.stream()
                .anyMatch(a -> other.stream()
                        .anyMatch(b -> pair.joins(
                                hall.groups.get(a).unit(), hall.groups.get(b).unit())));
    }

    private ZoneSeat zoneSeat(int place, BitSet open) {
        Seat seat = hall.seats.get(place);
        ZoneSeat.Use use =
                !seat.usable() ? ZoneSeat.Use.BLOCKED : open.get(place) ? ZoneSeat.Use.OPEN : ZoneSeat.Use.HELD;
        return new ZoneSeat(
                HallView.block(seat),
                seat.rowIndex(),
                seat.place(),
                seat.x(),
                seat.y(),
                use,
                use == ZoneSeat.Use.HELD ? holder(place) : OptionalInt.empty());
    }

    /** Returns the party of whoever holds a seat. */
    private OptionalInt holder(int place) {
        int group = groupAt[place] != Zoning.EMPTY
                ? groupAt[place]
                : taken.holder(hall.seats.get(place)).map(numbers::get).orElse(Zoning.EMPTY);
        return group == Zoning.EMPTY ? OptionalInt.empty() : OptionalInt.of(partyOf[group]);
    }
}
