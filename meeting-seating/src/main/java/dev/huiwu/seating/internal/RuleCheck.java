package dev.huiwu.seating.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Checks a finished plan of a hall against the rules of its request without knowing how it was made: errors where a rule
 * is broken, warnings where a wish is not met.
 */
final class RuleCheck {

    private final SeatingRequest request;
    private final SeatingRules rules;
    private final SeatPlan plan;
    private final HallView hall;
    private final List<Finding> found = new ArrayList<>();
    private final Map<SeatId, Attendee> sitting = new HashMap<>();
    private final Map<PersonId, Zones.Group> groups = new HashMap<>();

    private RuleCheck(SeatingRequest request, SeatPlan plan) {
        this.request = request;
        this.plan = plan;
        rules = request.rules();
        hall = new HallView(request);
        hall.groups.forEach(group -> group.members().forEach(person -> {
            groups.put(person.id(), group);
            plan.seatOf(person.id()).ifPresent(seat -> sitting.put(seat, person));
        }));
    }

    static List<Finding> check(SeatingRequest request, SeatPlan plan) {
        RuleCheck check = new RuleCheck(request, plan);
        check.names();
        check.areas();
        check.important();
        check.apart();
        check.beside();
        check.companions();
        check.wheelchairs();
        check.wishes();
        check.speakers();
        check.tiers();
        check.found.addAll(EmptySeatsCheck.check(request, plan));
        return check.found;
    }

    private void add(String code, Severity severity, Consumer<FindingTexts.Draft> details) {
        found.add(SeatingTexts.TEXTS.finding(code, severity, details));
    }

    private Optional<Seat> seat(PersonId person) {
        return plan.seatOf(person).flatMap(request.venueInUse()::seat);
    }

    private void person(String code, Severity severity, Attendee person, Seat seat) {
        add(
                code,
                severity,
                draft -> draft.about(person.id(), seat.id(), person.unit())
                        .with("person", person.id())
                        .with("unit", person.unit())
                        .with("seat", seat.id()));
    }

    /** Names that match nothing leave a rule without effect. */
    private void names() {
        Set<String> zones =
                request.list().attendees().stream().map(request::zone).collect(Collectors.toSet());
        rules.zoneAreas().keySet().stream()
                .filter(zone -> !zones.contains(zone))
                .forEach(zone -> add(
                        "zone-areas-unused",
                        Severity.WARNING,
                        draft -> draft.about(zone).with("zone", zone)));
        boolean anyImportant = hall.groups.stream()
                .flatMap(group -> group.members().stream())
                .anyMatch(person -> PlanParts.important(request, person));
        if (!rules.importantAreas().isEmpty() && !anyImportant) {
            add(
                    "important-areas-unused",
                    Severity.WARNING,
                    draft -> draft.about(rules.importantAreas().toArray()).with("areas", rules.importantAreas()));
        }
        rules.postOrder().stream()
                .filter(post -> request.list().attendees().stream()
                        .noneMatch(person -> person.post().startsWith(post)))
                .forEach(post -> add(
                        "post-order-unused",
                        Severity.WARNING,
                        draft -> draft.about(post).with("post", post)));
        request.unitOrder().stream()
                .filter(unit -> request.units().find(unit).isEmpty())
                .forEach(unit -> add(
                        "unit-order-unknown",
                        Severity.WARNING,
                        draft -> draft.about(unit).with("unit", unit)));
    }

    private void areas() {
        hall.groups.forEach(group -> group.members().stream()
                .filter(person -> !PlanParts.detached(request, person))
                .forEach(person -> seat(person.id())
                        .filter(seat -> !hall.allows(group, seat))
                        .ifPresent(seat -> person("seat-outside-area", Severity.ERROR, person, seat))));
    }

    private void important() {
        hall.groups.forEach(group -> group.members().stream()
                .filter(person -> PlanParts.important(request, person))
                .forEach(person -> seat(person.id())
                        .filter(seat -> !PlanParts.forImportant(request, seat))
                        .ifPresent(seat -> person("important-elsewhere", Severity.WARNING, person, seat))));
    }

    /** A touching pair of two people who both have seats of their own is the office's doing and no breach. */
    private void apart() {
        if (rules.keepApart().isEmpty()) {
            return;
        }
        hall.neighbours().forEach((a, b) -> {
            Optional<Attendee> one = at(a);
            Optional<Attendee> other = at(b);
            if (one.isPresent() && other.isPresent() && keptApart(one.get(), other.get())) {
                add(
                        "kept-apart-touch",
                        Severity.ERROR,
                        draft -> draft.about(
                                        one.get().unit(),
                                        other.get().unit(),
                                        one.get().id(),
                                        other.get().id())
                                .with("unit", one.get().unit())
                                .with("other", other.get().unit())
                                .with("seat", hall.seats.get(a).id())
                                .with("otherSeat", hall.seats.get(b).id()));
            }
        });
    }

    private boolean keptApart(Attendee one, Attendee other) {
        return !one.unit().equals(other.unit())
                && !(PlanParts.detached(request, one) && PlanParts.detached(request, other))
                && rules.keepApart().contains(new UnitPair(one.unit(), other.unit()));
    }

    private Optional<Attendee> at(int seat) {
        return Optional.ofNullable(sitting.get(hall.seats.get(seat).id()));
    }

    private void beside() {
        Set<String> touching = new HashSet<>();
        if (!rules.keepBeside().isEmpty()) {
            hall.neighbours()
                    .forEach((a, b) -> at(a).ifPresent(one -> at(b).filter(
                                    other -> !other.unit().equals(one.unit()))
                            .ifPresent(
                                    other -> touching.add(zone(one) + "/" + new UnitPair(one.unit(), other.unit())))));
        }
        Map<UnitId, List<Zones.Group>> ofUnit = new HashMap<>();
        hall.groups.stream()
                .filter(this::sits)
                .forEach(group -> ofUnit.computeIfAbsent(group.unit(), unit -> new ArrayList<>())
                        .add(group));
        rules.keepBeside().stream()
                .sorted()
                .forEach(pair -> ofUnit.getOrDefault(pair.one(), List.of()).stream()
                        .filter(group -> ofUnit.getOrDefault(pair.other(), List.of()).stream()
                                .anyMatch(other -> other.zoneRank() == group.zoneRank()))
                        .filter(group -> !touching.contains(group.zone() + "/" + pair))
                        .forEach(group -> add(
                                "beside-apart",
                                Severity.WARNING,
                                draft -> draft.about(pair.one(), pair.other())
                                        .with("unit", pair.one())
                                        .with("other", pair.other())
                                        .with("zone", group.zone()))));
    }

    private boolean sits(Zones.Group group) {
        return group.members().stream().anyMatch(person -> seat(person.id()).isPresent());
    }

    private String zone(Attendee person) {
        return Optional.ofNullable(groups.get(person.id()))
                .map(Zones.Group::zone)
                .orElse("");
    }

    private void companions() {
        rules.companions()
                .forEach((companion, user) -> seat(companion)
                        .ifPresent(seat -> seat(user)
                                .filter(place -> !place.touches(seat))
                                .ifPresent(place -> add(
                                        "companion-apart",
                                        Severity.ERROR,
                                        draft -> draft.about(companion, user)
                                                .with("person", companion)
                                                .with("user", user)
                                                .with("seat", seat.id())
                                                .with("place", place.id())))));
    }

    /** A place on a floor without a level entrance is reported where the venue's file says which entrances are level. */
    private void wheelchairs() {
        LevelEntrances doors = new LevelEntrances(request.venueInUse());
        if (request.venueInUse().entrances().isEmpty()) {
            return;
        }
        hall.groups.forEach(group -> group.members().stream()
                .filter(RequestReview::wheelchair)
                .forEach(user -> seat(user.id())
                        .filter(place -> doors.nearest(place).isEmpty())
                        .ifPresent(place -> person("wheelchair-no-level-entrance", Severity.WARNING, user, place))));
    }

    private void wishes() {
        hall.groups.forEach(group -> group.members().forEach(person -> {
            Optional<SeatId> wish = Optional.ofNullable(rules.preferredSeats().get(person.id()));
            Optional<Seat> seat = seat(person.id());
            if (wish.isPresent() && seat.isPresent() && !seat.get().id().equals(wish.get())) {
                add(
                        "wish-not-met",
                        Severity.WARNING,
                        draft -> draft.about(person.id(), wish.get(), person.unit())
                                .with("person", person.id())
                                .with("wish", wish.get())
                                .with("seat", seat.get().id()));
            }
            if (AisleSeats.wants(hall, person)
                    && seat.filter(there -> hall.stepsToAisle(there) > 0).isPresent()) {
                person("not-at-aisle", Severity.WARNING, person, seat.get());
            }
        }));
    }

    /** The block of speakers is one piece, in which nobody sits in front of somebody who speaks earlier. */
    private void speakers() {
        if (request.speakers() != SpeakerSetting.SPEAKERS_BLOCK) {
            return;
        }
        List<Seat> seats = new ArrayList<>();
        Optional<Seat> before = Optional.empty();
        for (Speakers.Speaker speaker : Speakers.of(hall.groups)) {
            Optional<Seat> seat = seat(speaker.person().id());
            boolean own = request.fixedSeats().containsKey(speaker.person().id())
                    || RequestReview.wheelchair(speaker.person())
                    || PlanParts.important(request, speaker.person());
            if (seat.isPresent() && !own) {
                seats.add(seat.get());
                if (before.filter(earlier -> HallView.level(earlier) > HallView.level(seat.get()))
                        .isPresent()) {
                    person("speaker-out-of-turn", Severity.WARNING, speaker.person(), seat.get());
                }
                before = seat;
            }
        }
        int pieces = pieces(seats);
        if (pieces > 1) {
            add(
                    "speakers-apart",
                    Severity.WARNING,
                    draft -> draft.about(seats.stream().map(Seat::id).toArray())
                            .with("speakers", seats.size())
                            .with("pieces", pieces));
        }
    }

    private int pieces(List<Seat> seats) {
        Set<Seat> left = new HashSet<>(seats);
        int pieces = 0;
        for (Seat start : seats) {
            if (left.remove(start)) {
                pieces++;
                Deque<Seat> next = new ArrayDeque<>(List.of(start));
                while (!next.isEmpty()) {
                    hall.touching(next.remove()).stream().filter(left::remove).forEach(next::add);
                }
            }
        }
        return pieces;
    }

    /** Nobody of a later tier sits in front of somebody of an earlier one, unless areas or a wish hold the latter back. */
    private void tiers() {
        double[] rear = new double[hall.tiers.count()];
        Arrays.fill(rear, Double.NEGATIVE_INFINITY);
        everybodyFree((group, person, seat) -> {
            int tier = hall.tiers.of(person);
            boolean wished = seat.id().equals(rules.preferredSeats().get(person.id()));
            if (!hall.limited(group) && !wished) {
                rear[tier] = Math.max(rear[tier], HallView.level(seat));
            }
        });
        everybodyFree((group, person, seat) -> {
            if (!hall.limited(group)
                    && IntStream.range(0, hall.tiers.of(person)).anyMatch(tier -> rear[tier] > HallView.level(seat))) {
                person("tier-in-front", Severity.WARNING, person, seat);
            }
        });
    }

    private interface FreePerson {
        void on(Zones.Group group, Attendee person, Seat seat);
    }

    private void everybodyFree(FreePerson what) {
        hall.groups.forEach(group -> group.members().stream()
                .filter(person -> !PlanParts.detached(request, person))
                .forEach(person -> seat(person.id()).ifPresent(seat -> what.on(group, person, seat))));
    }
}
