package dev.huiwu.seating.internal;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.list.ListState;
import dev.huiwu.seating.SeatingException;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.VenueTooSmallException;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.zoning.ZoneShortageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Refuses requests that no seat plan can meet, saying why and what would help. */
final class RequestReview {

    private final SeatingRequest request;
    private final List<Finding> found = new ArrayList<>();

    RequestReview(SeatingRequest request) {
        this.request = request;
    }

    private static String refusal(SeatingRequest request) {
        return "Meeting %s cannot be seated".formatted(request.meeting().id());
    }

    private String refusal() {
        return refusal(request);
    }

    private void error(String code, Consumer<FindingTexts.Draft> details) {
        found.add(SeatingTexts.TEXTS.finding(code, Severity.ERROR, details));
    }

    /** Throws if the request contradicts itself or asks for what is not offered. */
    void requireSense() {
        if (request.list().state() != ListState.LOCKED) {
            int version = request.list().version();
            error("seating-list-open", draft -> draft.about(version).with("version", version));
        }
        if (request.venue().room().isPresent() && request.speakers() != SpeakerSetting.WITH_UNIT) {
            String setting = request.speakers().code();
            error("speakers-unsupported", draft -> draft.about(setting).with("setting", setting));
        }
        if (request.venue().room().isPresent() && request.style().isPresent()) {
            String style = request.style().get().code();
            error(
                    "style-in-room",
                    draft -> draft.about(request.venue().id())
                            .with("venue", request.venue().id())
                            .with("style", style));
        }
        tableRule();
        listPattern();
        request.list().attendees().stream()
                .filter(person -> request.units().find(person.unit()).isEmpty())
                .forEach(person -> error(
                        "seating-unknown-unit",
                        draft -> draft.about(person.id(), person.unit())
                                .with("person", person.id())
                                .with("unit", person.unit())));
        fixedSeats();
        if (found.stream().noneMatch(finding -> finding.code().equals("seating-unknown-unit"))) {
            found.addAll(RuleReview.check(request));
        }
        if (!found.isEmpty()) {
            throw new SeatingException(refusal(), new Findings(found));
        }
    }

    private void listPattern() {
        if (request.listPattern().isEmpty()) {
            return;
        }
        List<String> others = new ArrayList<>(RuleReview.ofZones(request.rules()));
        request.style().ifPresent(style -> others.add("style"));
        if (request.speakers() != SpeakerSetting.WITH_UNIT) {
            others.add("speakers");
        }
        request.venue().room().ifPresent(room -> others.add("room"));
        if (!others.isEmpty()) {
            error(
                    "list-pattern-alone",
                    draft -> draft.about(request.venue().id())
                            .with("venue", request.venue().id())
                            .with("pattern", request.listPattern().get().code())
                            .with("others", String.join(", ", others)));
        }
    }

    private void tableRule() {
        String shape = request.venue()
                .room()
                .flatMap(Room::layout)
                .map(layout -> layout.shape().code())
                .orElse("none");
        request.tableRule()
                .map(rule -> rule.shape().code())
                .filter(rule -> !rule.equals(shape))
                .ifPresent(rule -> error(
                        "table-rule-shape",
                        draft -> draft.about(request.venue().id())
                                .with("venue", request.venue().id())
                                .with("shape", shape)
                                .with("rule", rule)));
    }

    private void fixedSeats() {
        Map<SeatId, PersonId> owners = new HashMap<>();
        request.fixedSeats().forEach((person, seat) -> {
            Optional<Attendee> attendee = request.list().find(person);
            Optional<Seat> place = request.venueInUse().seat(seat);
            PersonId before = owners.putIfAbsent(seat, person);
            fixed(attendee.isEmpty(), "fixed-person-unknown", person, seat);
            fixed(attendee.filter(Attendee::onRostrum).isPresent(), "fixed-on-rostrum", person, seat);
            fixed(place.isEmpty(), "fixed-seat-unknown", person, seat);
            fixed(place.filter(there -> !there.usable()).isPresent(), "fixed-seat-blocked", person, seat);
            fixed(before != null, "fixed-seat-twice", person, seat);
            fixed(
                    attendee.filter(RequestReview::wheelchair).isPresent()
                            && place.filter(there -> !there.has(SeatFeature.ACCESSIBLE))
                                    .isPresent(),
                    "fixed-seat-no-wheelchair",
                    person,
                    seat);
        });
    }

    private void fixed(boolean wrong, String code, PersonId person, SeatId seat) {
        if (wrong) {
            error(
                    code,
                    draft -> draft.about(person, seat)
                            .with("person", person)
                            .with("seat", seat)
                            .with("venue", request.venue().id()));
        }
    }

    /** Throws if a hall has too few seats of any kind, naming all kinds that are short. */
    void requireRoomInHall() {
        List<Attendee> floor =
                request.people().stream().filter(person -> !person.onRostrum()).toList();
        List<Attendee> free = floor.stream()
                .filter(person -> !request.fixedSeats().containsKey(person.id()))
                .toList();
        List<Attendee> ordinary =
                free.stream().filter(person -> !wheelchair(person)).toList();
        int wheelchairs = Math.min(count(RequestReview::wheelchairPlace), free.size() - ordinary.size());
        int forThem = count(Seat::ordinary) + wheelchairs + floor.size() - free.size();
        Optional<Shortage> first = Stream.of(
                        shortage(
                                "rostrum-too-small",
                                request.venue().rostrum().map(Rostrum::capacity).orElse(0),
                                request.people().size() - floor.size()),
                        Optional.of(forThem)
                                .filter(seats -> request.venueInUse().usableSeats() < floor.size())
                                .flatMap(seats -> shortage("venue-too-small", seats, floor.size()))
                                .or(() -> shortage("ordinary-seats-short", count(Seat::ordinary), ordinary.size()))
                                .or(() -> shortage(
                                        "important-seats-short",
                                        count(seat -> PlanParts.forImportant(request, seat)),
                                        (int) ordinary.stream()
                                                .filter(person -> PlanParts.important(request, person))
                                                .count()))
                                .or(() -> sparesShort(ordinary)))
                .flatMap(Optional::stream)
                .findFirst();
        wheelchairPlaces(free);
        heldBack(first);
        first.ifPresent(shortage -> {
            throw new VenueTooSmallException(refusal(), new Findings(found), shortage.seats(), shortage.people());
        });
        throwIfFound();
    }

    private record Shortage(int seats, int people) {}

    private Optional<Shortage> shortage(String code, int seats, int people) {
        if (people <= seats) {
            return Optional.empty();
        }
        error(code, draft -> shortage(draft, seats, people));
        return Optional.of(new Shortage(seats, people));
    }

    private Optional<Shortage> sparesShort(List<Attendee> ordinary) {
        int spare = new Spares(request, Zones.of(request))
                .wanted().values().stream().mapToInt(Integer::intValue).sum();
        int left = count(seat -> seat.ordinary() || Spares.isMarked(seat)) - ordinary.size();
        if (left >= spare) {
            return Optional.empty();
        }
        error(
                "spare-seats-short",
                draft -> shortage(draft, left, spare)
                        .with("percent", request.rules().spareSeats().percent()));
        return Optional.of(new Shortage(left, spare));
    }

    /** Says which seats the office itself keeps back, where seats are short. */
    private void heldBack(Optional<Shortage> shortage) {
        int blocked = request.rules().blockedSeats().size();
        int reserved = request.rules().reservedSeats().size();
        if (shortage.isPresent() && blocked + reserved > 0) {
            error(
                    "seats-held-back",
                    draft -> draft.about(request.venue().id())
                            .with("blocked", blocked)
                            .with("reserved", reserved));
        }
    }

    private void throwIfFound() {
        if (!found.isEmpty()) {
            throw new SeatingException(refusal(), new Findings(found));
        }
    }

    private void wheelchairPlaces(List<Attendee> people) {
        int places = count(RequestReview::wheelchairPlace);
        int needed = (int) people.stream().filter(RequestReview::wheelchair).count();
        if (needed > places) {
            error("wheelchair-places-short", draft -> shortage(draft, places, needed));
        }
    }

    /** Throws if there are fewer wheelchair places left than people who need one. */
    void requireWheelchairPlaces(List<Attendee> people) {
        wheelchairPlaces(people);
        throwIfFound();
    }

    /** Throws if there are fewer seats than people. */
    void require(String code, int seats, int people) {
        shortage(code, seats, people).ifPresent(shortage -> {
            throw new VenueTooSmallException(refusal(), new Findings(found), seats, people);
        });
    }

    /** Throws because some companions of these wheelchair users find no seat beside a place. */
    static void refuseCompanions(SeatingRequest request, List<Attendee> users, int missing) {
        String ids =
                String.join(", ", users.stream().map(user -> user.id().value()).toList());
        throw new SeatingException(
                refusal(request),
                Findings.of(SeatingTexts.TEXTS.finding(
                        "companion-seats-short",
                        Severity.ERROR,
                        draft -> draft.about(users.stream().map(Attendee::id).toArray())
                                .with("people", ids)
                                .with("companions", request.rules().companions().size())
                                .with("missing", missing)
                                .with("venue", request.venue().id()))));
    }

    /** Returns the refusal of areas that hold too few seats, with the groups and blocks that prove it. */
    SeatingException refusedFor(ZoneShortageException shortage) {
        error(
                "area-seats-short",
                draft -> draft.about(shortage.groups().toArray())
                        .with("groups", String.join(", ", shortage.groups()))
                        .with("areas", String.join(", ", shortage.blocks()))
                        .with("missing", shortage.shortage()));
        return new SeatingException(refusal(), new Findings(found));
    }

    private FindingTexts.Draft shortage(FindingTexts.Draft draft, int seats, int people) {
        return draft.about(request.venue().id())
                .with("venue", request.venue().id())
                .with("seats", seats)
                .with("people", people)
                .with("missing", people - seats);
    }

    /** Returns how many seats of a kind are not fixed for somebody who comes. */
    private int count(Predicate<Seat> kind) {
        Set<SeatId> fixed = PlanParts.fixed(request);
        return (int) request.venueInUse().seats().stream()
                .filter(kind)
                .filter(seat -> !fixed.contains(seat.id()))
                .count();
    }

    private static boolean wheelchairPlace(Seat seat) {
        return seat.usable() && seat.has(SeatFeature.ACCESSIBLE);
    }

    static boolean wheelchair(Attendee person) {
        return person.seatNeed() == SeatNeed.WHEELCHAIR;
    }
}
