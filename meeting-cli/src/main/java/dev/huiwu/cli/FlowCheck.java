package dev.huiwu.cli;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.rule.OfficeRules;
import dev.huiwu.core.rule.RuleReference;
import dev.huiwu.files.meeting.MeetingProcess;
import dev.huiwu.files.process.ProcessWriter;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.review.DutyReview;
import dev.huiwu.workflow.review.RuleReview;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
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
            "加 --duties 一并检查分工；加 --rules 核对所依据的制度；加 --out 另存为 .json 或 .csv。",
            "Checks a process: circles, missing steps, joins that never open, no owner, no standard, no stand-in, deadlines, all at once.",
            "With --duties the duty table too, with --rules the office's rules that it rests on; with --out the process is written as .json or .csv."
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

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = {
                "办会制度表：核对流程所依据的制度版本在 --on 那天是否施行。",
                "The office's rules: whether the versions the process rests on hold on the day of --on."
            })
    private Optional<Path> rules = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "核对制度的日期；给会议文件夹时缺省为会议日期。 The day; of a meeting's folder, default: that of the meeting.")
    private Optional<LocalDate> day = Optional.empty();

    @Option(
            names = "--refer",
            description = {
                "把当日施行的全部制度写作流程依据，存入 --out 的 .json。",
                "Let the process rest on every rule that holds on the day, in the .json of --out."
            })
    private boolean refer;

    @Override
    public Integer call() {
        Optional<Path> target = output.isWanted() ? Optional.of(output.path()) : Optional.empty();
        if (refer && (rules.isEmpty() || target.filter(FlowCheck::isJson).isEmpty())) {
            throw new WrongUse(
                    "--refer 须与 --rules 和 --out 的 .json 文件同用。 --refer needs --rules and a .json file of --out.");
        }
        if (rules.isPresent() && day.isEmpty() && !FlowOptions.isMeeting(file)) {
            throw new WrongUse("请用 --on 指定核对制度的日期。 Name the day for --rules with --on.");
        }
        Optional<MeetingProcess> meeting = FlowOptions.isMeeting(file) ? options.meeting(file) : Optional.empty();
        Optional<ProcessDefinition> read =
                FlowOptions.isMeeting(file) ? meeting.map(MeetingProcess::definition) : options.definition(file);
        Optional<LocalDate> on =
                day.or(() -> meeting.map(of -> of.meeting().start().toLocalDate()));
        Optional<OfficeRules> office = rules.flatMap(options::rules);
        return options.end(() -> read.filter(process -> rules.isEmpty() || office.isPresent())
                .ifPresent(process -> {
                    ProcessDefinition definition = office.map(known -> held(process, known, on.orElseThrow()))
                            .orElse(process);
                    duties.flatMap(options::duties).ifPresent(table -> options.found(DutyReview.of(definition, table)));
                    say(definition);
                    target.ifPresent(path -> output.write(bytes(definition, path)));
                }));
    }

    /** Returns the process held against the rules, or resting on those of the day. */
    private ProcessDefinition held(ProcessDefinition process, OfficeRules office, LocalDate on) {
        ProcessDefinition definition =
                refer ? process.toBuilder().rules(office.references(on)).build() : process;
        options.found(RuleReview.of(definition, office, on));
        return definition;
    }

    private void say(ProcessDefinition process) {
        options.out()
                .println(options.language()
                        .choose("%s：%s 个环节，%s 个岗位，第 %s 版，%s", "%s: %s steps, %s roles, version %s, %s")
                        .formatted(
                                process.name(options.language()),
                                process.steps().size(),
                                process.roles().size(),
                                process.version(),
                                process.contentHash().substring(0, 8)));
        if (!process.rules().isEmpty()) {
            options.out()
                    .println(options.language()
                            .choose("依据制度：%s", "Rests on: %s")
                            .formatted(process.rules().stream()
                                    .map(RuleReference::toString)
                                    .collect(joining(options.language().choose("、", ", ")))));
        }
    }

    private static byte[] bytes(ProcessDefinition process, Path path) {
        if (isJson(path)) {
            return MeetingJson.write(process).getBytes(StandardCharsets.UTF_8);
        }
        if (!process.rules().isEmpty()) {
            throw new WrongUse(
                    "流程表写不下所依据的制度，请存为 .json。 A table cannot hold the rules that the process rests on; write a .json.");
        }
        return ProcessWriter.write(process);
    }

    private static boolean isJson(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
