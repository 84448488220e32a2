package dev.huiwu.seating.internal;

import com.google.common.collect.Sets;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.seating.rule.SpareSeats;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.zoning.ZoneGroup;
import dev.huiwu.seating.zoning.ZoneSeat;
import dev.huiwu.seating.zoning.Zoning;
import dev.huiwu.seating.zoning.ZoningEngine;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
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
    private final int[] groupAt;
    private final int[] tierAt;

    private ZoneLayout(HallView hall, Taken taken, ZoningEngine engine) {
        this.hall = hall;
        this.taken = taken;
        this.engine = engine;
        beside = new SideBySide(hall.request, hall.groups);
        parties = beside.parties();
        hall.groups.forEach(group -> numbers.put(group, numbers.size()));
        groupAt = new int[hall.seats.size()];
        tierAt = new int[hall.seats.size()];
        Arrays.fill(groupAt, Zoning.EMPTY);
        Arrays.fill(tierAt, Zoning.EMPTY);
    }

    /** Returns the zones that an engine cuts round the seats taken. */
    static ZoneLayout of(HallView hall, Taken taken, ZoningEngine engine) {
        ZoneLayout layout = new ZoneLayout(hall, taken, engine);
        for (int tier = 0; tier < hall.tiers.count(); tier++) {
            layout.lay(tier);
        }
        if (hall.tiers.count() == 1) {
            new FrontRows(hall, taken, layout.groupAt).fill();
            Arrays.setAll(layout.tierAt, seat -> layout.groupAt[seat] == Zoning.EMPTY ? Zoning.EMPTY : 0);
        }
        return layout;
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

    private void lay(int tier) {
        int[] sizes = IntStream.range(0, hall.groups.size())
                .map(group -> people(group, tier).size())
                .toArray();
        Zoning zoning = engine.zone(problem(sizes, open(sizes, tier), tier));
        for (int number = 0; number < parties.size(); number++) {
            int party = number;
            List<Seat> seats = IntStream.range(0, groupAt.length)
                    .filter(seat -> zoning.groupAt(seat) == party)
                    .mapToObj(hall.seats::get)
                    .toList();
            List<Integer> members = parties.get(party);
            List<List<Seat>> cut = members.size() == 1
                    ? List.of(seats)
                    : beside.cut(
                            seats, members.stream().map(group -> sizes[group]).toList());
            for (int i = 0; i < members.size(); i++) {
                for (Seat seat : cut.get(i)) {
                    groupAt[hall.place(seat)] = members.get(i);
                    tierAt[hall.place(seat)] = tier;
                }
            }
        }
    }

    private boolean free(int seat) {
        return hall.seats.get(seat).ordinary() && taken.free(hall.seats.get(seat)) && groupAt[seat] == Zoning.EMPTY;
    }

    /** Returns the seats for a tier: the foremost that hold it, but all that are left for the last. */
    private BitSet open(int[] sizes, int tier) {
        List<Integer> free = IntStream.range(0, groupAt.length)
                .filter(this::free)
                .boxed()
                .sorted((a, b) -> hall.frontAndCentreFirst().compare(hall.seats.get(a), hall.seats.get(b)))
                .toList();
        BitSet open = new BitSet();
        if (tier == hall.tiers.count() - 1) {
            free.forEach(open::set);
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
                    String.join(
                            "+",
                            party.stream()
                                    .map(group -> hall.groups.get(group).id())
                                    .toList()),
                    highest.zoneRank() - 1,
                    2 * Collections.min(party) + 1,
                    party.stream().mapToInt(group -> sizes[group]).sum(),
                    blocks(party)));
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

    private Set<String> blocks(List<Integer> party) {
        Set<String> all = Set.of();
        for (int group : party) {
            Set<String> own = hall.blocks(hall.groups.get(group));
            all = all.isEmpty() || own.isEmpty() ? Sets.union(all, own).immutableCopy() : Sets.intersection(all, own);
        }
        return all;
    }

    /** Adds the spare seats of each zone behind its last unit. */
    private void addSpares(List<ZoneGroup> zoneGroups) {
        SpareSeats spare = hall.request.rules().spareSeats();
        if (!spare.perZone() || spare.percent() == 0) {
            return;
        }
        for (int group = 0; group < hall.groups.size(); group++) {
            Zones.Group last = hall.groups.get(group);
            boolean zoneEnds = group + 1 == hall.groups.size()
                    || hall.groups.get(group + 1).zoneRank() != last.zoneRank();
            if (zoneEnds) {
                int people = hall.groups.stream()
                        .filter(other -> other.zoneRank() == last.zoneRank())
                        .mapToInt(other -> other.members().size())
                        .sum();
                zoneGroups.add(new ZoneGroup(
                        last.zone(), last.zoneRank() - 1, 2 * group + 2, spare.of(people), zoneBlocks(last.zone())));
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
        return IntStream.range(0, parties.size())
                .filter(party -> parties.get(party).contains(group))
                .findFirst();
    }
}
