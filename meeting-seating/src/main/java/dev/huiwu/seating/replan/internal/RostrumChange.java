package dev.huiwu.seating.replan.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.internal.FloorParts;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.order.RostrumOrder;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.replan.RostrumMode;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The rostrum after a late change: as it was, in strict order again, or closed up with everybody on his or her side. */
final class RostrumChange {

    private final SeatPlan plan;
    private final SeatingRequest request;
    private final SeatingRequest now;
    private final FloorParts.StrictRostrum strict;
    /** The rank of everybody who is on the rostrum now, among all there. */
    private final Map<PersonId, Integer> ranks = new HashMap<>();

    private final List<Seat> chairs = new ArrayList<>();
    private final List<Seating> seatings = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    RostrumChange(SeatPlan plan, SeatingRequest request, SeatingRequest now, FloorParts.StrictRostrum strict) {
        this.plan = plan;
        this.request = request;
        this.now = now;
        this.strict = strict;
        Map<SeatId, Integer> rankOf = new HashMap<>();
        strict.chairs().forEach(chair -> rankOf.put(chair.id(), Integer.valueOf(chair.label())));
        strict.seatings().forEach(seating -> ranks.put(seating.person(), rankOf.getOrDefault(seating.seat(), 0)));
    }

    /** Makes the change; where nobody comes or leaves and the order of precedence is that of before, everybody stays. */
    void make(RostrumMode mode, Map<PersonId, SeatId> places) {
        Map<SeatId, PersonId> sitting = new HashMap<>();
        plan.seatings()
                .forEach(seating ->
                        sitting.put(places.getOrDefault(seating.person(), seating.seat()), seating.person()));
        Set<PersonId> there = new HashSet<>();
        plan.rostrum()
                .forEach(chair -> Optional.ofNullable(sitting.get(chair.id())).ifPresent(there::add));
        boolean same =
                there.equals(ranks.keySet()) && there.size() == plan.rostrum().size();
        if (same && (mode == RostrumMode.KEEP_SIDES || orderStays())) {
            stay(sitting, places);
        } else if (mode == RostrumMode.RE_RANK) {
            nobodyOrdered(places);
            chairs.addAll(strict.chairs());
            seatings.addAll(strict.seatings());
        } else {
            keepSides(sitting, places);
        }
        found.addAll(strict.findings().list());
    }

    private boolean orderStays() {
        return who(FloorParts.rostrum(request)).equals(who(strict));
    }

    private static Map<SeatId, PersonId> who(FloorParts.StrictRostrum rostrum) {
        Map<SeatId, PersonId> who = new HashMap<>();
        rostrum.seatings().forEach(seating -> who.put(seating.seat(), seating.person()));
        return who;
    }

    /** Strict order knows nothing of an exchange by order. */
    private void nobodyOrdered(Map<PersonId, SeatId> places) {
        List<Finding> undone = ranks.keySet().stream()
                .filter(places::containsKey)
                .sorted()
                .map(person -> SeatingTexts.TEXTS.finding(
                        "change-rostrum-undone",
                        Severity.ERROR,
                        draft -> draft.about(person).with("person", person)))
                .toList();
        if (!undone.isEmpty()) {
            throw new SeatingException(Refusals.text(now), new Findings(undone));
        }
    }

    private void stay(Map<SeatId, PersonId> sitting, Map<PersonId, SeatId> places) {
        for (Seat chair : plan.rostrum()) {
            PersonId person = Optional.ofNullable(sitting.get(chair.id())).orElseThrow();
            sit(person, chair, false, plan.rostrum().size(), places);
        }
    }

    /** Puts a person on a chair, which is labelled with the rank; whoever keeps it in a row that stays keeps the reason. */
    private void sit(PersonId person, Seat chair, boolean closedUp, int people, Map<PersonId, SeatId> places) {
        chairs.add(chair.labelled(Integer.toString(rank(person))));
        SeatReason why = chair.id().equals(places.get(person))
                ? SeatReason.of("change-ordered")
                : SeatReason.of("rostrum-closed-up", "row", chair.row(), "people", people);
        seatings.add(plan.byPerson().getOrDefault(person, List.of()).stream()
                .filter(seating -> !closedUp && seating.seat().equals(chair.id()))
                .findFirst()
                .orElseGet(() -> Seating.of(person, chair.id(), why)));
    }

    private void keepSides(Map<SeatId, PersonId> sitting, Map<PersonId, SeatId> places) {
        Rostrum rostrum = now.venue().rostrum().orElseThrow();
        List<List<PersonId>> rows = new ArrayList<>();
        rostrum.rows().forEach(row -> rows.add(new ArrayList<>()));
        Map<PersonId, SeatId> staying = new HashMap<>();
        for (Seat chair : plan.rostrum()) {
            PersonId person = sitting.get(chair.id());
            if (person != null && ranks.containsKey(person) && staying.putIfAbsent(person, chair.id()) == null) {
                rows.get(chair.rowIndex() - 1).add(person);
            }
        }
        ranks.keySet().stream()
                .filter(person -> !staying.containsKey(person))
                .sorted(Comparator.comparingInt(this::rank))
                .forEach(person -> join(person, rows, rostrum));
        for (int row = 0; row < rows.size(); row++) {
            List<PersonId> people = rows.get(row);
            List<SeatId> before = before(row);
            List<SeatId> kept = people.stream()
                    .flatMap(person -> Optional.ofNullable(staying.get(person)).stream())
                    .toList();
            boolean closedUp = !kept.equals(before) || people.size() != before.size();
            List<Seat> line = line(rostrum, row, people, staying);
            for (int place = 0; place < line.size(); place++) {
                sit(people.get(place), line.get(place), closedUp, line.size(), places);
            }
            offCentre(rostrum.rows().get(row).name(), row, people);
        }
    }

    private List<SeatId> before(int row) {
        return plan.rostrum().stream()
                .filter(chair -> chair.rowIndex() == row + 1)
                .map(Seat::id)
                .toList();
    }

    /**
     * Returns the chairs of a row. The row is centred anew as a whole: whoever sits as far from the highest as before has
     * not moved, and keeps the chair.
     */
    private List<Seat> line(Rostrum rostrum, int row, List<PersonId> people, Map<PersonId, SeatId> staying) {
        List<SeatId> before = before(row);
        int shift = people.stream()
                .filter(staying::containsKey)
                .min(Comparator.comparingInt(this::rank))
                .map(person -> before.indexOf(staying.get(person)) - people.indexOf(person))
                .orElse(0);
        List<Optional<SeatId>> standing = IntStream.range(shift, shift + people.size())
                .mapToObj(place ->
                        place < 0 || place >= before.size() ? Optional.<SeatId>empty() : Optional.of(before.get(place)))
                .toList();
        Iterator<SeatId> carriedIn = rostrum.chairs(row, rostrum.rows().get(row).maxChairs()).stream()
                .map(Seat::id)
                .filter(chair -> !standing.contains(Optional.of(chair)))
                .iterator();
        List<Seat> line = new ArrayList<>();
        for (Seat place : rostrum.chairs(row, people.size(), larger(row, people))) {
            line.add(at(place, standing.get(line.size()).orElseGet(carriedIn::next)));
        }
        return line;
    }

    private static Seat at(Seat place, SeatId chair) {
        return new Seat(
                chair,
                place.floor(),
                place.block(),
                place.row(),
                place.rowIndex(),
                place.place(),
                place.label(),
                place.x(),
                place.y(),
                place.features());
    }

    /** Returns the side of an aisle in the middle that has one chair more, if one has: the highest does not cross it. */
    private HallSide larger(int row, List<PersonId> people) {
        List<Integer> strictly = fromTheLeft(row, people.size());
        boolean secondOnLeft = people.size() > 1 && strictly.indexOf(2) < strictly.indexOf(1);
        int onLeft = first(people) + (secondOnLeft ? 0 : 1);
        return 2 * onLeft > people.size() ? HallSide.LEFT : HallSide.RIGHT;
    }

    private int rank(PersonId person) {
        return ranks.getOrDefault(person, 0);
    }

    /** Puts a newcomer into the first row that has room, on its shorter side, by rank. */
    private void join(PersonId newcomer, List<List<PersonId>> rows, Rostrum rostrum) {
        for (int row = 0; row < rows.size(); row++) {
            List<PersonId> people = rows.get(row);
            if (people.size() < rostrum.rows().get(row).maxChairs()) {
                int first = first(people);
                boolean left = people.isEmpty() || first < expected(row, people.size() + 1);
                int at = left ? Math.min(first, people.size()) : people.size();
                if (left) {
                    while (at > 0 && rank(people.get(at - 1)) < rank(newcomer)) {
                        at--;
                    }
                } else {
                    at = first + 1;
                    while (at < people.size() && rank(people.get(at)) < rank(newcomer)) {
                        at++;
                    }
                }
                people.add(at, newcomer);
                return;
            }
        }
    }

    /** Returns the place of the highest in a row, from 0 on the left as the hall sees it. */
    private int first(List<PersonId> people) {
        int first = 0;
        for (int place = 1; place < people.size(); place++) {
            first = rank(people.get(place)) < rank(people.get(first)) ? place : first;
        }
        return first;
    }

    private int expected(int row, int people) {
        return fromTheLeft(row, people).indexOf(1);
    }

    private List<Integer> fromTheLeft(int row, int people) {
        SideRule rule = now.sideRule();
        return RostrumOrder.line(people, now.rowStart().mirrors(row) ? rule.mirrored() : rule);
    }

    private void offCentre(String name, int row, List<PersonId> people) {
        if (people.isEmpty()) {
            return;
        }
        int off = first(people) - expected(row, people.size());
        if (off == 0) {
            return;
        }
        PersonId crossing = off > 0 ? people.get(0) : people.get(people.size() - 1);
        boolean mends = Math.abs(off) == 1;
        found.add(SeatingTexts.TEXTS.finding(
                mends ? "rostrum-off-centre" : "rostrum-far-off-centre",
                Severity.WARNING,
                draft -> draft.about(crossing)
                        .with("row", name)
                        .with("person", crossing)
                        .with("rank", rank(crossing))
                        .with("places", Math.abs(off))));
    }

    List<Seat> chairs() {
        return chairs;
    }

    List<Seating> seatings() {
        return seatings;
    }

    Findings findings() {
        return new Findings(found);
    }
}
