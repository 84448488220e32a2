package dev.huiwu.benchmarks;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.CalendarDay;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StandardProcesses;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.Answer;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessEvent;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to run a process of ten steps from its opening to its end, to make one of 100,000 events again, and to
 * schedule 1,000 steps over ten years.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class InstanceBenchmark {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-04-02T09:00+08:00");
    private static final PersonId LEAD = new PersonId("lead-1");

    private final ProcessDefinition ten = chain(10, 1);
    private final ProcessDefinition thousand = chain(1_000, 2);
    private final DutyTable duties = DutyTable.builder()
            .addAssignment(DutyAssignment.of(Role.LEAD, LEAD, new PersonId("lead-2")))
            .build();
    private final List<ProcessEvent> log = log(100_000);
    private final WorkCalendar tenYears = WorkCalendar.of(holidays());

    /** Opens a process of ten steps, ticks and completes each: 21 events with their hashes. */
    @Benchmark
    public ProcessInstance tenStepsFromOpeningToEnd() {
        ProcessInstance instance = ProcessInstance.open("M", ten, duties, START.plusDays(20), Set.of(), LEAD, START)
                .instance();
        for (ProcessStep step : ten.steps()) {
            instance = done(
                            instance,
                            new ProcessAction.Tick(step.id(), step.standards().get(0), ""))
                    .instance();
            instance = done(instance, new ProcessAction.Complete(step.id(), Optional.empty()))
                    .instance();
        }
        return instance;
    }

    /** Makes a process of 45 steps again from 100,000 events, checking every hash. */
    @Benchmark
    public ProcessInstance hundredThousandEvents() {
        return ProcessInstance.replay(log);
    }

    /** Schedules 1,000 steps over ten years. */
    @Benchmark
    public Schedule thousandStepsOverTenYears() {
        return Schedule.of(thousand, OffsetDateTime.parse("2035-06-01T09:00+08:00"), tenYears);
    }

    private static Answer.Accepted done(ProcessInstance instance, ProcessAction action) {
        return instance.ask(action, LEAD, START).orThrow();
    }

    /** Returns steps one after the other, each so many days before the next, two hours long. */
    private static ProcessDefinition chain(int size, int days) {
        ProcessDefinition.Builder chain = ProcessDefinition.define("chain");
        for (int i = 0; i < size; i++) {
            int position = i;
            chain.step("S" + i, step -> {
                step.by(Role.LEAD)
                        .day((position - size) * days)
                        .duration(Duration.ofHours(2))
                        .addStandard("done")
                        .addStandIn("deputy lead");
                if (position > 0) {
                    step.after("S" + (position - 1));
                }
            });
        }
        return chain.build();
    }

    /** Returns a log in which the open steps of the default process are urged and sent papers, over and over. */
    private List<ProcessEvent> log(int size) {
        ProcessDefinition definition = StandardProcesses.large();
        DutyTable.Builder all = DutyTable.builder();
        definition.roles().forEach(role -> all.addAssignment(DutyAssignment.of(role, new PersonId(role.code()))));
        Answer.Accepted last =
                ProcessInstance.open("M", definition, all.build(), START.plusDays(20), Set.of(), LEAD, START);
        List<ProcessEvent> events = new ArrayList<>(List.of(last.event()));
        while (events.size() < size) {
            StepId step = last.instance().open().get(0);
            last = done(last.instance(), new ProcessAction.Urge(step));
            events.add(last.event());
        }
        return events;
    }

    private static List<CalendarDay> holidays() {
        List<CalendarDay> days = new ArrayList<>();
        for (LocalDate day = LocalDate.parse("2024-01-01"); day.getYear() < 2036; day = day.plusDays(13)) {
            days.add(new CalendarDay(day, "", false, ""));
        }
        return days;
    }
}
