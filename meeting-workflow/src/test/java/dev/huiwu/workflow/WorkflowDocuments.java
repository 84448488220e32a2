package dev.huiwu.workflow;

import dev.huiwu.core.calendar.CalendarDay;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.Deadline;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.schedule.Schedule;
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
                                .deadline(new Deadline(new Anchor("meeting"), -1, Optional.of(LocalTime.of(16, 0))))
                                .requirement("fetch the guests")
                                .addStandard("car checked")
                                .addDeliverable("trip sheet")
                                .addStandIn("any driver"))
                .step("B", step -> step.by(Role.LEAD).day(0).after("A").addStandard("done"))
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
