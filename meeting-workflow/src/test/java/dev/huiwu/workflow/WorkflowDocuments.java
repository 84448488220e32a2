package dev.huiwu.workflow;

import dev.huiwu.core.calendar.CalendarDay;
import dev.huiwu.core.calendar.WorkCalendar;
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
import dev.huiwu.workflow.definition.StepOutcome;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A document of each kind, with everything in it filled in. */
final class WorkflowDocuments {

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
                                .deadline(new Deadline(Anchor.NOTICE, 0, Optional.empty()))
                                .afterOutcome("A", "here")
                                .join(JoinRule.ALL)
                                .addStandard("done")
                                .outcome("good", "完好", "Good")
                                .outcomeBack("again", "返回", "Again", "A")
                                .defaultOutcome("good"))
                .step("C", step -> step.by(Role.LEAD).day(0).after("B").addStandard("done"))
                .anchor(Anchor.NOTICE, "A")
                .build();
    }

    /** Returns the schedule of a meeting on a holiday, which is worth a finding. */
    static Schedule schedule() {
        LocalDate day = LocalDate.parse("2026-04-24");
        return Schedule.of(
                definition(),
                OffsetDateTime.parse("2026-04-24T09:00+08:00"),
                WorkCalendar.of(List.of(new CalendarDay(day, "例假", false, "示例"))));
    }

    static List<Object> all() {
        return List.of(definition(), schedule());
    }
}
