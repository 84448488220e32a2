package dev.huiwu.cli;

import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
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

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = {
                "最多列出几个，1 至 " + TopicQuery.MAX_LIMIT + "；缺省为全部。",
                "How many at most, 1 to " + TopicQuery.MAX_LIMIT + "; default: all."
            })
    private Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--offset",
            paramLabel = "N",
            description = "与 --limit 同用，跳过前面几个。 With --limit, how many are passed over first.")
    private Optional<Integer> offset = Optional.empty();

    @Override
    public Integer call() {
        if (offset.isPresent() && limit.isEmpty()) {
            throw new WrongUse("--offset 要与 --limit 同用。 Give --limit with --offset.");
        }
        if (format != Format.table) {
            options.plain();
        }
        Optional<UnitDirectory> units = options.units();
        units.flatMap(directory -> options.reading(register -> page(register, filter.query(directory))))
                .ifPresent(this::show);
        return options.end();
    }

    /** Returns the topics that are asked for, and how many there are in all. */
    private TopicPage page(TopicRegister register, TopicQuery query) {
        if (limit.isPresent()) {
            return register.find(query.toBuilder()
                    .limit(limit.get())
                    .offset(offset.orElse(0))
                    .build());
        }
        List<Topic> all = register.all(query);
        return new TopicPage(all, all.size());
    }

    private void show(TopicPage page) {
        List<Topic> topics = page.topics();
        switch (format) {
            case ids -> topics.forEach(topic -> options.line(topic.id().value()));
            case json -> options.out().print(MeetingJson.write(topics));
            case table -> {
                topics.forEach(topic -> options.line(line(topic)));
                if (topics.size() < page.total()) {
                    options.say("列出 %s 个，共 %s 个", "%s of %s", topics.size(), page.total());
                } else {
                    options.say("共 %s 个", "%s in all", page.total());
                }
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
