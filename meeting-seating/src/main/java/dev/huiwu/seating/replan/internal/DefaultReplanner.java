package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.Replanner;
import dev.huiwu.seating.replan.RostrumMode;
import dev.huiwu.seating.replan.SeatMove;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.zoning.RezoningEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the changes in the request, then in the rostrum and the hall or in the room, and says what came of it. */
public final class DefaultReplanner implements Replanner {

    private final RezoningEngine rezoning = RezoningEngine.create();

    @Override
    public ReplanResult replan(SeatPlan plan, SeatingRequest request, ChangeOrder order, ReplanLimits limits) {
        return fit(plan, request, new Changed(plan, request, limits).make(order), limits);
    }

    @Override
    public ReplanResult follow(SeatPlan plan, SeatingRequest request, SeatingRequest now, ReplanLimits limits) {
        return fit(plan, request, new Changed.Orders(now, Map.of(), Map.of()), limits);
    }

    private ReplanResult fit(SeatPlan plan, SeatingRequest request, Changed.Orders orders, ReplanLimits limits) {
        SeatingRequest now = orders.request();
        FloorParts floor = new FloorParts(now);
        List<Seating> seatings = new ArrayList<>();
        List<Seat> chairs = new ArrayList<>();
        Findings found = Findings.none();
        ReplanResult.Builder result = ReplanResult.builder();
        if (now.venue().room().isPresent()) {
            seatings.addAll(new RoomChange(orders, floor).make(plan));
            result.hallMoves(0).leastMoves(0).price(0).cost(0);
        } else {
            RostrumChange rostrum = new RostrumChange(plan, now, rostrum(now, floor));
            rostrum.make(limits.rostrumMode(), orders.places());
            chairs.addAll(rostrum.chairs());
            seatings.addAll(rostrum.seatings());
            nobodyPinnedMoves(plan, request, limits, rostrum.seatings());
            HallChange.Result hall = new HallChange(plan, orders, limits, floor).make(rezoning);
            seatings.addAll(hall.seatings());
            found = rostrum.findings().and(hall.findings());
            result.hallMoves(hall.moves())
                    .leastMoves(hall.leastMoves())
                    .price(hall.price())
                    .cost(hall.cost());
        }
        SeatPlan bare = plan.toBuilder()
                .listVersion(now.list().version())
                .venueId(now.venue().id())
                .rostrum(chairs)
                .seatings(inListOrder(now, seatings))
                .findings(Findings.none())
                .build();
        SeatPlan next = bare.toBuilder().findings(found.and(floor.check(bare))).build();
        List<SeatMove> moves = moves(plan, request, next, now);
        return result.plan(next)
                .request(now)
                .before(plan)
                .requestBefore(request)
                .moves(moves)
                .findings(found)
                .touchedUnits(units(moves, request, now))
                .fromScratch(limits.compareFromScratch() ? fromScratch(plan, now, floor) : Optional.empty())
                .build();
    }

    private static FloorParts.StrictRostrum rostrum(SeatingRequest now, FloorParts floor) {
        int people = (int) now.people().stream().filter(Attendee::onRostrum).count();
        int room = now.venue().rostrum().map(rostrum -> rostrum.capacity()).orElse(0);
        if (people > room) {
            throw new SeatingException(
                    Changed.refusal(now),
                    Findings.of(SeatingTexts.TEXTS.finding(
                            "rostrum-too-small",
                            Severity.ERROR,
                            draft -> draft.about(now.venue().id())
                                    .with("venue", now.venue().id())
                                    .with("seats", room)
                                    .with("people", people)
                                    .with("missing", people - room))));
        }
        return floor.rostrum();
    }

    /** Strict order would move people on the rostrum who must stay: then nobody there is moved at all. */
    private static void nobodyPinnedMoves(
            SeatPlan plan, SeatingRequest request, ReplanLimits limits, List<Seating> seatings) {
        for (Seating seating : seatings) {
            Optional<SeatId> before = plan.seatOf(seating.person());
            boolean pinned = request.list()
                    .find(seating.person())
                    .filter(person -> limits.price(person.id(), person.unit()).isEmpty())
                    .isPresent();
            if (pinned
                    && limits.rostrumMode() == RostrumMode.RE_RANK
                    && before.filter(seat -> !seat.equals(seating.seat())).isPresent()) {
                throw new SeatingException(
                        Changed.refusal(request),
                        Findings.of(SeatingTexts.TEXTS.finding(
                                "change-rostrum-stays",
                                Severity.ERROR,
                                draft -> draft.about(seating.person()).with("person", seating.person()))));
            }
        }
    }

    private static List<Seating> inListOrder(SeatingRequest request, List<Seating> seatings) {
        Map<PersonId, Integer> order = new HashMap<>();
        request.list().attendees().forEach(person -> order.put(person.id(), order.size()));
        return seatings.stream()
                .sorted(Comparator.comparing(seating -> order.getOrDefault(seating.person(), order.size())))
                .toList();
    }

    private static List<SeatMove> moves(SeatPlan plan, SeatingRequest request, SeatPlan next, SeatingRequest now) {
        Stream<PersonId> listed = Stream.concat(request.list().attendees().stream(), now.list().attendees().stream())
                .map(Attendee::id);
        Stream<PersonId> seated = plan.byPerson().keySet().stream();
        return Stream.concat(listed, seated)
                .distinct()
                .map(person -> move(person, plan, next))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SeatMove> move(PersonId person, SeatPlan plan, SeatPlan next) {
        Optional<SeatId> from = plan.seatOf(person);
        Optional<SeatId> to = next.seatOf(person);
        if (from.equals(to)) {
            return Optional.empty();
        }
        SeatReason why = next.byPerson().getOrDefault(person, List.of()).stream()
                .findFirst()
                .map(Seating::reason)
                .orElse(SeatReason.of("change-vacated"));
        return Optional.of(new SeatMove(person, from, to, why));
    }

    private static Set<UnitId> units(List<SeatMove> moves, SeatingRequest request, SeatingRequest now) {
        Set<UnitId> units = new LinkedHashSet<>();
        moves.forEach(move -> now.list()
                .find(move.person())
                .or(() -> request.list().find(move.person()))
                .map(Attendee::unit)
                .ifPresent(units::add));
        return units;
    }

    /** Seats the changed meeting from scratch; empty where that is refused. */
    private Optional<ReplanResult.FromScratch> fromScratch(SeatPlan plan, SeatingRequest now, FloorParts floor) {
        try {
            SeatPlan scratch = SeatingEngine.create().seat(now);
            int moves = (int) scratch.byPerson().keySet().stream()
                    .filter(person -> plan.seatOf(person).isPresent())
                    .filter(person -> !Objects.equals(plan.seatOf(person), scratch.seatOf(person)))
                    .count();
            Changed.Orders nothing = new Changed.Orders(now, Map.of(), Map.of());
            double cost = now.venue().room().isPresent()
                    ? 0
                    : new HallChange(scratch, nothing, ReplanLimits.fewestMoves(), floor)
                            .make(rezoning)
                            .cost();
            return Optional.of(new ReplanResult.FromScratch(moves, cost));
        } catch (SeatingException e) {
            return Optional.empty();
        }
    }
}
