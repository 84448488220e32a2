package dev.huiwu.seating.workorder;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.notification.NotificationCalls;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.internal.SeatingTexts;
import dev.huiwu.seating.replan.PlanStage;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.venue.Seat;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Works out what a change asks for. */
final class WorkOrderMaking {

    private final ReplanResult change;
    private final WorkOrderSettings settings;
    private final SeatGuide guideBefore;
    private final SeatGuide guideNow;

    WorkOrderMaking(ReplanResult change, WorkOrderSettings settings) {
        this.change = change;
        this.settings = settings;
        guideBefore = SeatGuide.of(change.requestBefore(), change.before());
        guideNow = SeatGuide.of(change.request(), change.plan());
    }

    ChangeWorkOrder order() {
        List<ChairTask> chairs = ChairTasks.of(change);
        List<SeatTask> seats = new SeatTasks(change, settings).tasks();
        ChangedGuides guides = new ChangedGuides(guideBefore, guideNow);
        ChangedUshers ushers = new ChangedUshers(change, settings);
        List<ChangedDocument> documents = new ChangedDocuments(change, settings, guides, ushers).documents();
        List<NotificationCall> calls = calls(guides);
        WorkTime time = time(chairs, seats, calls, documents);
        return ChangeWorkOrder.builder()
                .number(settings.number())
                .meetingId(change.request().meeting().id())
                .at(settings.at())
                .reason(settings.reason())
                .approver(settings.approver())
                .planBefore(change.before().hash())
                .planNow(change.plan().hash())
                .chairs(chairs)
                .seats(seats)
                .calls(calls)
                .documents(documents)
                .ushers(ushers.now())
                .time(time)
                .findings(new Findings(Stream.of(findings(time, chairs, seats), worse(), ushers.worse())
                        .flatMap(Findings::stream)
                        .distinct()
                        .toList()))
                .build();
    }

    /** Returns the calls: who comes for the unit, and where it sits if it was told that before. */
    private List<NotificationCall> calls(ChangedGuides guides) {
        NotificationCalls calls = NotificationCalls.of(
                        settings.number(), settings.at(), change.request().units())
                .list(change.requestBefore().list(), change.request().list());
        SeatsSentence sentence = new SeatsSentence(change, guides, guideNow);
        Stream.concat(guides.now().stream(), unitsOfMoves())
                .distinct()
                .filter(unit -> sent(unit, settings))
                .flatMap(unit -> guideNow.find(unit).stream())
                .forEach(unit -> sentence.addTo(calls, unit));
        guides.gone().stream().filter(unit -> sent(unit, settings)).forEach(unit -> sentence.addVoid(calls, unit));
        return calls.build();
    }

    /** Returns the units of people who get another seat or a stand-in, of which the guide may say nothing, as on the rostrum. */
    private Stream<UnitId> unitsOfMoves() {
        return change.moves().stream()
                .filter(move -> move.from().isPresent() && move.to().isPresent())
                .map(move -> unit(move.person(), change.request(), change.requestBefore()));
    }

    /** Says whether a unit knows where it sits. */
    static boolean sent(UnitId unit, WorkOrderSettings settings) {
        PlanStage stage = settings.limits()
                .unitStages()
                .getOrDefault(unit, settings.limits().stage());
        return stage.compareTo(PlanStage.SENT) >= 0;
    }

    private WorkTime time(
            List<ChairTask> chairs, List<SeatTask> seats, List<NotificationCall> calls, List<ChangedDocument> pages) {
        WorkTimes times = settings.times();
        long cards = seats.stream().filter(task -> task.toPrint().isPresent()).count();
        long boxed = seats.stream().filter(task -> !task.laid()).count();
        long walked = seats.size() - boxed;
        long printed = pages.stream()
                .filter(page -> page.fate() != DocumentFate.WITHDRAW)
                .count();
        Duration printing = cards + printed == 0
                ? Duration.ZERO
                : times.printer()
                        .plus(times.card().multipliedBy(cards))
                        .plus(times.page().multipliedBy(printed));
        Duration laying = times.chairs()
                .multipliedBy(chairs.size())
                .plus(times.seat().multipliedBy(walked))
                .dividedBy(times.pairs())
                .plus(times.card().multipliedBy(boxed));
        return new WorkTime(
                minutes(times.approval()),
                minutes(times.call().multipliedBy((calls.size() + times.callers() - 1L) / times.callers())),
                minutes(printing),
                minutes(laying));
    }

    private static int minutes(Duration time) {
        return (int) time.plusSeconds(59).toMinutes();
    }

    private Findings findings(WorkTime time, List<ChairTask> chairs, List<SeatTask> seats) {
        List<Finding> findings = new ArrayList<>();
        OffsetDateTime end = settings.at().plusMinutes(time.total());
        OffsetDateTime ready = change.request().meeting().start().minus(settings.ready());
        if (end.isAfter(ready)) {
            findings.add(SeatingTexts.TEXTS.finding(
                    "change-too-late",
                    Severity.WARNING,
                    draft -> draft.about(settings.number())
                            .with("number", settings.number())
                            .with("minutes", minutes(Duration.between(ready, end)))
                            .with("ends", end)
                            .with("ready", ready)));
        }
        settings.follows()
                .filter(settings.at()::isBefore)
                .ifPresent(before -> findings.add(SeatingTexts.TEXTS.finding(
                        "change-too-early",
                        Severity.WARNING,
                        draft -> draft.about(settings.number())
                                .with("number", settings.number())
                                .with("at", settings.at())
                                .with("before", before))));
        if (onRostrum(chairs, seats)) {
            findings.add(SeatingTexts.TEXTS.finding(
                    "change-on-rostrum",
                    Severity.NOTE,
                    draft -> draft.about(settings.number()).with("number", settings.number())));
        }
        return new Findings(findings);
    }

    /** Returns what the change does that nobody ordered, and what is wrong with the plan that was not, of both no notes. */
    private Findings worse() {
        Findings before =
                change.before().findings().and(SeatingEngine.create().check(change.requestBefore(), change.before()));
        SeatedByOrder ordered = new SeatedByOrder(change, before);
        Findings worse = Worsened.since(
                        before, change.findings().and(change.plan().findings()))
                .only(finding -> finding.severity() != Severity.NOTE && !ordered.tears(finding));
        return ChangeWords.of(change).worse(worse);
    }

    private boolean onRostrum(List<ChairTask> chairs, List<SeatTask> seats) {
        Set<Object> rostrum = Set.copyOf(Stream.of(change.before(), change.plan())
                .map(SeatPlan::rostrum)
                .flatMap(List::stream)
                .map(Seat::id)
                .distinct()
                .toList());
        return chairs.stream().anyMatch(ChairTask::rostrum)
                || seats.stream().anyMatch(task -> rostrum.contains(task.seat()));
    }

    /** Returns the person as on the list of a request. */
    static UnitId unit(PersonId person, SeatingRequest request, SeatingRequest other) {
        return request.list()
                .find(person)
                .or(() -> other.list().find(person))
                .map(Attendee::unit)
                .orElseThrow();
    }
}
