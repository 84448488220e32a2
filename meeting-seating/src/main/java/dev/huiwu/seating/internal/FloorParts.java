package dev.huiwu.seating.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.TierRule;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.zoning.ZoneWeights;
import dev.huiwu.seating.zoning.ZoningProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A request as a late change looks at it: the parts of the hall's people that sit together, and the rostrum. */
public final class FloorParts {

    /**
     * People who sit together.
     *
     * @param id what findings name them by
     * @param zone their zone
     * @param zoneRank the place among the zones, from 1; those of a tier come after all of the tier before
     * @param unit their unit
     * @param name the unit's short name
     * @param people the people, in the order of their seats
     * @param blocks the blocks they may sit in, as {@link #block} names them; empty for all
     */
    public record Part(
            String id,
            String zone,
            int zoneRank,
            UnitId unit,
            String name,
            List<Attendee> people,
            Set<String> blocks) {}

    private final SeatingRequest request;
    private final List<Part> parts;
    private final Comparator<Seat> frontAndCentreFirst;

    /** Looks at a request. */
    public FloorParts(SeatingRequest request) {
        this.request = request;
        HallView hall = new HallView(request);
        frontAndCentreFirst = hall.frontAndCentreFirst();
        parts = request.venue().room().isPresent() ? List.of() : parts(hall);
    }

    private static List<Part> parts(HallView hall) {
        List<Part> parts = new ArrayList<>();
        for (Zones.Group group : hall.groups) {
            for (int tier = 0; tier < hall.tiers.count(); tier++) {
                int own = tier;
                List<Attendee> people = group.members().stream()
                        .filter(person -> hall.tiers.of(person) == own)
                        .toList();
                if (!people.isEmpty()) {
                    parts.add(new Part(
                            hall.tiers.count() == 1 ? group.id() : PlanParts.id(group, tier),
                            group.zone(),
                            tier * hall.groups.size() + group.zoneRank(),
                            group.unit(),
                            hall.shortName(group),
                            people,
                            hall.blocks(group)));
                }
            }
        }
        parts.sort(Comparator.comparingInt(Part::zoneRank));
        return List.copyOf(parts);
    }

    /** Returns the parts, the highest first. */
    public List<Part> parts() {
        return parts;
    }

    /**
     * Returns who heads the people of a part: the first of them in the order of their seats, if the office names that person
     * a head or gives a post that is no deputy's.
     */
    public Optional<Attendee> head(Part part) {
        Attendee first = part.people().get(0);
        TierRule rule = request.rules().tiers();
        boolean heads = Tiers.named(rule, first) || (!first.post().isEmpty() && !Tiers.deputy(rule, first));
        return Optional.of(first).filter(person -> heads && part.people().size() > 1);
    }

    /** Returns the seats of the hall or room as they are at the meeting. */
    public List<Seat> seats() {
        return request.venueInUse().seats();
    }

    /** Returns pairs of parts, by index, whose people must not touch. */
    public List<ZoningProblem.Apart> apart() {
        List<ZoningProblem.Apart> apart = new ArrayList<>();
        for (UnitPair pair : request.rules().keepApart()) {
            for (int one = 0; one < parts.size(); one++) {
                for (int other = one + 1; other < parts.size(); other++) {
                    if (pair.joins(parts.get(one).unit(), parts.get(other).unit())) {
                        apart.add(new ZoningProblem.Apart(one, other));
                    }
                }
            }
        }
        return apart;
    }

    /** Returns the style of the hall. */
    public SeatingStyle style() {
        return request.style().orElse(SeatingStyle.ROWS);
    }

    /** Returns what a good zoning is. */
    public ZoneWeights weights() {
        return request.rules().weights();
    }

    /** Returns what a zoning calls the block of a seat. */
    public static String block(Seat seat) {
        return HallView.block(seat);
    }

    /** Says whether the person needs a wheelchair place. */
    public static boolean wheelchair(Attendee person) {
        return RequestReview.wheelchair(person);
    }

    /** Says whether a seat offers what the person needs, and nothing that is kept for others' needs. */
    public static boolean suits(Attendee person, Seat seat) {
        return seat.usable() && seat.has(SeatFeature.ACCESSIBLE) == wheelchair(person);
    }

    /** Says whether a seat is kept empty for whom the office fixes it for. */
    public static boolean keptBack(Seat seat) {
        return seat.has(SeatFeature.RESERVED) || seat.has(SeatFeature.SPARE);
    }

    /** Says whether a seat lies outside the areas of somebody who sits with the unit. */
    public static boolean outside(SeatingRequest request, Attendee person, Seat seat) {
        return !PlanParts.detached(request, person)
                && request.rules()
                        .blocksFor(person.unit(), request.zone(person), request.venue())
                        .filter(blocks -> blocks.stream()
                                .noneMatch(block -> HallArea.block(block.floor(), block.name())
                                        .contains(seat)))
                        .isPresent();
    }

    /** Says whether the person holds a chair of a room in turn with others, while his or her topics are on. */
    public static boolean comesInTurn(SeatingRequest request, Attendee person) {
        boolean ring = request.venue()
                .room()
                .filter(room ->
                        room.layout().filter(layout -> !layout.shape().ring()).isEmpty())
                .isPresent();
        return ring
                && RoomSeating.comesInTurn(person)
                && !wheelchair(person)
                && !request.fixedSeats().containsKey(person.id())
                && !leads(request).equals(Optional.of(person));
    }

    /** Says whether somebody is among the leaders in office on the meeting's date, whose order decides where they sit. */
    public static boolean isLeader(SeatingRequest request, Attendee person) {
        return new LeaderOrder(request).sort(List.of(person)).get(0).position().isPresent();
    }

    /** Returns who of the people who come leads the meeting; empty if nobody in particular does. */
    public static Optional<Attendee> leads(SeatingRequest request) {
        return Presence.chair(request, request.people());
    }

    /** Returns {@code change-speaker-left} or {@code change-reporter-left} for who was to speak and is not on the list of now. */
    public static List<Finding> speakersLeft(SeatingRequest before, SeatingRequest now) {
        return before.people().stream()
                .filter(person ->
                        Speakers.speaks(person) && now.list().find(person.id()).isEmpty())
                .map(person -> Speakers.left(person, now))
                .toList();
    }

    /**
     * Checks a request as a seating does before it starts.
     *
     * @throws SeatingException if the request contradicts itself
     */
    public static void requireSense(SeatingRequest request) {
        new RequestReview(request).requireSense();
    }

    /** Says whether the person's seat does not follow from the zone. */
    public boolean detached(Attendee person) {
        return PlanParts.detached(request, person);
    }

    /** Front over back, then the centre over the sides, then the side on which a row of the rostrum begins. */
    public Comparator<Seat> frontAndCentreFirst() {
        return frontAndCentreFirst;
    }

    /**
     * The rostrum in strict order.
     *
     * @param chairs the chairs, each labelled with the rank of who sits there
     * @param seatings who sits where
     * @param findings what somebody should know
     */
    public record StrictRostrum(List<Seat> chairs, List<Seating> seatings, Findings findings) {}

    /** Returns the rostrum of a request in strict order. */
    public static StrictRostrum rostrum(SeatingRequest request) {
        RostrumSeating rostrum = new RostrumSeating(request);
        return new StrictRostrum(rostrum.chairs(), rostrum.seatings(), rostrum.findings());
    }

    /** Returns what is wrong with a finished plan for the request, and what somebody should know. */
    public static Findings check(SeatingRequest request, SeatPlan plan) {
        return Presence.check(request, plan).and(PlanCheck.check(request, plan));
    }
}
