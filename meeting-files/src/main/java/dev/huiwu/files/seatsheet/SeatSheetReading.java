package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reading of one seat sheet; not thread-safe. */
final class SeatSheetReading {

    private final SeatPlan plan;
    private final SeatingRequest request;
    private final SheetProblems problems;
    private final Map<Sitter, Optional<SeatId>> wished = new LinkedHashMap<>();
    private final Map<Sitter, SheetAddress> cells = new HashMap<>();

    SeatSheetReading(String file, SeatPlan plan, SeatingRequest request) {
        this.plan = plan;
        this.request = request;
        problems = new SheetProblems(file);
    }

    SeatSheetReturn read(byte[] bytes) {
        Optional<SheetContent> content = SheetContent.read(bytes, problems).filter(this::isOfThisMeeting);
        if (content.isEmpty()) {
            return new SeatSheetReturn(plan, request, plan, List.of(), List.of(), problems.findings());
        }
        SheetMap map = content.get().map();
        List<Seat> seats = SeatGrids.seats(request.venueInUse(), plan);
        ListReading list = new ListReading(
                request, new SeatTexts(seats, Language.CHINESE), new SeatTexts(seats, Language.ENGLISH), problems);
        content.get()
                .list()
                .ifPresentOrElse(
                        sheet -> list.read(sheet, map.seated().keySet()),
                        () -> problems.ofFile().note("seat-sheet-list-gone", problems.file()));
        GridReading grids = new GridReading(map, problems);
        grids.read(content.get().grids());
        List<Attendee> people = new ArrayList<>(request.list().attendees());
        list.added().forEach(added -> people.add(added.person()));
        Places places = new Places(map, new NameMatching(map.texts(), people, request), grids, problems);
        places.find();
        everybody(map, list, places, people).forEach(sitter -> decide(sitter, map, list, places, grids));
        list.added().forEach(added -> place(added, places));
        reviewSeats(map);
        reviewRostrum(map, people);
        SeatEdits edits = new SeatEdits(map, wished, cells, problems);
        List<Attendee> added =
                list.added().stream().map(ListReading.NewPerson::person).toList();
        return new SeatSheetReturn(
                plan,
                request,
                WishedPlan.of(plan, people, map, wished),
                edits.of(people, added),
                added,
                problems.findings());
    }

    private boolean isOfThisMeeting(SheetContent content) {
        SheetMap map = content.map();
        if (!map.meeting().equals(plan.meetingId()) || !map.venue().equals(plan.venueId())) {
            problems.ofFile()
                    .error(
                            "seat-sheet-other-meeting",
                            problems.file(),
                            "found",
                            map.meeting() + ", " + map.venue(),
                            "expected",
                            plan.meetingId() + ", " + plan.venueId());
            return false;
        }
        reviewAge(map);
        return true;
    }

    /** Says that the sheet left with another plan or version of the list, and who sits elsewhere since. */
    private void reviewAge(SheetMap map) {
        int newest = request.list().version();
        if (map.version() == newest && map.plan().equals(plan.hash())) {
            return;
        }
        Map<Sitter, SeatId> now = new LinkedHashMap<>();
        plan.seatings().forEach(one -> now.put(new Sitter(one.person(), one.turn()), one.seat()));
        Set<PersonId> differ = Stream.concat(map.seated().keySet().stream(), now.keySet().stream())
                .filter(sitter -> !Objects.equals(map.seated().get(sitter), now.get(sitter)))
                .map(Sitter::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        problems.ofFile()
                .error(
                        "seat-sheet-outdated",
                        problems.file(),
                        "version",
                        map.version(),
                        "newest",
                        newest,
                        "people",
                        differ.size(),
                        "ids",
                        differ.stream().limit(3).map(PersonId::value).collect(Collectors.joining(", ")));
    }

    private static Set<Sitter> everybody(SheetMap map, ListReading list, Places places, List<Attendee> people) {
        Set<PersonId> known = people.stream().map(Attendee::id).collect(Collectors.toSet());
        list.added().forEach(added -> known.remove(added.person().id()));
        return Stream.of(map.seated().keySet(), places.sitters(), list.listed().keySet())
                .flatMap(Set::stream)
                .filter(sitter -> known.contains(sitter.person()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Decides where somebody is wished to sit: by the grids and by the list, whichever of them was changed. */
    private void decide(Sitter sitter, SheetMap map, ListReading list, Places places, GridReading grids) {
        Optional<SeatId> usual = Optional.ofNullable(map.seated().get(sitter));
        Optional<SheetAddress> home = usual.flatMap(grids::cell);
        Optional<Written> put = places.seatOf(sitter);
        boolean nowhere = places.of(sitter).isEmpty();
        boolean unsure = put.isEmpty()
                && usual.isPresent()
                && nowhere
                && (places.accountedFor(sitter.person()) || grids.unreadable(usual.get()));
        Optional<SeatId> byGrid = unsure ? usual : put.flatMap(Written::seat);
        Optional<ListReading.Listed> listed = Optional.ofNullable(list.listed().get(sitter));
        Optional<SeatId> byList = listed.map(ListReading.Listed::seat).orElse(usual);
        if (byList.equals(usual)) {
            wished.put(sitter, byGrid);
            put.map(Written::at)
                    .or(() -> places.of(sitter).stream().map(Written::at).findFirst())
                    .or(() -> home)
                    .ifPresent(at -> cells.put(sitter, at));
            if (byGrid.isEmpty() && usual.isPresent()) {
                reviewGone(sitter, places, home);
            }
            return;
        }
        SheetAddress at = listed.orElseThrow().at();
        cells.put(sitter, at);
        if (byGrid.equals(usual) || byGrid.equals(byList) || (byGrid.isEmpty() && nowhere)) {
            wished.put(sitter, byList);
        } else {
            wished.put(sitter, byGrid);
            problems.error(
                    "seat-sheet-list-differs",
                    at,
                    "id",
                    sitter.person(),
                    "other",
                    put.map(Written::at)
                            .or(() -> home)
                            .map(SheetAddress::toString)
                            .orElse("-"));
        }
    }

    private void reviewGone(Sitter sitter, Places places, Optional<SheetAddress> home) {
        List<Written> elsewhere = places.of(sitter);
        if (elsewhere.isEmpty()) {
            home.ifPresent(at -> problems.warning("seat-sheet-person-gone", at, "id", sitter.person()));
        } else if (elsewhere.stream().noneMatch(Written::waiting)) {
            problems.warning("seat-sheet-off-seat", elsewhere.get(0).at(), "id", sitter.person());
        }
    }

    private void place(ListReading.NewPerson added, Places places) {
        Sitter sitter = new Sitter(added.person().id());
        Optional<Written> put = places.seatOf(sitter);
        Optional<SeatId> seat = put.flatMap(Written::seat).or(added::seat);
        wished.put(sitter, seat);
        cells.put(sitter, put.map(Written::at).orElse(added.at()));
        if (put.isPresent() && added.seat().isPresent() && !seat.equals(added.seat())) {
            problems.error(
                    "seat-sheet-list-differs",
                    added.at(),
                    "id",
                    sitter.person(),
                    "other",
                    put.get().at());
        }
    }

    /** Reports seats that were given to two, and people who were put on seats that cannot be used. */
    private void reviewSeats(SheetMap map) {
        Map<SeatId, List<Sitter>> sitting = new LinkedHashMap<>();
        wished.forEach((sitter, seat) -> seat.ifPresent(there ->
                sitting.computeIfAbsent(there, key -> new ArrayList<>()).add(sitter)));
        sitting.forEach((seat, sitters) -> {
            for (Sitter sitter : sitters) {
                if (seat.equals(map.seated().get(sitter))) {
                    continue;
                }
                SheetAddress at = Optional.ofNullable(cells.get(sitter)).orElseThrow();
                if (request.venueInUse()
                        .seat(seat)
                        .filter(there -> !there.usable())
                        .isPresent()) {
                    problems.warning("seat-sheet-blocked", at, "id", sitter.person(), "seat", seat);
                }
                sitters.stream()
                        .filter(other -> !other.equals(sitter) && atOneTime(sitter, other))
                        .findFirst()
                        .ifPresent(other -> problems.warning(
                                "seat-sheet-seat-twice",
                                at,
                                "id",
                                sitter.person(),
                                "other",
                                other.person(),
                                "seat",
                                seat));
            }
        });
    }

    /** Reports people who were moved between rostrum and hall: the list says who sits where. */
    private void reviewRostrum(SheetMap map, List<Attendee> people) {
        Set<SeatId> chairs = plan.rostrum().stream().map(Seat::id).collect(Collectors.toSet());
        Map<PersonId, Attendee> byId = new HashMap<>();
        people.forEach(person -> byId.put(person.id(), person));
        wished.forEach((sitter, seat) -> {
            Attendee person = byId.get(sitter.person());
            boolean changed = !seat.equals(Optional.ofNullable(map.seated().get(sitter)));
            if (changed && seat.isPresent() && person != null && person.onRostrum() != chairs.contains(seat.get())) {
                problems.error(
                        "seat-sheet-rostrum",
                        Optional.ofNullable(cells.get(sitter)).orElseThrow(),
                        "id",
                        sitter.person());
            }
        });
    }

    private static boolean atOneTime(Sitter one, Sitter other) {
        return one.turn().isEmpty() || other.turn().isEmpty() || one.turn().equals(other.turn());
    }
}
