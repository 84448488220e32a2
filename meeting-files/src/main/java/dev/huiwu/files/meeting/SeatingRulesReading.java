package dev.huiwu.files.meeting;

import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.core.name.NameOrder;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.order.UnitOrder;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.HeadEnd;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.SpareSeats;
import dev.huiwu.seating.rule.TierRule;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.rule.WheelchairNear;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.zoning.Effort;
import dev.huiwu.seating.zoning.ZoneWeights;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The part of a {@code meeting.json} that names people and units of the other files: the rules of the seat plan. */
final class SeatingRulesReading {

    /** The fields of {@code seating}. */
    static final List<String> FIELDS = List.of(
            "layout",
            "style",
            "sideRule",
            "rowStart",
            "speakers",
            "zoneOrder",
            "unitOrder",
            "memberOrder",
            "postOrder",
            "listPattern",
            "topicOrder",
            "effort",
            "fixedSeats",
            "preferredSeats",
            "blockedSeats",
            "reservedSeats",
            "unitAreas",
            "zoneAreas",
            "importantAreas",
            "keepApart",
            "keepBeside",
            "companions",
            "wheelchairsNear",
            "atAisle",
            "spareSeats",
            "tiers",
            "headEnd",
            "fill",
            "frontRows",
            "weights");

    private static final Words<Optional<NameOrder>> UNIT_ORDERS = Words.<Optional<NameOrder>>of()
            .with(Optional.empty(), "protocol")
            .with(Optional.of(NameOrder.NAME_STROKES), "strokes")
            .with(Optional.of(NameOrder.PINYIN), "pinyin");

    private static final Words<ZoneWeights> WEIGHTS = Words.<ZoneWeights>of()
            .with(ZoneWeights.WHOLE_ZONES, "whole-zones")
            .with(ZoneWeights.WHOLE_LINES, "whole-lines")
            .with(ZoneWeights.BALANCED, "balanced");

    private static final Words<Effort> EFFORTS = Words.<Effort>of()
            .with(Effort.QUICK, "quick")
            .with(Effort.STANDARD, "standard")
            .with(Effort.THOROUGH, "thorough");

    private static final int MOST_ROWS = 100;

    private final UnitDirectory units;
    private final List<Attendee> people;
    private final Problems problems;

    SeatingRulesReading(UnitDirectory units, List<Attendee> people, Problems problems) {
        this.units = units;
        this.people = people;
        this.problems = problems;
    }

    /**
     * What the file asks of the plan.
     *
     * @param fixed seats that are settled
     * @param unitOrder units in the order in which they sit; empty is by protocol
     * @param rules everything else
     * @param effort how long the search goes on
     */
    record Asked(Map<PersonId, SeatId> fixed, List<UnitId> unitOrder, SeatingRules rules, Effort effort) {

        static Asked nothing() {
            return new Asked(Map.of(), List.of(), SeatingRules.none(), Effort.STANDARD);
        }
    }

    /** Returns what the document asks for; what it names and nobody knows is reported. */
    Asked read(byte[] document) {
        return Fields.document(MeetingFile.NAME, document, "meeting", new Problems())
                .flatMap(root -> root.reportingTo(problems).object("seating"))
                .map(this::asked)
                .orElseGet(Asked::nothing);
    }

    private Asked asked(Fields seating) {
        SeatingRules.Builder rules = SeatingRules.builder();
        Map<PersonId, SeatId> preferred = seats(seating, "preferredSeats");
        rules.preferredSeats(preferred);
        seating.texts("blockedSeats").forEach(seat -> rules.addBlockedSeat(new SeatId(seat)));
        rules.reservedSeats(reserved(seating));
        rules.unitAreas(areas(seating, "unitAreas", entry -> unit(entry, "unit")));
        rules.zoneAreas(areas(
                seating, "zoneAreas", entry -> Optional.of(entry.needed("zone")).filter(zone -> !zone.isEmpty())));
        rules.importantAreas(areas(seating, "importantAreas"));
        rules.postOrder(seating.texts("postOrder"));
        pairs(seating, "keepApart", rules::addKeepApart);
        pairs(seating, "keepBeside", rules::addKeepBeside);
        rules.companions(companions(seating));
        seating.word("wheelchairsNear", Words.ofCodes(WheelchairNear.class)).ifPresent(rules::wheelchairsNear);
        rules.atAisle(atAisle(seating));
        seating.object("spareSeats").ifPresent(spare -> {
            spare.onlyKnown("percent", "perZone");
            rules.spareSeats(new SpareSeats(spare.neededNumber("percent", 0, 100), spare.flag("perZone")));
        });
        seating.object("tiers").ifPresent(tiers -> {
            tiers.onlyKnown("count", "heads", "deputies");
            List<String> deputies = tiers.texts("deputies");
            rules.tiers(new TierRule(
                    tiers.number("count", 2, 3).orElse(TierRule.USUAL.tiers()),
                    tiers.texts("heads"),
                    deputies.isEmpty() ? TierRule.USUAL.deputies() : deputies));
        });
        seating.word("headEnd", Words.ofCodes(HeadEnd.class)).ifPresent(rules::headEnd);
        rules.fill(seating.word("fill", Words.ofCodes(FillPattern.class)));
        seating.number("frontRows", 0, MOST_ROWS).ifPresent(rules::frontRows);
        seating.word("weights", WEIGHTS).ifPresent(rules::weights);
        return new Asked(
                seats(seating, "fixedSeats"),
                unitOrder(seating),
                rules.build(),
                seating.word("effort", EFFORTS).orElse(Effort.STANDARD));
    }

    /** Returns the order of a word, or the one written out. */
    private List<UnitId> unitOrder(Fields seating) {
        if (!seating.isList("unitOrder")) {
            return seating.word("unitOrder", UNIT_ORDERS)
                    .flatMap(order -> order)
                    .map(order -> UnitOrder.by(order, units))
                    .orElse(List.of());
        }
        Set<UnitId> order = new LinkedHashSet<>();
        seating.texts("unitOrder")
                .forEach(text -> unit(text, seating.at("unitOrder"))
                        .filter(unit -> !order.add(unit))
                        .ifPresent(unit -> problems.error("field-repeated", seating.at("unitOrder"), "found", text)));
        return List.copyOf(order);
    }

    private Map<PersonId, SeatId> seats(Fields seating, String field) {
        Map<PersonId, SeatId> seats = new LinkedHashMap<>();
        each(seating, field, List.of("person", "name", "unit", "seat"), entry -> {
            Optional<PersonId> person = person(entry);
            String seat = entry.needed("seat");
            person.filter(there -> !seat.isEmpty()).ifPresent(there -> once(seats, there, new SeatId(seat), entry));
        });
        return seats;
    }

    private void each(Fields seating, String field, List<String> known, Consumer<Fields> what) {
        seating.objects(field).forEach(entry -> {
            entry.onlyKnown(known.toArray(String[]::new));
            what.accept(entry);
        });
    }

    private <K, V> void once(Map<K, V> map, K key, V value, Fields entry) {
        if (map.putIfAbsent(key, value) != null) {
            problems.error("field-repeated", entry.place(), "found", key);
        }
    }

    private Map<SeatId, String> reserved(Fields seating) {
        Map<SeatId, String> reserved = new LinkedHashMap<>();
        each(seating, "reservedSeats", List.of("seat", "note"), entry -> {
            String seat = entry.needed("seat");
            if (!seat.isEmpty()) {
                once(reserved, new SeatId(seat), entry.text("note").orElse(""), entry);
            }
        });
        return reserved;
    }

    private interface Owner<K> {
        Optional<K> of(Fields entry);
    }

    private <K> Map<K, Set<HallArea>> areas(Fields seating, String field, Owner<K> owner) {
        Map<K, Set<HallArea>> areas = new LinkedHashMap<>();
        each(seating, field, List.of(field.equals("unitAreas") ? "unit" : "zone", "areas"), entry -> {
            Optional<K> key = owner.of(entry);
            Set<HallArea> these = areas(entry, "areas");
            if (these.isEmpty()) {
                entry.needed("areas");
            }
            key.filter(there -> !these.isEmpty()).ifPresent(there -> once(areas, there, these, entry));
        });
        return areas;
    }

    private Set<HallArea> areas(Fields entry, String field) {
        ImmutableSet.Builder<HallArea> areas = ImmutableSet.builder();
        for (String text : entry.texts(field)) {
            if (text.startsWith("/") || text.endsWith("/")) {
                problems.error("unknown-value", entry.at(field), "found", text, "expected", "2, 1/中区");
            } else {
                areas.add(HallArea.ofText(text));
            }
        }
        return areas.build();
    }

    private void pairs(Fields seating, String field, Consumer<UnitPair> pairs) {
        each(
                seating,
                field,
                List.of("unit", "other"),
                entry -> pair(entry, (unit, other) -> {
                    if (unit.equals(other)) {
                        problems.error("pair-of-one", entry.at("other"), "found", other);
                    } else {
                        pairs.accept(new UnitPair(unit, other));
                    }
                }));
    }

    private void pair(Fields entry, BiConsumer<UnitId, UnitId> pair) {
        Optional<UnitId> unit = unit(entry, "unit");
        Optional<UnitId> other = unit(entry, "other");
        unit.ifPresent(one -> other.ifPresent(two -> pair.accept(one, two)));
    }

    private Map<PersonId, PersonId> companions(Fields seating) {
        Map<PersonId, PersonId> companions = new LinkedHashMap<>();
        each(seating, "companions", List.of("person", "name", "unit", "of"), entry -> {
            Optional<PersonId> companion = person(entry);
            Optional<PersonId> user = entry.neededObject("of").flatMap(of -> {
                of.onlyKnown("person", "name", "unit");
                return person(of);
            });
            companion.ifPresent(one -> user.ifPresent(other -> {
                if (one.equals(other)) {
                    problems.error("pair-of-one", entry.at("of"), "found", other);
                } else {
                    once(companions, one, other, entry);
                }
            }));
        });
        return companions;
    }

    private Set<PersonId> atAisle(Fields seating) {
        ImmutableSet.Builder<PersonId> people = ImmutableSet.builder();
        each(
                seating,
                "atAisle",
                List.of("person", "name", "unit"),
                entry -> person(entry).ifPresent(people::add));
        return people.build();
    }

    private Optional<UnitId> unit(Fields entry, String field) {
        String text = entry.needed(field);
        return text.isEmpty() ? Optional.empty() : unit(text, entry.at(field));
    }

    private Optional<UnitId> unit(String text, Location place) {
        Optional<UnitId> unit = units.resolve(text).map(Unit::id);
        if (unit.isEmpty()) {
            List<String> near = units.suggest(text).stream()
                    .map(like -> like.name() + " (" + like.id() + ")")
                    .toList();
            problems.error("unknown-unit", place, "found", text, "near", String.join("; ", near));
        }
        return unit;
    }

    /** Returns whom an entry names: by id, or by name and unit as the roster writes them. */
    private Optional<PersonId> person(Fields entry) {
        Optional<String> id = entry.text("person");
        String unit = id.isPresent() ? "" : entry.needed("unit");
        String name = id.isPresent() ? "" : entry.needed("name");
        List<PersonId> meant = people.stream()
                .filter(person -> id.isPresent()
                        ? person.id().value().equals(id.get())
                        : person.name()
                                        .filter(known -> known.comparison().equals(ComparisonForm.of(name)))
                                        .isPresent()
                                && units.resolve(unit).map(Unit::id).equals(Optional.of(person.unit())))
                .map(Attendee::id)
                .toList();
        if (meant.size() != 1 && (id.isPresent() || (!unit.isEmpty() && !name.isEmpty()))) {
            problems.error(
                    "unknown-person",
                    entry.place(),
                    "people",
                    meant.size(),
                    "found",
                    id.orElse(""),
                    "expected",
                    meant.stream().map(PersonId::value).collect(Collectors.joining(", ")));
        }
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
