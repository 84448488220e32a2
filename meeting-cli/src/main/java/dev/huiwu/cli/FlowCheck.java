package dev.huiwu.cli;

import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.files.process.ProcessWriter;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.review.DutyReview;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meeting flow check}: says everything that is wrong with a process, and with the duties in it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "检查流程：环路、缺环、走不到、等不齐、无责任人、无标准、无替岗、时限先后等，一次列全。",
            "加 --duties 一并检查分工；加 --out 另存为 .json 或 .csv。",
            "Checks a process: circles, missing steps, joins that never open, no owner, no standard, no stand-in, deadlines, all at once.",
            "With --duties the duty table too; with --out the process is written as .json or .csv."
        })
final class FlowCheck implements Callable<Integer> {

    @Mixin
    private final FlowOptions options = new FlowOptions();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Parameters(
            paramLabel = "FILE",
            description = {"流程表（.csv）、流程定义（.json），或会议文件夹。", "The process, a table or JSON; or the folder of a meeting."
            })
    private Path file = Path.of("");

    @Option(names = "--duties", paramLabel = "FILE", description = "责任分工表。 The duty table.")
    private Optional<Path> duties = Optional.empty();

    @Override
    public Integer call() {
        Optional<Path> target = output.isWanted() ? Optional.of(output.path()) : Optional.empty();
        Optional<ProcessDefinition> definition = options.definition(file);
        definition.ifPresent(process -> {
            duties.flatMap(options::duties).ifPresent(table -> options.found(DutyReview.of(process, table)));
            options.out()
                    .println(options.language()
                            .choose("%s：%s 个环节，%s 个岗位，第 %s 版，%s", "%s: %s steps, %s roles, version %s, %s")
                            .formatted(
                                    process.name(options.language()),
                                    process.steps().size(),
                                    process.roles().size(),
                                    process.version(),
                                    process.contentHash().substring(0, 8)));
            target.ifPresent(path -> output.write(
                    path.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                            ? MeetingJson.write(process).getBytes(StandardCharsets.UTF_8)
                            : ProcessWriter.write(process)));
        });
        return options.end();
    }
}
