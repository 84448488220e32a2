package dev.huiwu.cli;

import dev.huiwu.core.calendar.WorkingHours;
import dev.huiwu.files.process.HourPlanWriter;
import dev.huiwu.files.process.ScheduleWriter;
import dev.huiwu.workflow.definition.Anchor;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.schedule.HourPlan;
import dev.huiwu.workflow.schedule.Schedule;
import dev.huiwu.workflow.schedule.ScheduleRequest;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meeting flow schedule}: the days of a process counted back from the meeting, or the hours that are left. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = {
            "由会议时间倒排日程，写成 CSV；加 --now 排小时计划：可压缩的压缩，按规则可省的省去并列出须经谁同意，排不下则指出瓶颈和差多少。",
            "Counts the days of a process back from the meeting and writes a CSV; with --now the hours that are left: what shrinks, what is"
                    + " left out and who must agree, or the bottleneck and by how much."
        })
final class FlowSchedule implements Callable<Integer> {

    @Mixin
    private final FlowOptions options = new FlowOptions();

    @Mixin
    private final FlowMeeting meeting = new FlowMeeting();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Parameters(
            paramLabel = "FILE",
            description = {
                "流程表（.csv）、流程定义（.json），或会议文件夹。",
                "The process, a table or JSON; or a meeting's folder, which says the rest as well."
            })
    private Path file = Path.of("");

    @Option(names = "--begin", paramLabel = "TIME", description = "工作可以开始的时间。 When the work can begin.")
    private Optional<OffsetDateTime> begin = Optional.empty();

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "现在的时间：改排小时计划。 The time now: plans the hours that are left.")
    private Optional<OffsetDateTime> now = Optional.empty();

    @Option(
            names = "--hours",
            paramLabel = "SPANS",
            description = {
                "工作时段，如 08:00-12:00,13:00-22:00；日程缺省八小时，小时计划缺省含晚上。",
                "Working hours; default: eight hours for days, evenings too for hours."
            })
    private Optional<String> hours = Optional.empty();

    @Option(names = "--done", split = ",", paramLabel = "ID", description = "已办结的环节（小时计划用）。 Steps done already.")
    private List<StepId> done = List.of();

    @Option(
            names = "--anchor",
            paramLabel = "ANCHOR=TIME",
            description = "其他基准的时间，如 minutes=2026-03-02T10:00+08:00。 The moment of another anchor.")
    private Map<Anchor, OffsetDateTime> anchors = new LinkedHashMap<>();

    @Override
    public Integer call() {
        output.path();
        Optional<FlowMeeting.Planned> planned = meeting.read(options, file);
        return options.end(() -> planned.ifPresent(process -> plan(request(process.request()))));
    }

    private void plan(ScheduleRequest request) {
        FlowMeeting.sayLeftOut(options, request.definition(), request.facts());
        if (now.isPresent()) {
            if (!now.get().isBefore(request.meetingStart())) {
                throw new WrongUse("--now 应早于 --meeting：会议已经开始。 --now must be before --meeting, which has begun.");
            }
            Set<StepId> finished = new LinkedHashSet<>();
            for (StepId id : done) {
                if (request.definition().step(id).isEmpty()) {
                    throw new WrongUse("流程没有环节 %1$s。 The process has no step %1$s.".formatted(id));
                }
                finished.add(id);
            }
            HourPlan plan = HourPlan.of(request, finished);
            options.found(plan.findings());
            output.write(HourPlanWriter.write(plan, request.definition(), options.language()));
        } else {
            Schedule schedule = Schedule.of(request);
            options.found(schedule.findings());
            output.write(ScheduleWriter.write(schedule, options.language()));
        }
    }

    private ScheduleRequest request(ScheduleRequest planned) {
        return planned.toBuilder()
                .hours(hours.map(FlowSchedule::spans))
                .begin(now.or(() -> begin))
                .anchors(anchors)
                .build();
    }

    private static WorkingHours spans(String text) {
        try {
            return WorkingHours.of(text.split("[-,]", -1));
        } catch (DateTimeException e) {
            throw new WrongUse(
                    "“%1$s”不是时段，请写成 08:00-12:00,13:00-18:00。 \"%1$s\" are no hours; write 08:00-12:00,13:00-18:00."
                            .formatted(text));
        }
    }
}
