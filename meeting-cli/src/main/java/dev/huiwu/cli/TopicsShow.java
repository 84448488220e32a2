package dev.huiwu.cli;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Findings;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.topic.TopicSheetWriter;
import dev.huiwu.print.topic.TopicDocuments;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code meeting topics show}: one topic as it stands, and what happened to it. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "查看一个议题办到哪里：状态、会议、审议结果、纪要、任务、协调、审查、签批、例外；--history 列出全部办理记录和改动的值，--json 给出全部内容，--out 写出呈批单（.docx、.xlsx、.csv、.json）。",
            "Shows how far a topic is: state, meeting, outcome, minutes, tasks, coordination, reviews, sign-offs, exceptions; with --history everything that happened to it and the values that changed, with --json all of it; --out writes its sheet (.docx, .xlsx, .csv, .json)."
        })
final class TopicsShow implements Callable<Integer> {

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Parameters(paramLabel = "TOPIC", description = "议题编号。 The number of the topic.")
    private TopicId id = NONE;

    @Option(names = "--history", description = "列出办理记录。 List what happened.")
    private boolean history;

    @Option(names = "--json", description = "以 JSON 给出。 As JSON.")
    private boolean json;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "看这一天是否逾期，缺省为今天。 The day for which it says what is overdue; default: today.")
    private Optional<LocalDate> on = Optional.empty();

    @Mixin
    private final OutputFile output = new OutputFile();

    /** What stands in the field until the command line was read. */
    private static final TopicId NONE = new TopicId("-");

    /** What is shown: the topic, what happened to it, and by which rules of the office. */
    private record Shown(Topic topic, List<TopicEvent> history, TopicRules rules) {}

    @Override
    public Integer call() {
        if (json) {
            options.plain();
        }
        if (output.isWanted()) {
            output.path();
        }
        Optional<UnitDirectory> units = options.units();
        units.flatMap(directory -> options.reading(register -> register.topic(id)
                        .map(topic -> new Shown(topic, register.history(id), register.rules()))
                        .orElseThrow(() -> new WrongUse("台账中没有议题 %1$s。 The register has no topic %1$s."
                                .formatted(TopicsOptions.shown(id.value()))))))
                .ifPresent(shown -> show(shown, units.orElseThrow()));
        return options.end();
    }

    private void show(Shown shown, UnitDirectory units) {
        Findings faults = shown.topic().verify(shown.history());
        options.found(faults);
        if (output.isWanted()) {
            write(shown, units);
        }
        if (json) {
            options.out()
                    .print(MeetingJson.write(
                            history
                                    ? ImmutableMap.of("topic", shown.topic(), "history", shown.history())
                                    : shown.topic()));
            return;
        }
        // Of events that are not as they were written nothing is told but that.
        List<TopicEvent> events = faults.isEmpty() ? shown.history() : List.of();
        TopicHistory told = new TopicHistory(events, shown.rules(), units, options.language());
        Columns.lines(standing(shown, told, units)).forEach(options::line);
        if (history && faults.isEmpty()) {
            told.lines().forEach(options::line);
            options.say(
                    "办理记录 %s 条，哈希链完好，末条 %s",
                    "%s events, the hash chain is whole, the last is %s",
                    events.size(),
                    shown.topic().hash());
        }
    }

    private List<List<String>> standing(Shown shown, TopicHistory told, UnitDirectory units) {
        List<List<String>> rows = new ArrayList<>();
        Deadlines deadlines =
                new Deadlines(on.orElseGet(TopicsOptions::today), shown.rules().calendar(), options.language());
        TopicAccount.of(shown.topic(), shown.rules(), units, options.language(), Optional.of(deadlines))
                .forEach((name, value) -> rows.add(List.of(name, value)));
        options.found(deadlines.guessed());
        told.reopenings().forEach(one -> rows.add(List.of(say("重新办理", "taken up again"), one)));
        rows.add(List.of(
                say("版本", "version"),
                shown.topic()
                        .changedAt()
                        .map(at -> say("第 %1$s 版（%2$s）", "%1$s (%2$s)")
                                .formatted(shown.topic().version(), TopicHistory.time(at)))
                        .orElse("")));
        return rows;
    }

    private String say(String zh, String en) {
        return options.language().choose(zh, en);
    }

    private void write(Shown shown, UnitDirectory units) {
        Path target = output.path();
        output.write(TopicsOptions.paper(
                target,
                () -> TopicSheetWriter.write(shown.topic(), shown.rules(), units, options.language()),
                () -> TopicSheetWriter.workbook(shown.topic(), shown.rules(), units, options.language()),
                () -> TopicDocuments.sheet(shown.topic(), shown.rules(), units, options.language()),
                shown.topic()));
        if (!json) {
            options.say("已写出 %s", "%s written", ListOptions.name(target));
        }
    }
}
