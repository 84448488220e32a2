package dev.huiwu.files.seatsheet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.Replanner;
import dev.huiwu.seating.replan.RostrumMode;
import dev.huiwu.seating.replan.SeatMove;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Mends a wished plan and tells the result from the plan before the wish. */
final class SheetRepair {

    private final SeatPlan before;
    private final SeatPlan wished;
    private final SeatingRequest request;
    private final SeatingRequest now;

    SheetRepair(SeatSheetReturn back, SeatingRequest now) {
        before = back.plan();
        wished = back.wished();
        request = back.request();
        this.now = now;
    }

    /** Mends with those people held where the sheet put them, or, if that cannot be, without. */
    ReplanResult make(ReplanLimits limits, Set<PersonId> placed) {
        ReplanLimits usual = usual(limits);
        ReplanLimits held = usual.toBuilder()
                .pinned(ImmutableSet.copyOf(Sets.union(limits.pinned(), placed)))
                .build();
        try {
            return told(follow(held), limits, true);
        } catch (SeatingException refused) {
            if (placed.isEmpty()) {
                throw refused;
            }
            return told(follow(usual), limits, false);
        }
    }

    /** Returns the limits with the order of the sheet kept on the rostrum, unless they say otherwise. */
    static ReplanLimits usual(ReplanLimits limits) {
        return limits.toBuilder()
                .rostrum(limits.rostrum().orElse(RostrumMode.KEEP_SIDES))
                .build();
    }

    private ReplanResult follow(ReplanLimits limits) {
        return Replanner.create().follow(wished, request, now, limits);
    }

    private ReplanResult told(ReplanResult mended, ReplanLimits limits, boolean held) {
        List<SeatMove> moves = moves(mended.plan());
        Set<SeatId> chairs = mended.plan().rostrum().stream().map(Seat::id).collect(Collectors.toSet());
        int hall = (int) moves.stream()
                .filter(move -> move.betweenSeats()
                        && move.to().filter(chairs::contains).isEmpty())
                .count();
        int ordered = hall - mended.hallMoves();
        int price = moves.stream()
                .filter(SeatMove::betweenSeats)
                .flatMap(move -> now.list().find(move.person()).stream())
                .mapToInt(person -> limits.price(person.id(), person.unit()).orElse(0))
                .sum();
        return ReplanResult.builder()
                .from(mended)
                .before(before)
                .requestBefore(request)
                .moves(moves)
                .touchedUnits(units(moves))
                .price(price)
                .hallMoves(hall)
                .leastMoves(held ? Math.max(0, ordered) + mended.leastMoves() : 0)
                .build();
    }

    /** Returns everybody who has another seat than before, comes or leaves, in the order of the list. */
    private List<SeatMove> moves(SeatPlan after) {
        Set<PersonId> everybody = new LinkedHashSet<>();
        now.list().attendees().forEach(person -> everybody.add(person.id()));
        everybody.addAll(before.byPerson().keySet());
        List<SeatMove> moves = new ArrayList<>();
        for (PersonId person : everybody) {
            Optional<SeatId> from = before.seatOf(person);
            Optional<SeatId> to = after.seatOf(person);
            if (!from.equals(to) || turned(person, after)) {
                SeatReason why = after.byPerson().getOrDefault(person, List.of()).stream()
                        .findFirst()
                        .map(Seating::reason)
                        .orElse(SeatReason.of("change-vacated"));
                moves.add(new SeatMove(person, from, to, why));
            }
        }
        return moves;
    }

    /** Says whether somebody who comes for several topics holds another chair during a later one. */
    private boolean turned(PersonId person, SeatPlan after) {
        return !seats(before, person).equals(seats(after, person));
    }

    private static List<SeatId> seats(SeatPlan plan, PersonId person) {
        return plan.byPerson().getOrDefault(person, List.of()).stream()
                .map(Seating::seat)
                .toList();
    }

    private Set<UnitId> units(List<SeatMove> moves) {
        return moves.stream()
                .flatMap(move ->
                        now.list().find(move.person()).or(() -> request.list().find(move.person())).stream())
                .map(Attendee::unit)
                .collect(ImmutableSet.toImmutableSet());
    }
}
