package dev.huiwu.seating.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks a finished plan without knowing how it was made: who has no seat or shares one, needs that are not met, and
 * groups and zones in more pieces than the hall makes necessary.
 */
public final class PlanCheck {

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final Map<SeatId, Seat> seats = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    private PlanCheck(SeatingRequest request, SeatPlan plan) {
        this.request = request;
        this.plan = plan;
        request.venueInUse().seats().forEach(seat -> seats.put(seat.id(), seat));
        plan.rostrum().forEach(seat -> seats.put(seat.id(), seat));
    }

    /**
     * Returns what is wrong with the plan: errors where a rule is broken, warnings where a zone is not whole.
     */
    public static Findings check(SeatingRequest request, SeatPlan plan) {
        PlanCheck check = new PlanCheck(request, plan);
        check.everybodyHasASeat();
        check.nobodySharesASeat();
        check.namesAreKnown();
        plan.seatings().forEach(check::needIsMet);
        if (request.venue().room().isEmpty() && request.listPattern().isEmpty()) {
            check.zonesAreWhole();
            check.found.addAll(RuleCheck.check(request, plan));
        }
        return new Findings(check.found);
    }

    private void add(String code, Severity severity, Consumer<FindingTexts.Draft> details) {
        found.add(SeatingTexts.TEXTS.finding(code, severity, details));
    }

    /** A name is never sorted by a guess without saying so. */
    private void namesAreKnown() {
        request.memberOrder()
                .ifPresent(order -> request.people().stream()
                        .filter(person ->
                                !order.unknown(person.name().stream().toList()).isEmpty())
                        .forEach(person -> add(
                                "member-order-unsure",
                                Severity.WARNING,
                                draft -> draft.about(person.id(), person.unit())
                                        .with("person", person.id())
                                        .with("order", order.label())
                                        .with("code", order.code()))));
    }

    private void everybodyHasASeat() {
        Map<PersonId, List<Seating>> seated = plan.byPerson();
        Set<Attendee> present = new HashSet<>(request.people());
        request.list().attendees().stream()
                .filter(person -> !seated.containsKey(person.id()))
                .forEach(person -> add(
                        present.contains(person) ? "person-unseated" : "person-absent",
                        present.contains(person) ? Severity.ERROR : Severity.NOTE,
                        draft -> draft.about(person.id()).with("person", person.id())));
        seated.forEach((person, seatings) -> {
            if (request.list().find(person).isEmpty()) {
                add(
                        "person-not-listed",
                        Severity.ERROR,
                        draft -> draft.about(person)
                                .with("person", person)
                                .with("version", request.list().version()));
            }
            Set<String> turns = new HashSet<>();
            if (seatings.size() > 1
                    && !seatings.stream()
                            .allMatch(
                                    seating -> seating.turn().filter(turns::add).isPresent())) {
                add(
                        "person-seated-twice",
                        Severity.ERROR,
                        draft -> draft.about(person).with("person", person));
            }
        });
    }

    private void nobodySharesASeat() {
        Map<SeatId, List<Seating>> holders = new HashMap<>();
        plan.seatings()
                .forEach(seating -> holders.computeIfAbsent(seating.seat(), seat -> new ArrayList<>())
                        .add(seating));
        for (Seating seating : plan.seatings()) {
            boolean shared = holders.getOrDefault(seating.seat(), List.of()).stream()
                    .anyMatch(other -> !other.person().equals(seating.person())
                            && (seating.turn().isEmpty()
                                    || other.turn().isEmpty()
                                    || seating.turn().equals(other.turn())));
            if (shared) {
                seatError("seat-shared", seating);
            }
        }
    }

    private void seatError(String code, Seating seating) {
        add(
                code,
                Severity.ERROR,
                draft -> draft.about(seating.seat(), seating.person())
                        .with("seat", seating.seat())
                        .with("person", seating.person()));
    }

    private void needIsMet(Seating seating) {
        Seat seat = seats.get(seating.seat());
        if (seat == null) {
            seatError("seat-unknown", seating);
            return;
        }
        boolean fixed = request.fixedSeats().containsKey(seating.person());
        if (!seat.usable()) {
            seatError("seat-blocked", seating);
        }
        if (!fixed && (seat.has(SeatFeature.RESERVED) || seat.has(SeatFeature.SPARE))) {
            seatError("seat-held-back", seating);
        }
        if (fixed && !seating.seat().equals(request.fixedSeats().get(seating.person()))) {
            seatError("seat-not-as-fixed", seating);
        }
        boolean movable = plan.rostrum().contains(seat);
        boolean wheelchair = request.list()
                .find(seating.person())
                .filter(person -> person.seatNeed() == SeatNeed.WHEELCHAIR)
                .isPresent();
        if (wheelchair && !movable && !seat.has(SeatFeature.ACCESSIBLE)) {
            seatError("seat-no-wheelchair", seating);
        }
        if (!wheelchair && !fixed && seat.has(SeatFeature.ACCESSIBLE)) {
            seatError("wheelchair-seat-used", seating);
        }
    }

    private void zonesAreWhole() {
        List<Zones.Group> groups = Zones.of(request);
        Tiers tiers = new Tiers(request, groups);
        Map<SeatId, ZonePieces.Holder> holders = new HashMap<>();
        groups.forEach(group -> group.members()
                .forEach(person -> plan.seatOf(person.id())
                        .ifPresent(seat -> holders.put(
                                seat,
                                PlanParts.holder(group, tiers.of(person), !PlanParts.detached(request, person))))));
        Set<SeatId> fixed = PlanParts.fixed(request);
        ZonePieces pieces =
                new ZonePieces(request.venueInUse(), holders, seat -> seat.ordinary() && !fixed.contains(seat.id()));
        for (int tier = 0; tier < tiers.count(); tier++) {
            int now = tier;
            groups.forEach(group -> whole(group, now, tiers, pieces));
            groups.stream().map(Zones.Group::zone).distinct().forEach(zone -> wholeZone(zone, now, pieces));
        }
    }

    private void wholeZone(String zone, int tier, ZonePieces pieces) {
        int apart = pieces.walkablePiecesOfZone(PlanParts.zone(zone, tier));
        if (apart > 1) {
            add(
                    "zone-torn",
                    Severity.WARNING,
                    draft -> draft.about(zone).with("zone", zone).with("pieces", apart));
        }
    }

    private void whole(Zones.Group group, int tier, Tiers tiers, ZonePieces pieces) {
        int apart = pieces.walkablePieces(PlanParts.id(group, tier));
        int touching = pieces.touchingPieces(PlanParts.id(group, tier));
        int fewest = pieces.fewest((int) group.members().stream()
                .filter(person -> tiers.of(person) == tier && !PlanParts.detached(request, person))
                .count());
        if (apart > 1 || touching > fewest) {
            add(
                    apart > 1 ? "group-torn" : "group-split",
                    Severity.WARNING,
                    draft -> draft.about(group.unit(), group.zone())
                            .with("unit", group.unit())
                            .with("zone", group.zone())
                            .with("pieces", apart > 1 ? apart : touching)
                            .with("fewest", fewest));
        }
    }
}
