package dev.huiwu.seating.internal;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds rules that name what is not there, or that exclude each other, whatever the seats. */
final class RuleReview {

    private static final ImmutableMap<String, Function<SeatingRules, Object>> OF_ZONES =
            ImmutableMap.<String, Function<SeatingRules, Object>>builder()
                    .put("preferredSeats", SeatingRules::preferredSeats)
                    .put("unitAreas", SeatingRules::unitAreas)
                    .put("zoneAreas", SeatingRules::zoneAreas)
                    .put("importantAreas", SeatingRules::importantAreas)
                    .put("keepApart", SeatingRules::keepApart)
                    .put("keepBeside", SeatingRules::keepBeside)
                    .put("companions", SeatingRules::companions)
                    .put("wheelchairsNear", SeatingRules::wheelchairsNear)
                    .put("atAisle", SeatingRules::atAisle)
                    .put("spareSeats", SeatingRules::spareSeats)
                    .put("tiers", SeatingRules::tiers)
                    .put("postOrder", SeatingRules::postOrder)
                    .put("fill", SeatingRules::fill)
                    .put("headEnd", SeatingRules::headEnd)
                    .put("frontRows", SeatingRules::frontRows)
                    .put("weights", SeatingRules::weights)
                    .buildOrThrow();

    private final SeatingRequest request;
    private final SeatingRules rules;
    private final List<Finding> found = new ArrayList<>();

    private RuleReview(SeatingRequest request) {
        this.request = request;
        rules = request.rules();
    }

    /** Returns everything that is wrong with the rules of a request. */
    static List<Finding> check(SeatingRequest request) {
        RuleReview review = new RuleReview(request);
        if (request.venue().room().isPresent()) {
            review.rulesOfARoom();
        }
        review.names();
        review.areas();
        review.pairs();
        review.companions();
        return review.found;
    }

    private void error(String code, Consumer<FindingTexts.Draft> details) {
        found.add(SeatingTexts.TEXTS.finding(code, Severity.ERROR, details));
    }

    /** Returns the names of the rules given that only a hall with zones knows. */
    static List<String> ofZones(SeatingRules rules) {
        return OF_ZONES.entrySet().stream()
                .filter(rule ->
                        !rule.getValue().apply(rules).equals(rule.getValue().apply(SeatingRules.none())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void rulesOfARoom() {
        ofZones(rules)
                .forEach(rule -> error(
                        "rule-in-room",
                        draft -> draft.about(request.venue().id())
                                .with("venue", request.venue().id())
                                .with("rule", rule)));
    }

    private void names() {
        units("unitAreas", rules.unitAreas().keySet());
        units("keepApart", inPairs(rules.keepApart()));
        units("keepBeside", inPairs(rules.keepBeside()));
        people("preferredSeats", rules.preferredSeats().keySet());
        people("companions", rules.companions().keySet());
        people("companions", rules.companions().values());
        people("atAisle", rules.atAisle());
        seats("preferredSeats", rules.preferredSeats().values());
        seats("blockedSeats", rules.blockedSeats());
        seats("reservedSeats", rules.reservedSeats().keySet());
    }

    private static List<UnitId> inPairs(Set<UnitPair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .toList();
    }

    private void units(String rule, Collection<UnitId> units) {
        units.stream()
                .distinct()
                .filter(unit -> request.units().find(unit).isEmpty())
                .forEach(unit -> error(
                        "rule-unit-unknown",
                        draft -> draft.about(unit).with("rule", rule).with("unit", unit)));
    }

    private void people(String rule, Collection<PersonId> people) {
        people.stream().distinct().forEach(person -> {
            Optional<Attendee> attendee = request.list().find(person);
            boolean rostrum = attendee.filter(Attendee::onRostrum).isPresent();
            if (attendee.isEmpty() || rostrum) {
                error(
                        rostrum ? "rule-person-on-rostrum" : "rule-person-unknown",
                        draft -> draft.about(person).with("rule", rule).with("person", person));
            }
        });
    }

    private void seats(String rule, Collection<SeatId> seats) {
        seats.stream()
                .distinct()
                .filter(seat -> request.venue().seat(seat).isEmpty())
                .forEach(seat -> error(
                        "rule-seat-unknown",
                        draft -> draft.about(seat)
                                .with("rule", rule)
                                .with("seat", seat)
                                .with("venue", request.venue().id())));
    }

    private void areas() {
        Map<String, List<Set<HallArea>>> named = new LinkedHashMap<>();
        named.put("unitAreas", List.copyOf(rules.unitAreas().values()));
        named.put("zoneAreas", List.copyOf(rules.zoneAreas().values()));
        named.put("importantAreas", List.of(rules.importantAreas()));
        named.forEach((rule, areas) -> areas.stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(area -> !area.liesIn(request.venue()))
                .sorted(Comparator.comparing(HallArea::toString))
                .forEach(area -> error(
                        "rule-area-unknown",
                        draft -> draft.about(area)
                                .with("rule", rule)
                                .with("area", area)
                                .with("venue", request.venue().id())
                                .with(
                                        "known",
                                        request.venue().blocks().stream()
                                                .map(block -> block.floor() + "/" + block.name())
                                                .toList()))));
        Set<HallArea> all = named.values().stream()
                .flatMap(List::stream)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        if (all.stream().allMatch(area -> area.liesIn(request.venue()))) {
            Zones.of(request).stream()
                    .filter(group -> rules.blocksFor(group.unit(), group.zone(), request.venue())
                            .filter(Set::isEmpty)
                            .isPresent())
                    .forEach(group -> error(
                            "areas-exclude",
                            draft -> draft.about(group.unit(), group.zone())
                                    .with("unit", group.unit())
                                    .with("zone", group.zone())));
        }
    }

    private void pairs() {
        rules.keepBeside().stream()
                .filter(rules.keepApart()::contains)
                .forEach(pair -> error("apart-and-beside", draft -> pair(draft, pair)));
        List<Zones.Group> groups = Zones.of(request);
        rules.keepBeside().stream()
                .filter(pair -> zones(groups, pair.one())
                        .noneMatch(zone -> zones(groups, pair.other()).anyMatch(zone::equals)))
                .filter(pair -> zones(groups, pair.one()).findAny().isPresent()
                        && zones(groups, pair.other()).findAny().isPresent())
                .forEach(pair -> error("beside-other-zone", draft -> pair(draft, pair)));
        Map<UnitId, Set<UnitId>> neighbours = new TreeMap<>();
        rules.keepBeside().forEach(pair -> {
            neighbours.computeIfAbsent(pair.one(), unit -> new TreeSet<>()).add(pair.other());
            neighbours.computeIfAbsent(pair.other(), unit -> new TreeSet<>()).add(pair.one());
        });
        neighbours.forEach((unit, beside) -> {
            if (beside.size() > 2) {
                error(
                        "beside-too-many",
                        draft -> draft.about(unit).with("unit", unit).with("units", beside.size()));
            }
        });
        cycles(neighbours);
        neighbours.keySet().forEach(unit -> noCommonBlock(groups, unit, neighbours));
    }

    private static Stream<String> zones(List<Zones.Group> groups, UnitId unit) {
        return groups.stream().filter(group -> group.unit().equals(unit)).map(Zones.Group::zone);
    }

    private static void pair(FindingTexts.Draft draft, UnitPair pair) {
        draft.about(pair.one(), pair.other()).with("unit", pair.one()).with("other", pair.other());
    }

    /** Reports each set of units whose pairs close a ring: somewhere in it two would have to sit beside a third. */
    private void cycles(Map<UnitId, Set<UnitId>> neighbours) {
        Set<UnitId> seen = new TreeSet<>();
        neighbours.keySet().forEach(start -> {
            Set<UnitId> together = new TreeSet<>();
            List<UnitId> next = new ArrayList<>(seen.add(start) ? List.of(start) : List.of());
            while (!next.isEmpty()) {
                UnitId unit = next.remove(next.size() - 1);
                together.add(unit);
                neighbours.getOrDefault(unit, Set.of()).stream()
                        .filter(seen::add)
                        .forEach(next::add);
            }
            long pairs = rules.keepBeside().stream()
                    .filter(pair -> together.contains(pair.one()))
                    .count();
            if (!together.isEmpty() && pairs >= together.size()) {
                String units =
                        String.join(", ", together.stream().map(UnitId::value).toList());
                error("beside-cycle", draft -> draft.about(together.toArray()).with("units", units));
            }
        });
    }

    private void noCommonBlock(List<Zones.Group> groups, UnitId unit, Map<UnitId, Set<UnitId>> neighbours) {
        for (Zones.Group group : groups) {
            for (UnitId other : neighbours.getOrDefault(unit, Set.of())) {
                boolean here = group.unit().equals(unit)
                        && unit.compareTo(other) < 0
                        && zones(groups, other).anyMatch(group.zone()::equals);
                if (here && !shareBlock(unit, other, group.zone())) {
                    error("beside-no-common-area", draft -> pair(draft, new UnitPair(unit, other)));
                }
            }
        }
    }

    private boolean shareBlock(UnitId unit, UnitId other, String zone) {
        return rules.blocksFor(unit, zone, request.venue())
                .flatMap(own -> rules.blocksFor(other, zone, request.venue())
                        .map(theirs -> own.stream().anyMatch(theirs::contains)))
                .orElse(true);
    }

    private void companions() {
        rules.companions().forEach((companion, user) -> {
            Optional<Attendee> one = request.list().find(companion);
            Optional<Attendee> other = request.list().find(user);
            if (other.isPresent() && other.filter(RequestReview::wheelchair).isEmpty()) {
                companion("companion-of-nobody", companion, user);
            }
            if (one.filter(RequestReview::wheelchair).isPresent()) {
                companion("companion-needs-place", companion, user);
            }
            Optional<Seat> seat = fixed(companion);
            Optional<Seat> place = fixed(user);
            if (seat.isPresent() && place.isPresent() && !seat.get().touches(place.get())) {
                companion("companion-fixed-apart", companion, user);
            }
        });
    }

    private Optional<Seat> fixed(PersonId person) {
        return Optional.ofNullable(request.fixedSeats().get(person)).flatMap(request.venue()::seat);
    }

    private void companion(String code, PersonId companion, PersonId user) {
        error(
                code,
                draft -> draft.about(companion, user).with("person", companion).with("user", user));
    }
}
