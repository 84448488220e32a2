package dev.huiwu.cli;

import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.topic.TopicSheetWriter;
import java.nio.charset.StandardCharsets;
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
            "查看一个议题的呈批单；--history 列出全部办理记录，--json 给出全部内容。",
            "Shows the sheet of a topic; with --history everything that happened to it, with --json all of it."
        })
final class TopicsShow implements Callable<Integer> {

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Parameters(paramLabel = "TOPIC", description = "议题编号。 The number of the topic.")
    private String id = "";

    @Option(names = "--history", description = "列出办理记录。 List what happened.")
    private boolean history;

    @Option(names = "--json", description = "以 JSON 给出。 As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (json) {
            options.plain();
        }
        Optional<UnitDirectory> units = options.units();
        return options.with(register -> units.ifPresent(directory -> show(register, directory)));
    }

    private void show(TopicRegister register, UnitDirectory directory) {
        register.topic(new TopicId(id))
                .ifPresentOrElse(
                        topic -> options.out()
                                .println(
                                        json
                                                ? MeetingJson.write(topic)
                                                : new String(
                                                                TopicSheetWriter.write(
                                                                        topic,
                                                                        register.rules(),
                                                                        directory,
                                                                        options.language()),
                                                                StandardCharsets.UTF_8)
                                                        .replace("\uFEFF", "")
                                                        .strip()),
                        () -> {
                            throw new WrongUse("台账中没有议题 %1$s。 The register has no topic %1$s.".formatted(id));
                        });
        if (history) {
            register.history(new TopicId(id))
                    .forEach(event -> options.out()
                            .println("%s  %s  %s  %s  %s"
                                    .formatted(
                                            event.number(),
                                            event.at(),
                                            event.actor(),
                                            event.action().getClass().getSimpleName(),
                                            event.reason())));
        }
    }
}
