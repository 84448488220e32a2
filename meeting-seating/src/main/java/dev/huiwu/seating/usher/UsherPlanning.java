package dev.huiwu.seating.usher;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.Entrance;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.Seat;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One usher plan being made. */
final class UsherPlanning {

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final UsherSettings settings;
    private final Optional<UsherPlan> before;
    private final Doors doors;
    private final List<Finding> found = new ArrayList<>();

    /** @param before the plan whose duties people keep; empty to share them anew */
    UsherPlanning(SeatingRequest request, SeatPlan plan, UsherSettings settings, Optional<UsherPlan> before) {
        this.request = request;
        this.plan = plan;
        this.settings = settings;
        this.before = before;
        doors = new Doors(request, plan, settings.meetingPoints());
    }

    UsherPlan plan() {
        doors.unknown()
                .forEach(id -> warn(
                        "usher-entrance-unknown",
                        List.of(id),
                        "found",
                        id,
                        "venue",
                        request.venue().id()));
        UsherRoute route = UsherRoute.of(stops(), doors);
        places(route);
        List<GuidedPerson> people = route.stops().stream().map(this::guided).toList();
        StandIns standIns = new StandIns(settings.ushers(), settings.mostPeople(), before);
        List<UsherDuty> duties = standIns.in(duties(people, route.steps()));
        UsherPlan made = UsherPlan.builder()
                .meetingId(request.meeting().id())
                .planHash(plan.hash())
                .ushers(settings.ushers())
                .mostPeople(settings.mostPeople())
                .rostrum(rostrum().map(entry -> standIns.in(entry, duties)))
                .duties(duties)
                .unattended(duties.isEmpty() ? people : List.of())
                .build();
        return made.toBuilder()
                .findings(UsherReview.of(made).and(new Findings(found)))
                .build();
    }

    private List<UsherRoute.Stop> stops() {
        List<UsherRoute.Stop> stops = new ArrayList<>();
        List<PersonId> seatless = new ArrayList<>();
        for (Attendee person : request.people()) {
            if (!isMet(person)) {
                continue;
            }
            Optional<Seat> seat = plan.seatOf(person.id()).flatMap(request.venue()::seat);
            boolean level = person.seatNeed() == SeatNeed.WHEELCHAIR;
            seat.ifPresentOrElse(
                    there -> stops.add(
                            new UsherRoute.Stop(person.id(), there, doors.to(person.id(), there, level), level)),
                    () -> seatless.add(person.id()));
        }
        if (!seatless.isEmpty()) {
            warn("usher-no-seat", seatless, "people", seatless.size());
        }
        return stops;
    }

    private boolean isMet(Attendee person) {
        return !person.onRostrum()
                && (person.important() || (settings.wheelchairUsersMet() && person.seatNeed() == SeatNeed.WHEELCHAIR));
    }

    /** Reports where nobody knows an entrance, or none without a step, and whom the guide sends to another one. */
    private void places(UsherRoute route) {
        if (!doors.known() && !route.stops().isEmpty()) {
            warn(
                    "usher-no-entrance",
                    List.of(request.venue().id()),
                    "venue",
                    request.venue().id(),
                    "people",
                    route.stops().size());
        }
        List<PersonId> elsewhere = route.stops().stream()
                .filter(stop -> doors.told(stop.person()).isPresent())
                .filter(stop -> !doors.told(stop.person()).equals(stop.door()))
                .map(UsherRoute.Stop::person)
                .toList();
        if (!elsewhere.isEmpty()) {
            warn("usher-other-entrance", elsewhere, "people", elsewhere.size());
        }
        List<PersonId> steps = route.stops().stream()
                .filter(UsherRoute.Stop::level)
                .filter(stop -> stop.door().filter(Entrance::levelAccess).isEmpty())
                .map(UsherRoute.Stop::person)
                .toList();
        if (!steps.isEmpty()) {
            warn("usher-no-level-entrance", steps, "people", steps.size());
        }
    }

    private GuidedPerson guided(UsherRoute.Stop stop) {
        return new GuidedPerson(
                stop.person(),
                stop.seat().id(),
                doors.point(stop.door()),
                stop.door().map(Entrance::id),
                start().minus(settings.meetBefore()));
    }

    private OffsetDateTime start() {
        return request.meeting().start();
    }

    private List<UsherDuty> duties(List<GuidedPerson> people, List<Long> steps) {
        List<Usher> ushers = settings.ushers().stream()
                .filter(usher -> usher.task() == UsherTask.HALL)
                .toList();
        if (ushers.isEmpty()) {
            return List.of();
        }
        return before.map(then -> new KeptDuties(then.duties(), ushers, people, steps))
                .filter(KeptDuties::any)
                .map(KeptDuties::duties)
                .orElseGet(() -> runs(ushers, people, steps));
    }

    private static List<UsherDuty> runs(List<Usher> ushers, List<GuidedPerson> people, List<Long> steps) {
        List<UsherDuty> duties = new ArrayList<>();
        int from = 0;
        for (int length : BalancedRuns.lengths(steps, people.size(), ushers.size())) {
            duties.add(new UsherDuty(
                    ushers.get(duties.size()).id(), Optional.empty(), people.subList(from, from + length)));
            from += length;
        }
        return duties;
    }

    private Optional<RostrumEntry> rostrum() {
        List<HallSide> steps = request.venue().rostrum().flatMap(Rostrum::access).stream()
                .flatMap(access -> access.steps().stream())
                .toList();
        boolean unknown = settings.entryOrder() == EntryOrder.BY_CHAIR && steps.isEmpty();
        EntryOrder order = unknown ? EntryOrder.BY_RANK : settings.entryOrder();
        RostrumEntry entry = new RostrumEntry(
                settings.lounge(),
                start().minus(settings.gatherBefore()),
                start().minus(settings.enterBefore()),
                order,
                settings.ushers().stream()
                        .filter(usher -> usher.task() == UsherTask.LEAD)
                        .map(Usher::id)
                        .findFirst(),
                Optional.empty(),
                EntryFiles.of(plan, order, steps));
        if (entry.people().isEmpty()) {
            return Optional.empty();
        }
        if (unknown) {
            warn(
                    "usher-steps-unknown",
                    List.of(request.venue().id()),
                    "venue",
                    request.venue().id());
        }
        if (settings.lounge().isEmpty()) {
            warn(
                    "usher-lounge-missing",
                    List.of(request.meeting().id()),
                    "people",
                    entry.people().size());
        }
        return Optional.of(entry);
    }

    private void warn(String code, List<?> subjects, Object... namesAndValues) {
        found.add(UsherReview.finding(code, Severity.WARNING, subjects, namesAndValues));
    }
}
