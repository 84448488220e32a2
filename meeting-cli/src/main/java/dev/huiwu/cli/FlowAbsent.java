package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.files.process.HandoverWriter;
import dev.huiwu.files.process.ProcessLog;
import dev.huiwu.files.process.ProcessLogWriter;
import dev.huiwu.workflow.duty.Absence;
import dev.huiwu.workflow.instance.Answer;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.standin.Handover;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meeting flow absent}: what becomes of somebody's steps while they are away. */
@Command(
        name = "absent",
        mixinStandardHelpOptions = true,
        description = {
            "某人某段时间缺岗会怎样：哪段时间谁接哪些环节，哪些没人接（有则状态 1）；--out 写交接单，--announce 正式登记。",
            "What if somebody is away: who takes which steps when, what is left without anybody (then status 1); --out writes the hand-over sheet,"
                    + " --announce records the absence."
        })
final class FlowAbsent implements Callable<Integer> {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Mixin
    private final FlowOptions options = new FlowOptions();

    @Mixin
    private final FlowPause pause = new FlowPause();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Parameters(index = "0", paramLabel = "LOG", description = "记录文件。 The event file.")
    private Path log = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", description = "缺岗的人。 Who is away.")
    private PersonId person = FlowOptions.NOBODY;

    @Option(names = "--from", required = true, paramLabel = "TIME", description = "缺岗起。 From when.")
    private OffsetDateTime from = OffsetDateTime.MIN;

    @Option(names = "--until", required = true, paramLabel = "TIME", description = "缺岗止。 Until when.")
    private OffsetDateTime until = OffsetDateTime.MAX;

    @Option(
            names = "--stand-in",
            paramLabel = "ID",
            description = "由谁替岗；缺省按分工表。 Who takes over; default: by the duty table.")
    private Optional<PersonId> standIn = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "原因。 Why.")
    private String reason = "";

    @Option(names = "--announce", paramLabel = "TIME", description = "在此时登记这次缺岗。 Record the absence, at this time.")
    private Optional<OffsetDateTime> announce = Optional.empty();

    @Option(names = "--by", paramLabel = "ID", description = "由谁登记；缺省为本人。 Who records it; default: the person.")
    private Optional<PersonId> by = Optional.empty();

    private boolean alone;

    @Override
    public Integer call() {
        if (!from.isBefore(until)) {
            throw new WrongUse("--until 应晚于 --from。 --until must be later than --from.");
        }
        if (standIn.filter(person::equals).isPresent()) {
            throw new WrongUse("%1$s 缺岗，不能替自己。 %1$s is away and cannot stand in for themselves.".formatted(person));
        }
        Optional<Path> target = output.isWanted() ? Optional.of(output.path()) : Optional.empty();
        Optional<ProcessLog> read = options.log(log);
        Optional<WorkCalendar> calendar = options.calendar();
        int status = options.end(() -> {
            if (read.isPresent() && calendar.isPresent()) {
                think(read.get(), calendar.get(), target);
            }
        });
        return alone ? Meeting.ERRORS : status;
    }

    private void think(ProcessLog read, WorkCalendar calendar, Optional<Path> target) throws IOException {
        Absence absence = new Absence(person, from, until, standIn, reason);
        announce.ifPresent(at -> pause.check("--announce", read.instance(), at));
        Answer answer = read.instance()
                .ask(
                        new ProcessAction.AnnounceAbsence(absence),
                        by.orElse(person),
                        announce.orElseGet(read.instance()::lastAt),
                        reason);
        Findings unknown = answer.reasons().only(finding -> finding.code().equals("person-unknown"));
        if (!unknown.isEmpty()) {
            options.found(unknown);
            return;
        }
        Handover handover = Handover.of(read.instance(), FlowStatus.schedule(read.instance(), calendar), absence);
        for (Handover.Item item : handover.items()) {
            for (Handover.Part part : item.parts()) {
                options.out().println(line(read, item, part));
            }
        }
        options.found(handover.findings());
        alone = !handover.leftAlone().isEmpty();
        options.out()
                .println(options.language()
                        .choose(
                                "%s 缺岗期间：%s 个环节交出，%s 个没有人接。",
                                "While %s is away: steps handed over: %s, without anybody: %s.")
                        .formatted(
                                person,
                                handover.items().size(),
                                handover.leftAlone().size()));
        target.ifPresent(path ->
                output.write(HandoverWriter.write(handover, read.instance().definition(), options.language())));
        if (announce.isPresent()) {
            options.found(answer.reasons());
            if (answer.accepted().isPresent()) {
                ProcessLogWriter.append(log, answer.accepted().get().event());
            }
        }
    }

    private String line(ProcessLog read, Handover.Item item, Handover.Part part) {
        return "  %s  %s  %s  %s – %s  → %s"
                .formatted(
                        item.due(),
                        item.step(),
                        read.instance()
                                .definition()
                                .step(item.step())
                                .orElseThrow()
                                .name(options.language()),
                        MOMENT.format(part.from()),
                        MOMENT.format(part.until()),
                        part.takesOver()
                                .map(PersonId::value)
                                .orElse(options.language().choose("没有人接", "nobody")));
    }
}
