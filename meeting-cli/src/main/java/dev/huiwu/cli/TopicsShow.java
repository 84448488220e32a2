package dev.huiwu.cli;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicEvent;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.topic.TopicSheetWriter;
import dev.huiwu.print.topic.TopicDocuments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
            "查看一个议题的呈批单；--history 列出全部办理记录，--json 给出全部内容，--out 写出呈批单（.docx、.xlsx、.csv、.json）。",
            "Shows the sheet of a topic; with --history everything that happened to it, with --json all of it; --out writes the sheet (.docx, .xlsx, .csv, .json)."
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

    @Mixin
    private final OutputFile output = new OutputFile();

    /** What stands in the field until the command line was read. */
    private static final TopicId NONE = new TopicId("-");

    /** What is shown: the topic, what happened to it, and by which rules its sheet is made. */
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
        sheet(shown, units).lines().forEach(options::line);
        if (history) {
            shown.history()
                    .forEach(event -> options.line("%s  %s  %s  %s  %s"
                            .formatted(
                                    event.number(),
                                    event.at(),
                                    event.actor(),
                                    TopicActions.word(event.action().getClass()),
                                    event.reason())));
        }
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

    private String sheet(Shown shown, UnitDirectory units) {
        byte[] csv = TopicSheetWriter.write(shown.topic(), shown.rules(), units, options.language());
        return new String(csv, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    }
}
