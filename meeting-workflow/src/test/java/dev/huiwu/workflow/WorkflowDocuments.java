package dev.huiwu.workflow;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.CalendarDay;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.rule.RuleReference;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.Countersign;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.DropRule;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.JoinRule;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Reminder;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StandInRule;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.definition.WorkStandard;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.Incident;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessEvent;
import dev.huiwu.workflow.readiness.ContingencyCatalogue;
import dev.huiwu.workflow.readiness.ContingencyEntry;
import dev.huiwu.workflow.readiness.ContingencyKey;
import dev.huiwu.workflow.readiness.ContingencyPlan;
import dev.huiwu.workflow.readiness.ContingencyPlans;
import dev.huiwu.workflow.readiness.FacetSteps;
import dev.huiwu.workflow.readiness.Responder;
import dev.huiwu.workflow.schedule.HourPlan;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduleRequest;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A document of each kind, with everything in it filled in. */
final class WorkflowDocuments {

    private static final OffsetDateTime MEETING = OffsetDateTime.parse("2026-04-24T09:00+08:00");
    private static final PersonId ZHANG = new PersonId("zhang");
    private static final PersonId LI = new PersonId("li");

    private WorkflowDocuments() {}

    static ProcessDefinition definition() {
        return ProcessDefinition.define("own")
                .named("本办流程", "Our own")
                .step(
                        "A",
                        step -> step.named("甲", "First")
                                .by(new Role("DRIVER", "司机", "Driver"))
                                .in(new Phase("TRAVEL", "出行", "Travel"))
                                .deadline(new Deadline(Anchor.MEETING, -1, Optional.of(LocalTime.of(16, 0))))
                                .requirement("fetch the guests")
                                .addStandard("car checked")
                                .addDeliverable("trip sheet")
                                .onlyIf(Fact.LODGING)
                                .takes(Duration.ofHours(8), Duration.ofHours(3))
                                .drop(new DropRule(Role.LEAD, "guests come by themselves"))
                                .addReminder(Reminder.daysBefore(1).at(LocalTime.of(9, 0)))
                                .place("station")
                                .approval(Authority.SECTION_CHIEF)
                                .countersign(Countersign.share(50, Role.LEAD, Role.SECRETARY))
                                .outcome("here", "接到", "Met")
                                .addOutcome(
                                        StepOutcome.of("none", "无人", "Nobody").ending())
                                .defaultOutcome("here")
                                .addStandIn(StandInRule.byRole(Role.LOGISTICS).with(Authority.SECTION_CHIEF)))
                .step(
                        "B",
                        step -> step.by(Role.LEAD)
                                .ahead(Duration.ofHours(2))
                                .afterOutcome("A", "here")
                                .join(JoinRule.ALL)
                                .addStandard("done")
                                .outcome("good", "完好", "Good")
                                .outcomeBack("again", "返回", "Again", "A")
                                .defaultOutcome("good"))
                .step(
                        "C",
                        step -> step.by(Role.LEAD)
                                .deadline(new Deadline(Anchor.MINUTES, 0, Optional.empty()))
                                .after("B")
                                .addStandard("done"))
                .anchor(Anchor.NOTICE, "A")
                .addRules(new RuleReference("travel", 3))
                .build();
    }

    /** Returns what is asked of a schedule, for a meeting on a holiday. */
    static ScheduleRequest request() {
        return ScheduleRequest.builder()
                .definition(definition())
                .meetingStart(MEETING)
                .calendar(WorkCalendar.of(List.of(new CalendarDay(MEETING.toLocalDate(), "例假", false, "示例"))))
                .addFact(Fact.LODGING)
                .hours(WorkingHours.OFFICE)
                .putAnchor(Anchor.MINUTES, MEETING.plusDays(3))
                .begin(MEETING.minusHours(20))
                .zone(ZoneId.of("Asia/Shanghai"))
                .build();
    }

    /** Returns a schedule that is worth findings and too short. */
    static Schedule schedule() {
        return Schedule.of(request());
    }

    /** Returns a plan by the hour that leaves a step out and comes too late all the same. */
    static HourPlan hourPlan() {
        ProcessDefinition urgent = ProcessDefinition.define("urgent")
                .step(
                        "A",
                        step -> step.by(Role.LEAD)
                                .day(-1)
                                .takes(Duration.ofHours(30), Duration.ofHours(20))
                                .addStandard("done"))
                .step(
                        "B",
                        step -> step.by(Role.LEAD)
                                .day(-1)
                                .after("A")
                                .duration(Duration.ofHours(1))
                                .drop(new DropRule(Role.SECRETARY_GENERAL, "told by telephone"))
                                .addStandard("done"))
                .build();
        return HourPlan.of(request().toBuilder().definition(urgent).build(), Set.of());
    }

    static DutyTable duties() {
        return DutyTable.builder()
                .addAssignment(DutyAssignment.builder()
                        .role(Role.LEAD)
                        .step(StepId.of("B"))
                        .answerable(ZHANG)
                        .addStandIn(LI)
                        .addHelping(new PersonId("wang"))
                        .build())
                .putAuthority(ZHANG, Authority.SECTION_CHIEF)
                .build();
    }

    /** Returns an event for each thing that may be done. */
    static List<ProcessEvent> events() {
        StepId step = StepId.of("A");
        List<ProcessAction> actions = List.of(
                new ProcessAction.Open(
                        "M76", definition(), duties(), MEETING, Set.of(Fact.HALL), ChainAlgorithm.SHA_256),
                new ProcessAction.Claim(step),
                new ProcessAction.Tick(step, new WorkStandard("car checked"), "sheet 3"),
                new ProcessAction.Deliver(step, "trip sheet", "cabinet 3"),
                new ProcessAction.AddSigner(step, LI),
                new ProcessAction.Sign(step, true, "agreed"),
                new ProcessAction.Complete(step, Optional.of("here")),
                new ProcessAction.SendBack(StepId.of("B"), step),
                new ProcessAction.Withdraw(step),
                new ProcessAction.HandOver(step, LI),
                new ProcessAction.Urge(step),
                new ProcessAction.AnnounceAbsence(
                        new Absence(ZHANG, MEETING.minusDays(2), MEETING, Optional.of(LI), "course")),
                new ProcessAction.Return(ZHANG),
                new ProcessAction.MoveMeeting(MEETING.plusDays(1)),
                new ProcessAction.RecordIncident(step, "late", "jam", "leave an hour earlier"),
                new ProcessAction.AssignDuties(duties()),
                new ProcessAction.Migrate(definition()),
                new ProcessAction.Cancel());
        List<ProcessEvent> events = new ArrayList<>();
        for (ProcessAction action : actions) {
            events.add(new ProcessEvent(
                    events.size() + 1, MEETING.minusDays(5), LI, Optional.of(ZHANG), "because", action, "0f", "f0"));
        }
        return events;
    }

    /** Returns the plan for a power cut of a room, followed to a person and checked. */
    static ContingencyPlan contingencyPlan() {
        ContingencyPlan usual = ContingencyCatalogue.usual()
                .find(new ContingencyKey("power-cut"))
                .orElseThrow()
                .plan();
        return usual.toBuilder()
                .site("east")
                .responders(List.of(
                        new Responder.OfRole(new Role("ELEC", "电工", "Electrician")), new Responder.OfPerson(ZHANG)))
                .resources(List.of(usual.resources().get(0).checked(MEETING.toLocalDate(), LI)))
                .build();
    }

    static List<Object> all() {
        List<Object> all = new ArrayList<>(List.of(definition(), request(), schedule(), hourPlan(), duties()));
        all.addAll(events());
        all.add(ContingencyPlans.builder().addPlans(contingencyPlan()).build());
        all.add(ContingencyCatalogue.builder()
                .addEntries(new ContingencyEntry(contingencyPlan(), List.of(MeetingType.PLENARY), true))
                .build());
        all.add(new FacetSteps(Map.of(Facet.POWER, List.of(StepId.of("P26")))));
        all.add(new Incident(StepId.of("A"), "late", "jam", "leave an hour earlier", LI, MEETING));
        return all;
    }
}
