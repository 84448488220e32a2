package dev.huiwu.cli;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.files.meeting.MeetingFile;
import dev.huiwu.files.process.ProcessLog;
import dev.huiwu.workflow.chart.DutyChart;
import dev.huiwu.workflow.chart.ProcessChart;
import dev.huiwu.workflow.chart.ProcessMermaid;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.schedule.Schedule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meeting flow chart}: a process as a picture to hang on the wall, or as Mermaid text. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        description = {
            "画流程图：流程定义；会议文件夹或加 --meeting 画带日期的日程；给记录文件和 --at 画进展；加 --people 按人画横道图。",
            "输出 .svg；流程定义和进展也可输出 Mermaid 文本（.mmd）。",
            "Draws a process: its definition; of a meeting's folder, or with --meeting, its dates; of an event file with --at how far it is; with --people a row for each"
                    + " person. Writes .svg, or Mermaid text (.mmd) of a definition or an event file."
        })
final class FlowChart implements Callable<Integer> {

    @Mixin
    private final FlowOptions options = new FlowOptions();

    @Mixin
    private final FlowMeeting meeting = new FlowMeeting();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Parameters(
            paramLabel = "FILE",
            description = {
                "流程表（.csv）、流程定义（.json）、会议文件夹，或记录文件（.jsonl）。",
                "The process: a table or JSON; a meeting's folder; or an event file."
            })
    private Path file = Path.of("");

    @Option(names = "--at", paramLabel = "TIME", description = "看进展的时刻（记录文件用）。 The moment, for an event file.")
    private Optional<OffsetDateTime> at = Optional.empty();

    @Option(names = "--people", description = "按人画横道图。 A row for each person.")
    private boolean people;

    @Option(
            names = "--duties",
            paramLabel = "FILE",
            description = "责任分工表（日程按人画时用）。 The duty table, for the people of a schedule.")
    private Optional<Path> duties = Optional.empty();

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = {
                "图上写的名称；缺省为会议名称（会议文件夹，或记录文件旁编号相同的 meeting.json），没有则为流程名称。",
                "The heading; default: the title of the meeting (of its folder, or of a meeting.json with its id beside the event file), else the name of the process."
            })
    private Optional<String> title = Optional.empty();

    @Override
    public Integer call() {
        Path target = output.path();
        boolean text = target.toString().toLowerCase(Locale.ROOT).endsWith(".mmd");
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            Optional<ProcessLog> log = options.log(file);
            Optional<WorkCalendar> calendar = options.calendar();
            return options.end(() -> {
                if (log.isPresent() && calendar.isPresent()) {
                    running(log.get().instance(), calendar.get(), text);
                }
            });
        }
        Optional<FlowMeeting.Planned> planned = meeting.read(options, file);
        return options.end(() -> planned.ifPresent(process -> planned(process, text)));
    }

    private void running(ProcessInstance instance, WorkCalendar calendar, boolean text) {
        options.sayTorn();
        OffsetDateTime moment = at.orElseThrow(() -> new WrongUse("请用 --at 指定时刻。 Name the moment with --at."));
        Schedule schedule = FlowStatus.schedule(instance, calendar);
        options.found(schedule.findings());
        if (text) {
            write(ProcessMermaid.of(instance, schedule, moment, options.language()));
        } else if (people) {
            draw(DutyChart.of(instance, schedule, moment, calendar, options.language(), PersonId::value)
                    .scene());
        } else {
            draw(headed(
                    ProcessChart.of(instance, schedule, moment, options.language()),
                    title.or(() -> titleBeside(instance))));
        }
    }

    /** Returns the title of the meeting whose folder the event file lies in; empty if that is another's or cannot be read. */
    private Optional<String> titleBeside(ProcessInstance instance) {
        Path beside = file.resolveSibling(MeetingFile.NAME);
        return Files.isRegularFile(beside)
                ? MeetingFile.read(ListOptions.bytes(beside))
                        .value()
                        .filter(meeting -> meeting.id().equals(instance.id()))
                        .map(MeetingFile::title)
                : Optional.empty();
    }

    private static Scene headed(ProcessChart chart, Optional<String> title) {
        return title.map(text -> ProcessChart.builder().from(chart).title(text).build())
                .orElse(chart)
                .scene();
    }

    private void planned(FlowMeeting.Planned process, boolean text) {
        if (text) {
            write(ProcessMermaid.of(process.definition(), options.language()));
        } else if (process.start().isEmpty()) {
            draw(headed(ProcessChart.of(process.definition(), options.language()), title));
        } else {
            Schedule schedule = Schedule.of(process.request());
            options.found(schedule.findings());
            if (people) {
                byPeople(schedule, process.calendar());
            } else {
                draw(headed(
                        ProcessChart.of(schedule, options.language()),
                        title.or(() -> process.file().map(MeetingFile::title))));
            }
        }
    }

    private void byPeople(Schedule schedule, WorkCalendar calendar) {
        Path named = duties.orElseThrow(() -> new WrongUse("请用 --duties 指定分工表。 Name the duty table with --duties."));
        options.duties(named)
                .ifPresent(table ->
                        draw(DutyChart.of(schedule, table, List.of(), calendar, options.language(), PersonId::value)
                                .scene()));
    }

    private void draw(Scene scene) {
        write(SvgWriter.write(scene));
    }

    private void write(String text) {
        output.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
