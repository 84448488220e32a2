package dev.huiwu.cli;

import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting topics list}: the topics that meet every condition. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "查询议题：各条件同时满足；同一条件可写多次，满足其一即可。",
            "Looks for topics that meet every condition; of one given several times, any."
        })
final class TopicsList implements Callable<Integer> {

    /** In which form topics are listed. */
    enum Format {
        ids,
        table,
        json
    }

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Mixin
    private final TopicFilter filter = new TopicFilter();

    @Option(
            names = "--format",
            paramLabel = "ids|table|json",
            defaultValue = "table",
            description = "输出形式。 The form of the output; default: ${DEFAULT-VALUE}.")
    private Format format = Format.table;

    @Override
    public Integer call() {
        if (format != Format.table) {
            options.plain();
        }
        Optional<UnitDirectory> units = options.units();
        units.flatMap(directory -> options.reading(register -> register.all(filter.query(directory))))
                .ifPresent(this::show);
        return options.end();
    }

    private void show(List<Topic> topics) {
        switch (format) {
            case ids -> topics.forEach(topic -> options.line(topic.id().value()));
            case json -> options.out().print(MeetingJson.write(topics));
            case table -> {
                topics.forEach(topic -> options.line(line(topic)));
                options.say("共 %s 个", "%s in all", topics.size());
            }
        }
    }

    private String line(Topic topic) {
        return "%s  %s  %s  %s%s"
                .formatted(
                        topic.id(),
                        options.language()
                                .choose(topic.state().label(), topic.state().code()),
                        topic.tabling()
                                .map(Tabling::on)
                                .map(LocalDate::toString)
                                .orElse("-"),
                        topic.submission().title(),
                        topic.nextDeadline()
                                .map(day -> options.language()
                                        .choose("（时限 %s）", " (due %s)")
                                        .formatted(day))
                                .orElse(""));
    }
}
