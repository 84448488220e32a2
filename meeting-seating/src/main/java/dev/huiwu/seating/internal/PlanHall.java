package dev.huiwu.seating.internal;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.score.ScoredHall;
import dev.huiwu.seating.score.ScoredHall.Kind;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The floor of a request as a score sees it: each group, or its part in a tier, is a unit of its own there. */
public final class PlanHall {

    private final HallView hall;
    private final SeatPlan plan;
    private final List<ScoredHall.Unit> units = new ArrayList<>();
    private final List<ScoredHall.Person> people = new ArrayList<>();
    private final Map<String, UnitId> unitByPart = new LinkedHashMap<>();

    /** Looks at a plan of a hall; who has a seat of his own in it, keeps it. */
    public PlanHall(SeatingRequest request, SeatPlan plan) {
        this.plan = plan;
        hall = new HallView(request);
        for (int tier = 0; tier < hall.tiers.count(); tier++) {
            for (Zones.Group group : hall.groups) {
                add(group, tier);
            }
        }
    }

    /** Returns the hall. */
    public ScoredHall scored() {
        return new ScoredHall(hall.seats.stream().map(this::place).toList(), units, people, apart(), hall.style);
    }

    /** Returns the unit of each part, the highest part first. */
    public Map<String, UnitId> unitByPart() {
        return unitByPart;
    }

    private ScoredHall.Place place(Seat seat) {
        Kind kind = !seat.usable()
                ? Kind.BLOCKED
                : seat.has(SeatFeature.ACCESSIBLE) ? Kind.ACCESSIBLE : seat.ordinary() ? Kind.ORDINARY : Kind.KEPT;
        return new ScoredHall.Place(
                seat.id().value(), HallView.block(seat), seat.rowIndex(), seat.place(), seat.x(), seat.y(), kind);
    }

    private void add(Zones.Group group, int tier) {
        List<Attendee> members = group.members().stream()
                .filter(person -> hall.tiers.of(person) == tier)
                .toList();
        if (members.isEmpty()) {
            return;
        }
        String part = hall.tiers.count() == 1 ? group.id() : PlanParts.id(group, tier);
        unitByPart.put(part, group.unit());
        units.add(new ScoredHall.Unit(
                part,
                hall.tiers.count() == 1 ? group.zone() : PlanParts.zone(group.zone(), tier),
                units.size() + 1,
                hall.blocks(group)));
        for (int place = 0; place < members.size(); place++) {
            people.add(person(members.get(place), part, place + 1));
        }
    }

    private ScoredHall.Person person(Attendee person, String part, int place) {
        boolean wheelchair = RequestReview.wheelchair(person);
        Optional<SeatId> fixed = Optional.ofNullable(hall.request.fixedSeats().get(person.id()));
        Optional<SeatId> own =
                PlanParts.detached(hall.request, person) && !wheelchair ? plan.seatOf(person.id()) : Optional.empty();
        return new ScoredHall.Person(
                person.id().value(),
                part,
                place,
                place == 1,
                wheelchair ? Kind.ACCESSIBLE : Kind.ORDINARY,
                fixed.or(() -> own).map(SeatId::value));
    }

    /** Returns the parts of units kept apart, pair by pair. */
    private List<ScoredHall.Apart> apart() {
        List<ScoredHall.Apart> pairs = new ArrayList<>();
        hall.request
                .rules()
                .keepApart()
                .forEach(pair -> unitByPart.forEach((one, unit) -> {
                    if (unit.equals(pair.one())) {
                        unitByPart.forEach((other, otherUnit) -> {
                            if (otherUnit.equals(pair.other())) {
                                pairs.add(new ScoredHall.Apart(one, other));
                            }
                        });
                    }
                }));
        return pairs;
    }
}
