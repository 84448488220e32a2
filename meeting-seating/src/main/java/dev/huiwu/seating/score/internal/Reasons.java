package dev.huiwu.seating.score.internal;

import dev.huiwu.seating.score.ScoreTerm;
import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.ScoredHall.Kind;
import dev.huiwu.seating.score.ScoredHall.Person;
import dev.huiwu.seating.score.ScoredHall.Place;
import dev.huiwu.seating.score.ScoredHall.Unit;
import dev.huiwu.seating.score.SeatingScore;
import dev.huiwu.seating.score.Statement;
import dev.huiwu.seating.score.UnitScore;
import dev.huiwu.seating.score.Why;
import dev.huiwu.seating.zoning.internal.ZoneLedger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Says why units and people sit where they sit. */
public final class Reasons {

    private final ScoredHall hall;
    private final ScoredPlan plan;
    private final SeatingScore score;
    private final Occupants occupants;
    private final Members members;
    /** Mean value of the members' seats in the first direction of precedence, by unit. */
    private final double[] mean;

    /** Looks at a plan with its score. */
    public Reasons(ScoredHall hall, ScoredPlan plan, SeatingScore score) {
        this.hall = hall;
        this.plan = plan;
        this.score = score;
        occupants = plan.occupants();
        members = plan.members();
        mean = IntStream.range(0, hall.units().size())
                .mapToDouble(unit -> members.of(unit).stream()
                        .mapToDouble(p -> first(place(p)))
                        .average()
                        .orElse(0))
                .toArray();
    }

    private Place place(int person) {
        return hall.seats().get(occupants.seatOf(person));
    }

    private double first(Place place) {
        return switch (hall.style()) {
            case ROWS, TIERS -> place.level();
            case COLUMNS -> Math.floor(Math.abs(place.x()) + 1e-9);
            case FREE -> 2 * place.y() + Math.abs(place.x());
        };
    }

    /** Returns what every unit with seated free members adds, in the order of the hall. */
    public List<UnitScore> units() {
        return IntStream.range(0, hall.units().size())
                .filter(unit -> occupants.size(unit) > 0)
                .mapToObj(this::unit)
                .toList();
    }

    private UnitScore unit(int unit) {
        ZoneLedger.Entry entry = plan.ledger().entry(unit);
        Map<ScoreTerm, Double> costs = new EnumMap<>(ScoreTerm.class);
        plan.terms(unit)
                .forEach((term, amount) -> costs.put(term, score.weights().of(term) * amount));
        return new UnitScore(
                hall.units().get(unit).id(),
                occupants.size(unit),
                members.front(unit),
                members.back(unit),
                entry.pieces(),
                entry.minPieces(),
                entry.stranded(),
                entry.lines(),
                entry.minLines(),
                count(other -> order(other) > order(unit) && mean[other] < mean[unit]),
                count(other -> order(other) < order(unit) && mean[other] > mean[unit]),
                costs);
    }

    private int count(IntPredicate among) {
        return (int) IntStream.range(0, mean.length)
                .filter(unit -> occupants.size(unit) > 0)
                .filter(among)
                .count();
    }

    private int order(int unit) {
        return hall.units().get(unit).order();
    }

    /** Returns why a unit sits where it does. */
    public Why ofUnit(int index) {
        Unit unit = hall.units().get(index);
        List<Statement> statements = new ArrayList<>();
        if (occupants.size(index) == 0) {
            statements.add(Statement.of("unit-nobody", "unit", unit.id()));
            return new Why(unit.id(), statements);
        }
        statements.add(Statement.of(
                "unit-place",
                "unit",
                unit.id(),
                "people",
                occupants.size(index),
                "rank",
                1 + count(other -> order(other) < order(index)),
                "units",
                count(other -> true),
                "category",
                unit.category(),
                "front",
                members.front(index),
                "back",
                members.back(index),
                "blocks",
                String.join(
                        ", ",
                        new TreeSet<>(members.of(index).stream()
                                .map(p -> place(p).block())
                                .toList()))));
        statements.add(Statement.of(
                "unit-order-" + hall.style().code(),
                "ahead",
                count(other -> mean[other] < mean[index]),
                "behind",
                count(other -> mean[other] > mean[index])));
        if (!unit.blocks().isEmpty()) {
            statements.add(Statement.of("unit-limited", "blocks", String.join(", ", new TreeSet<>(unit.blocks()))));
        }
        List<String> apart = hall.apart().stream()
                .filter(pair -> pair.one().equals(unit.id()) || pair.other().equals(unit.id()))
                .map(pair -> pair.one().equals(unit.id()) ? pair.other() : pair.one())
                .distinct()
                .sorted()
                .toList();
        if (!apart.isEmpty()) {
            statements.add(Statement.of("unit-apart", "units", String.join(", ", apart)));
        }
        UnitScore own = unit(index);
        statements.add(
                Statement.of("unit-share", "cost", Wording.figure(own.cost()), "whole", Wording.figure(score.cost())));
        statements.addAll(own.faults());
        return new Why(unit.id(), statements);
    }

    /** Returns why a person sits where he or she does. */
    public Why ofPerson(int index) {
        Person person = hall.people().get(index);
        List<Statement> statements = new ArrayList<>();
        if (occupants.seatOf(index) < 0) {
            statements.add(Statement.of("person-unseated", "person", person.id()));
            return new Why(person.id(), statements);
        }
        Place place = place(index);
        String code = person.fixedSeat().isPresent()
                ? "person-fixed"
                : person.needs() == Kind.ORDINARY
                        ? "person-free"
                        : person.needs() == Kind.KEPT ? "person-kept" : "person-accessible";
        List<Integer> colleagues = members.of(occupants.unitOf(index));
        statements.add(Statement.of(
                code,
                "person",
                person.id(),
                "unit",
                person.unit(),
                "seat",
                place.id(),
                "level",
                place.level(),
                "place",
                colleagues.indexOf(index) + 1,
                "people",
                colleagues.size()));
        if (person.free() && colleagues.contains(index)) {
            statements.add(among(index, place, colleagues));
            if (person.leader()) {
                int front = members.front(occupants.unitOf(index));
                statements.add(Statement.of(
                        place.level() == front ? "person-head" : "person-head-behind",
                        "level",
                        place.level(),
                        "front",
                        front));
            }
        }
        return new Why(person.id(), statements);
    }

    private Statement among(int index, Place place, List<Integer> colleagues) {
        int own = colleagues.indexOf(index);
        long earlier = colleagues.subList(0, own).stream()
                .filter(p -> place(p).level() > place.level())
                .count();
        long later = colleagues.subList(own + 1, colleagues.size()).stream()
                .filter(p -> place(p).level() < place.level())
                .count();
        return Statement.of(
                earlier + later == 0 ? "person-in-order" : "person-out-of-order", "earlier", earlier, "later", later);
    }
}
