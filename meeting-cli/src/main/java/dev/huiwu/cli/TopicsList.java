package dev.huiwu.cli;

import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicPage;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    /** By which days overdue are counted, once the rules are known. */
    private WorkCalendar calendar = WorkCalendar.china();

    @Override
    public Integer call() {
        if (offset.isPresent() && limit.isEmpty()) {
            throw new WrongUse("--offset 要与 --limit 同用。 Give --limit with --offset.");
        }
        if (limit.filter(most -> most < 1 || most > TopicQuery.MAX_LIMIT).isPresent()
                || offset.filter(first -> first < 0).isPresent()) {
            throw new WrongUse("--limit 应为 1 至 %1$s，--offset 不小于 0。 --limit is 1 to %1$s, --offset not below 0."
                    .formatted(TopicQuery.MAX_LIMIT));
        }
        if (format != Format.table) {
            options.plain();
        }
        Optional<UnitDirectory> units = options.units();
        units.flatMap(directory -> options.reading(register -> page(register, directory)))
                .ifPresent(page -> show(page, units.orElseThrow()));
        return options.end();
    }

    /** Returns the topics that are asked for, and how many there are in all. */
    private TopicPage page(TopicRegister register, UnitDirectory directory) {
        calendar = register.rules().calendar();
        TopicQuery asked = filter.query(directory);
        TopicQuery query = limit.map(most ->
                        asked.toBuilder().limit(most).offset(offset.orElse(0)).build())
                .orElse(asked);
        options.found(filter.unknown(register, query, directory));
        if (limit.isPresent() && !TopicFilter.isByPlace(query)) {
            return register.find(query);
        }
        List<Topic> all = TopicFilter.all(register, query);
        return new TopicPage(
                limit.isEmpty()
                        ? all
                        : all.stream().skip(query.offset()).limit(query.limit()).toList(),
                all.size());
    }

    private void show(TopicPage page, UnitDirectory units) {
        List<Topic> topics = page.topics();
        switch (format) {
            case ids -> topics.forEach(topic -> options.line(topic.id().value()));
            case json -> options.out().print(MeetingJson.write(topics));
            case table -> {
                table(topics, units).forEach(options::line);
                if (topics.size() < page.total()) {
                    options.say("列出 %s 个，共 %s 个", "%s of %s", topics.size(), page.total());
                } else {
                    options.say("共 %s 个", "%s in all", page.total());
                }
            }
        }
    }

    private List<String> table(List<Topic> topics, UnitDirectory units) {
        Deadlines deadlines = new Deadlines(filter.day(), calendar, options.language());
        List<List<String>> rows = new ArrayList<>();
        if (!topics.isEmpty()) {
            rows.add(options.language()
                    .choose(
                            List.of("编号", "状态", "单位", "会议", "时限", "名称"),
                            List.of("topic", "state", "unit", "meeting", "deadline", "title")));
        }
        topics.forEach(topic -> rows.add(List.of(
                topic.id().value(),
                say(topic.state().label(), topic.state().code()),
                unit(topic, units),
                topic.tabling().map(this::place).orElse("-"),
                topic.nextDeadline()
                        .map(deadline -> deadline(deadline, deadlines))
                        .orElse("-"),
                topic.submission().title())));
        options.found(deadlines.guessed());
        return Columns.lines(rows);
    }

    /** Returns the units that have something to carry out, or else the one the topic comes from. */
    private String unit(Topic topic, UnitDirectory units) {
        String answerable = topic.nextDeadline().isEmpty()
                ? ""
                : topic.followUps().stream()
                        .filter(task -> !task.isDone())
                        .map(task -> TopicsFollowUp.name(task.unit(), units))
                        .distinct()
                        .collect(Collectors.joining(say("、", ", ")));
        return answerable.isEmpty() ? TopicsFollowUp.name(topic.submission().proposingUnit(), units) : answerable;
    }

    private String place(Tabling tabling) {
        return "%s %s #%s".formatted(tabling.on(), tabling.meeting(), tabling.order());
    }

    private String deadline(LocalDate deadline, Deadlines deadlines) {
        return deadlines.on().isAfter(deadline)
                ? deadline + say("（%s）", " (%s)").formatted(deadlines.of(deadline))
                : deadline.toString();
    }

    private String say(String zh, String en) {
        return options.language().choose(zh, en);
    }
}
