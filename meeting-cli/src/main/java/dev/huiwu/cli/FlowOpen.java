package dev.huiwu.cli;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.chain.ChainAlgorithm;
import dev.huiwu.files.meeting.MeetingFile;
import dev.huiwu.files.process.ProcessLogWriter;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.Answer;
import dev.huiwu.workflow.instance.Gap;
import dev.huiwu.workflow.instance.GapReport;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.review.DutyReview;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meeting flow open}: begins the event file of a meeting's process. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "启动一次会议的流程，新建记录文件（每行一条，前后相扣，改动可查）。",
            "Opens the process of a meeting: begins a file of events, a line each, chained so that a change shows."
        })
final class FlowOpen implements Callable<Integer> {

    @Mixin
    private final FlowOptions options = new FlowOptions();

    @Mixin
    private final FlowMeeting meeting = new FlowMeeting();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = {
                "流程表（.csv）、流程定义（.json），或会议文件夹。",
                "The process, a table or JSON; or a meeting's folder, which says the rest as well."
            })
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "LOG", description = "要新建的记录文件。 The event file to begin.")
    private Path log = Path.of("");

    @Option(names = "--duties", required = true, paramLabel = "FILE", description = "责任分工表。 The duty table.")
    private Path duties = Path.of("");

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "本次流程的编号；缺省为 meeting.json 的 id。 The id of this process; default: that of the meeting.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--by", required = true, paramLabel = "ID", description = "启动人。 Who opens it.")
    private PersonId by = FlowOptions.NOBODY;

    @Option(names = "--at", required = true, paramLabel = "TIME", description = "启动时间。 When it is opened.")
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Override
    public Integer call() {
        Optional<FlowMeeting.Planned> planned = meeting.read(options, file);
        Optional<DutyTable> table = options.duties(duties);
        return options.end(() -> {
            if (planned.isPresent() && table.isPresent()) {
                options.found(DutyReview.of(planned.get().definition(), table.get()));
                open(planned.get(), table.get());
            }
        });
    }

    private void open(FlowMeeting.Planned planned, DutyTable table) throws IOException {
        String name = id.or(() -> planned.file().map(MeetingFile::id))
                .orElseThrow(() -> new WrongUse("请用 --id 写本次流程的编号。 Name this process with --id."));
        ProcessAction.Open open = new ProcessAction.Open(
                name, planned.definition(), table, planned.meetingStart(), planned.facts(), ChainAlgorithm.SHA_256);
        try {
            Answer.Accepted opened = ProcessInstance.open(open, by, at);
            ProcessLogWriter.create(log, opened.event());
            say(opened.instance());
            late(opened.instance(), planned.calendar());
        } catch (FileAlreadyExistsException e) {
            throw new WrongUse("%1$s 已存在，不会覆盖。 %1$s exists and is not overwritten.".formatted(ListOptions.name(log)));
        }
    }

    private void say(ProcessInstance instance) {
        options.out()
                .println(options.language()
                        .choose("已启动 %s。现在可办：%s", "Opened %s. Open now: %s")
                        .formatted(instance.id(), words(instance.open())));
        FlowMeeting.sayLeftOut(options, instance.definition(), instance.facts());
    }

    /** Says how to go on where it is opened so late that steps are due already. */
    private void late(ProcessInstance instance, WorkCalendar calendar) {
        if (!at.isBefore(instance.meetingStart())) {
            options.out()
                    .println(options.language()
                            .choose(
                                    "启动时会议已于 %s 开始；请核对 --at 和 --meeting。",
                                    "The meeting had begun when it was opened, at %s; check --at and --meeting.")
                            .formatted(instance.meetingStart()));
            return;
        }
        List<StepId> late;
        try {
            late = GapReport.of(instance, FlowStatus.schedule(instance, calendar), at).of(Gap.Kind.OVERDUE).stream()
                    .map(Gap::step)
                    .toList();
        } catch (FindingsException e) {
            return; // nothing can be counted by this calendar, which says so where days are asked for
        }
        if (!late.isEmpty()) {
            options.out()
                    .println(options.language()
                            .choose(
                                    "启动已晚，%s 个环节过了时限：%s。剩下的时间怎么排，见 meeting flow schedule %s --now %s。",
                                    "It is opened late; %s steps were due already: %s. To plan the hours that are left: meeting flow schedule %s --now %s.")
                            .formatted(late.size(), words(late), file, at));
        }
    }

    private static String words(List<StepId> ids) {
        return ids.stream().map(StepId::value).collect(joining(" "));
    }
}
