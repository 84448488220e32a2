package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.Finding;
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
import dev.huiwu.seating.replan.ChangeRefusedException;
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
import java.util.HashSet;
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
        Changed.Orders orders = new Changed(plan, request, order, limits).make();
        try {
            return fit(plan, request, orders, limits);
        } catch (SeatingException e) {
            Set<Integer> causes = new Causes(order, changes -> outcome(plan, request, changes, limits)).find();
            throw new ChangeRefusedException(
                    Refusals.text(request),
                    e.findings().stream()
                            .map(finding -> new ChangeRefusedException.Refusal(finding, causes))
                            .toList());
        }
    }

    private Causes.Outcome outcome(SeatPlan plan, SeatingRequest request, ChangeOrder order, ReplanLimits limits) {
        Changed.Orders orders;
        try {
            orders = new Changed(plan, request, order, limits).make();
        } catch (ChangeRefusedException e) {
            return Causes.Outcome.SENSELESS;
        }
        try {
            fit(
                    plan,
                    request,
                    orders,
                    limits.toBuilder().compareFromScratch(false).build());
            return Causes.Outcome.MADE;
        } catch (SeatingException e) {
            return Causes.Outcome.REFUSED;
        }
    }

    @Override
    public ReplanResult follow(SeatPlan plan, SeatingRequest request, SeatingRequest now, ReplanLimits limits) {
        return fit(plan, request, Changed.Orders.none(now, true), limits);
    }

    private ReplanResult fit(SeatPlan plan, SeatingRequest request, Changed.Orders orders, ReplanLimits limits) {
        SeatingRequest now = orders.request();
        FloorParts.requireSense(now);
        FloorParts floor = new FloorParts(now);
        boolean room = now.venue().room().isPresent();
        List<Seating> seatings = new ArrayList<>();
        List<Seat> chairs = new ArrayList<>();
        List<Finding> found = new ArrayList<>(orders.found());
        found.addAll(leaderLeft(request, now));
        found.addAll(FloorParts.speakersLeft(request, now));
        ReplanResult.Builder result = ReplanResult.builder();
        if (room) {
            seatings.addAll(new RoomChange(plan, orders, limits, floor).make());
            result.cost(0);
        } else {
            RostrumChange rostrum = new RostrumChange(plan, request, now, rostrum(now));
            rostrum.make(limits.rostrumMode(), orders.places());
            chairs.addAll(rostrum.chairs());
            seatings.addAll(rostrum.seatings());
            nobodyPinnedMoves(plan, request, limits, rostrum.seatings());
            HallChange.Result hall = new HallChange(plan, orders, limits, floor).make(rezoning);
            seatings.addAll(hall.seatings());
            found.addAll(rostrum.findings().list());
            found.addAll(hall.findings().list());
            result.cost(hall.cost()).leastMoves(hall.leastMoves());
        }
        SeatPlan bare = plan.toBuilder()
                .listVersion(now.list().version())
                .venueId(now.venue().id())
                .style(room ? Optional.empty() : Optional.of(floor.style()))
                .sideRule(now.sideRule())
                .rostrum(chairs)
                .seatings(inListOrder(now, seatings))
                .findings(Findings.none())
                .build();
        Findings checked = FloorParts.check(now, bare);
        requireNothingWorse(plan, request, checked);
        List<SeatMove> moves = moves(plan, request, bare, now);
        int hallMoves = (int) moves.stream()
                .filter(move -> move.betweenSeats()
                        && chairs.stream().noneMatch(chair -> move.to().equals(Optional.of(chair.id()))))
                .count();
        if (room) {
            result.leastMoves(hallMoves); // in a room nobody makes room: who moves has to
        }
        found.addAll(new ChangeWarnings(orders, plan, bare).all(floor));
        result.fromScratch(fromScratch(plan, now, floor, limits, found));
        Findings said = new Findings(found);
        return result.plan(bare.toBuilder().findings(said.and(checked)).build())
                .request(now)
                .before(plan)
                .requestBefore(request)
                .moves(moves)
                .hallMoves(hallMoves)
                .price(price(moves, now, limits))
                .findings(said)
                .touchedUnits(units(moves, request, now))
                .build();
    }

    /** Where whoever was to lead is no longer listed and nobody else leads, the office has to say who does. */
    private static List<Finding> leaderLeft(SeatingRequest request, SeatingRequest now) {
        return FloorParts.leads(request)
                .filter(person -> now.list().find(person.id()).isEmpty()
                        && FloorParts.leads(now).isEmpty())
                .map(person -> SeatingTexts.TEXTS.finding(
                        "change-leader-left",
                        Severity.WARNING,
                        draft -> draft.about(person.id()).with("person", person.id())))
                .stream()
                .toList();
    }

    /** A change may leave what was wrong before, and breaks no rule that was kept. */
    private static void requireNothingWorse(SeatPlan plan, SeatingRequest request, Findings checked) {
        if (!checked.hasErrors()) {
            return;
        }
        Set<List<Object>> known = new HashSet<>();
        FloorParts.check(request, plan).stream().forEach(finding -> known.add(fault(finding)));
        List<Finding> worse = checked.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && !known.contains(fault(finding)))
                .toList();
        if (!worse.isEmpty()) {
            throw new SeatingException(Refusals.text(request), new Findings(worse));
        }
    }

    private static List<Object> fault(Finding finding) {
        return List.of(finding.code(), finding.subjects());
    }

    private static int price(List<SeatMove> moves, SeatingRequest now, ReplanLimits limits) {
        return moves.stream()
                .filter(SeatMove::betweenSeats)
                .flatMap(move -> now.list().find(move.person()).stream())
                .mapToInt(person -> limits.price(person.id(), person.unit()).orElse(0))
                .sum();
    }

    private static FloorParts.StrictRostrum rostrum(SeatingRequest now) {
        int people = (int) now.people().stream().filter(Attendee::onRostrum).count();
        int room = now.venue().rostrum().map(rostrum -> rostrum.capacity()).orElse(0);
        if (people > room) {
            throw new SeatingException(
                    Refusals.text(now),
                    Findings.of(SeatingTexts.TEXTS.finding(
                            "rostrum-too-small",
                            Severity.ERROR,
                            draft -> draft.about(now.venue().id())
                                    .with("venue", now.venue().id())
                                    .with("seats", room)
                                    .with("people", people)
                                    .with("missing", people - room))));
        }
        return FloorParts.rostrum(now);
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
                        Refusals.text(request),
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
                .flatMap(person -> move(person, plan, next).or(() -> standIn(person, request, next, now)).stream())
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

    /** Somebody else on the same seat needs another card. */
    private static Optional<SeatMove> standIn(
            PersonId person, SeatingRequest request, SeatPlan next, SeatingRequest now) {
        Optional<SeatId> seat = next.seatOf(person);
        return now.list()
                .find(person)
                .flatMap(Attendee::substitute)
                .filter(substitute -> seat.isPresent()
                        && !request.list()
                                .find(person)
                                .flatMap(Attendee::substitute)
                                .equals(Optional.of(substitute)))
                .map(substitute -> new SeatMove(person, seat, seat, SeatReason.of("change-substitute")));
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

    /** Seats the changed meeting from scratch where asked for; says why where that is refused. */
    private Optional<ReplanResult.FromScratch> fromScratch(
            SeatPlan plan, SeatingRequest now, FloorParts floor, ReplanLimits limits, List<Finding> found) {
        if (!limits.compareFromScratch()) {
            return Optional.empty();
        }
        try {
            return Optional.of(fromScratch(plan, now, floor));
        } catch (SeatingException e) {
            found.add(SeatingTexts.TEXTS.finding(
                    "change-not-compared",
                    Severity.NOTE,
                    draft -> draft.about(now.meeting().id())
                            .with("meeting", now.meeting().id())
                            .with("codes", String.join(", ", e.findings().codes()))));
            return Optional.empty();
        }
    }

    private ReplanResult.FromScratch fromScratch(SeatPlan plan, SeatingRequest now, FloorParts floor) {
        SeatPlan scratch = SeatingEngine.create().seat(now);
        int moves = (int) scratch.byPerson().keySet().stream()
                .filter(person -> plan.seatOf(person).isPresent())
                .filter(person -> !Objects.equals(plan.seatOf(person), scratch.seatOf(person)))
                .count();
        if (now.venue().room().isPresent()) {
            return new ReplanResult.FromScratch(moves, 0);
        }
        HallChange hall = new HallChange(scratch, Changed.Orders.none(now, false), ReplanLimits.fewestMoves(), floor);
        return new ReplanResult.FromScratch(moves, hall.make(rezoning).cost());
    }
}
