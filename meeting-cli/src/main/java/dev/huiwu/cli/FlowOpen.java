package dev.huiwu.cli;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.files.process.ProcessLogWriter;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.DutyTable;
import dev.huiwu.workflow.instance.Answer;
import dev.huiwu.workflow.instance.ChainAlgorithm;
import dev.huiwu.workflow.instance.ProcessAction;
import dev.huiwu.workflow.instance.ProcessInstance;
import dev.huiwu.workflow.instance.StepStatus;
import dev.huiwu.workflow.review.DutyReview;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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

    @Parameters(index = "0", paramLabel = "FILE", description = "流程表（.csv）或流程定义（.json）。 The process, a table or JSON.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "LOG", description = "要新建的记录文件。 The event file to begin.")
    private Path log = Path.of("");

    @Option(names = "--duties", required = true, paramLabel = "FILE", description = "责任分工表。 The duty table.")
    private Path duties = Path.of("");

    @Option(names = "--id", required = true, paramLabel = "ID", description = "本次流程的编号。 The id of this process.")
    private String id = "";

    @Option(names = "--meeting", required = true, paramLabel = "TIME", description = "会议开始时间。 When the meeting begins.")
    private OffsetDateTime meeting = OffsetDateTime.MIN;

    @Option(names = "--by", required = true, paramLabel = "ID", description = "启动人。 Who opens it.")
    private String by = "";

    @Option(names = "--at", required = true, paramLabel = "TIME", description = "启动时间。 When it is opened.")
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Option(
            names = "--fact",
            paramLabel = "FACT",
            description = {
                "本次会议的情况，如 hall、classified，可多次；none 表示都不具备；一个也不写则全部环节都要办。",
                "What holds of the meeting, as hall or classified, repeatable; none for nothing; without any, every step is needed."
            })
    private List<String> facts = List.of();

    @Override
    public Integer call() {
        Optional<ProcessDefinition> definition = options.definition(file);
        Optional<DutyTable> table = options.duties(duties);
        return options.end(() -> {
            if (definition.isPresent() && table.isPresent()) {
                options.found(DutyReview.of(definition.get(), table.get()));
                open(definition.get(), table.get());
            }
        });
    }

    private void open(ProcessDefinition definition, DutyTable table) throws IOException {
        ProcessAction.Open open = new ProcessAction.Open(
                id, definition, table, meeting, FlowOptions.facts(definition, facts), ChainAlgorithm.SHA_256);
        try {
            Answer.Accepted opened = ProcessInstance.open(open, new PersonId(by), at);
            ProcessLogWriter.create(log, opened.event());
            say(opened.instance());
        } catch (FileAlreadyExistsException e) {
            throw new WrongUse("%1$s 已存在，不会覆盖。 %1$s exists and is not overwritten.".formatted(ListOptions.name(log)));
        }
    }

    private void say(ProcessInstance instance) {
        List<StepId> notNeeded = instance.steps().entrySet().stream()
                .filter(entry -> entry.getValue().status() == StepStatus.NOT_NEEDED)
                .map(Map.Entry::getKey)
                .toList();
        options.out()
                .println(options.language()
                        .choose("已启动 %s。现在可办：%s", "Opened %s. Open now: %s")
                        .formatted(instance.id(), words(instance.open())));
        if (!notNeeded.isEmpty()) {
            options.out()
                    .println(options.language()
                            .choose("按本次会议的情况（--fact）不需要：%s", "Not needed by what holds of the meeting (--fact): %s")
                            .formatted(words(notNeeded)));
        }
    }

    private static String words(List<StepId> ids) {
        return ids.stream().map(StepId::value).collect(joining(" "));
    }
}
