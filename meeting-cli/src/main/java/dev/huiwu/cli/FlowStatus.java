package dev.huiwu.cli;

import com.google.common.collect.Sets;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.files.process.ProcessLog;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.instance.Gap;
import dev.huiwu.workflow.instance.GapReport;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.instance.StepState;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduleRequest;
import dev.huiwu.workflow.schedule.ScheduledStep;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meeting flow status}: where a process stands at a moment, and what is missing. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "看进展：各环节状态、经办人、截止日，逾期、无人、无替岗、被逾期拖住的环节；有逾期或无人时状态 1。",
            "Shows where every step stands, who is on it and by when; what is late, without anybody, or waits for something late. Status 1"
                    + " when something is late or nobody is there."
        })
final class FlowStatus implements Callable<Integer> {

    @Mixin
    private final FlowOptions options = new FlowOptions();

    @Parameters(paramLabel = "LOG", description = "记录文件。 The event file.")
    private Path log = Path.of("");

    @Option(names = "--at", required = true, paramLabel = "TIME", description = "看哪一时刻。 The moment to look at.")
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Override
    public Integer call() {
        Optional<ProcessLog> read = options.log(log);
        Optional<WorkCalendar> calendar = options.calendar();
        return options.end(() -> {
            if (read.isPresent() && calendar.isPresent()) {
                show(read.get().instance(), calendar.get());
            }
        });
    }

    private void show(ProcessInstance instance, WorkCalendar calendar) {
        options.sayTorn();
        Schedule schedule = schedule(instance, calendar);
        options.out()
                .println(options.language()
                        .choose("%s：%s，%s，会议 %s，共 %s 条记录", "%s: %s, %s, meeting %s, %s events")
                        .formatted(
                                instance.id(),
                                instance.definition().name(options.language()),
                                options.language()
                                        .choose(
                                                instance.phase().label(),
                                                instance.phase().code()),
                                instance.meetingStart(),
                                instance.lastNumber()));
        for (ScheduledStep scheduled : schedule.steps()) {
            StepState state = instance.state(scheduled.id());
            options.out().println("  " + line(instance, scheduled, state));
        }
        options.found(grouped(GapReport.of(instance, schedule, at)));
    }

    /** Returns the findings of a report, of the steps that wait for the same late ones a single one that names them all. */
    private static Findings grouped(GapReport report) {
        Map<List<StepId>, List<Gap>> waiting = report.of(Gap.Kind.WAITING_ON_LATE).stream()
                .collect(Collectors.groupingBy(Gap::late, LinkedHashMap::new, Collectors.toList()));
        Findings others = new GapReport(
                        report.at(),
                        report.gaps().stream()
                                .filter(gap -> gap.kind() != Gap.Kind.WAITING_ON_LATE)
                                .toList())
                .findings();
        return Findings.concat(Stream.concat(
                        Stream.of(others),
                        waiting.values().stream().map(gaps -> group(new GapReport(report.at(), gaps).findings())))
                .toList());
    }

    private static Findings group(Findings waiting) {
        Finding first = waiting.list().get(0);
        if (waiting.list().size() == 1) {
            return waiting;
        }
        List<String> steps =
                waiting.stream().map(finding -> finding.subjects().get(0)).toList();
        String late = first.arguments().getOrDefault("late", "");
        String words = String.join(" ", steps);
        return new Findings(List.of(Finding.builder()
                .code(first.code())
                .severity(first.severity())
                .subjects(steps)
                .putArgument("steps", words)
                .putArgument("late", late)
                .zh("%s 个环节在等已经逾期的 %s：%s。".formatted(steps.size(), late, words))
                .en("%s steps wait for what is late, %s: %s.".formatted(steps.size(), late, words))
                .build()));
    }

    /** Returns the schedule of what the process keeps to. */
    static Schedule schedule(ProcessInstance instance, WorkCalendar calendar) {
        return Schedule.of(ScheduleRequest.builder()
                .definition(instance.definition())
                .meetingStart(instance.meetingStart())
                .calendar(calendar)
                .facts(Sets.intersection(instance.facts(), instance.definition().facts()))
                .build());
    }

    private String line(ProcessInstance instance, ScheduledStep scheduled, StepState state) {
        ProcessStep step = scheduled.step();
        String status =
                options.language().choose(state.status().label(), state.status().code());
        String who = state.done()
                .map(end -> end.actor()
                        + end.onBehalfOf()
                                .map(owner -> options.language()
                                        .choose("（替 %s）", " (for %s)")
                                        .formatted(owner))
                                .orElse(""))
                .orElseGet(() -> instance.cover(step.id(), at)
                        .acting()
                        .map(Object::toString)
                        .orElse("-"));
        String open = state.status() == StepStatus.OPEN && !step.standards().isEmpty()
                ? " " + state.ticks().size() + "/" + step.standards().size()
                : state.status() == StepStatus.WAITING
                        ? instance.waitsFor(step.id()).stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(" ", " ← ", ""))
                        : "";
        return "%s  %s  %s  %s  %s%s"
                .formatted(scheduled.due(), status, step.id(), step.name(options.language()), who, open);
    }
}
