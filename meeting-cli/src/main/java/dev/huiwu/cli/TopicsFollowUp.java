package dev.huiwu.cli;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.paper.TopicPapers;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.SupervisedTask;
import dev.huiwu.core.topic.Supervision;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.topic.UnitSupervision;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.topic.FollowUpWriter;
import dev.huiwu.print.topic.TopicDocuments;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting topics follow-up}: what is overdue or due soon on a day, and how each unit stands. */
@Command(
        name = "follow-up",
        mixinStandardHelpOptions = true,
        description = {
            "督办：到某一天逾期的、几个工作日内到期要提醒的，及各单位办理情况；--out 写出督办清单。",
            "What is overdue on a day, what is due within some working days, and how each unit stands; --out writes the list."
        })
final class TopicsFollowUp implements Callable<Integer> {

    /** What stands in the field until the command line was read. */
    private static final LocalDate NO_DAY = LocalDate.MIN;

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "哪一天。 The day.")
    private LocalDate on = NO_DAY;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "5",
            description = "提醒几个工作日内到期的。 Remind of what is due within so many working days; default: ${DEFAULT-VALUE}.")
    private int days = 5;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "责任单位，名称或代码。 A unit that answers for it, by name or code.")
    private List<String> unitNames = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "ids|table|json",
            defaultValue = "table",
            description = {
                "输出形式；ids 为有逾期任务的议题编号。",
                "The form of the output, ids being the topics with something overdue; default: ${DEFAULT-VALUE}."
            })
    private TopicsList.Format format = TopicsList.Format.table;

    /** What is said: how units stand, what to remind them of, and how deadlines stand. */
    private record Report(Supervision supervision, List<SupervisedTask> reminders, Deadlines deadlines) {}

    @Override
    public Integer call() {
        if (days < 0 || days > 250) {
            throw new WrongUse("--days 应为 0 至 250。 --days must be 0 to 250.");
        }
        if (format != TopicsList.Format.table) {
            options.plain();
        }
        Optional<Path> target = output.isWanted() ? Optional.of(output.path()) : Optional.empty();
        Optional<UnitDirectory> units = options.units();
        units.flatMap(directory -> options.reading(register -> {
                    List<UnitId> wanted = unitNames.stream()
                            .map(name -> TopicFilter.unit(name, directory))
                            .toList();
                    List<Topic> topics = register.all(TopicQuery.builder()
                            .addStates(TopicState.IN_FOLLOW_UP, TopicState.COMPLETED)
                            .units(wanted)
                            .build());
                    return report(topics, wanted, register.rules().calendar());
                }))
                .ifPresent(report -> {
                    UnitDirectory directory = units.orElseThrow();
                    target.ifPresent(path -> output.write(TopicsOptions.paper(
                            path,
                            () -> FollowUpWriter.write(report.supervision(), directory, options.language()),
                            () -> FollowUpWriter.workbook(report.supervision(), directory, options.language()),
                            () -> TopicDocuments.followUp(report.supervision(), directory, options.language()),
                            document(report))));
                    say(report, directory);
                    options.found(report.deadlines().guessed());
                });
        return options.end();
    }

    private Report report(List<Topic> topics, List<UnitId> wanted, WorkCalendar calendar) {
        Supervision all = Supervision.of(topics, on);
        List<SupervisedTask> reminders = Supervision.reminders(topics, on, days, calendar);
        Deadlines deadlines = new Deadlines(on, calendar, options.language());
        deadlines.counted(on, calendar.shift(on, days));
        return new Report(
                new Supervision(
                        on,
                        all.units().stream()
                                .filter(unit -> wanted.isEmpty() || wanted.contains(unit.unit()))
                                .toList()),
                reminders.stream()
                        .filter(one ->
                                wanted.isEmpty() || wanted.contains(one.task().unit()))
                        .toList(),
                deadlines);
    }

    private void say(Report report, UnitDirectory units) {
        switch (format) {
            case ids ->
                report.supervision().units().stream()
                        .flatMap(unit -> unit.overdueTasks().stream())
                        .map(one -> one.topic().id())
                        .distinct()
                        .sorted()
                        .forEach(id -> options.line(id.value()));
            case json -> options.out().print(MeetingJson.write(document(report)));
            case table -> {
                report.reminders().forEach(one -> say(one, report.deadlines(), units));
                report.supervision()
                        .units()
                        .forEach(unit -> options.say(
                                "%s：任务 %s，已办结 %s（逾期办结 %s），在办 %s，逾期 %s",
                                "%s: %s tasks, %s done (%s of them late), %s open, %s overdue",
                                name(unit.unit(), units),
                                unit.tasks().size(),
                                unit.done(),
                                unit.doneLate(),
                                unit.open(),
                                unit.overdue()));
                options.say(
                        "共 %s 个单位，逾期 %s 项，另有 %s 项 %s 个工作日内到期",
                        "%s units, %s tasks overdue, %s more due within %s working days",
                        report.supervision().units().size(),
                        overdue(report),
                        report.reminders().size() - overdue(report),
                        days);
            }
        }
    }

    private static int overdue(Report report) {
        return report.supervision().units().stream()
                .mapToInt(UnitSupervision::overdue)
                .sum();
    }

    private void say(SupervisedTask one, Deadlines deadlines, UnitDirectory units) {
        FollowUp task = one.task();
        options.line("%s  %s  %s  %s  %s%s"
                .formatted(
                        deadlines.of(task.deadline()),
                        task.deadline(),
                        one.topic().id() + "#" + task.number(),
                        name(task.unit(), units),
                        one.topic().submission().title(),
                        task.task().isEmpty() ? "" : options.language().choose("：", ": ") + task.task()));
        TopicPapers.history(task.asOf(on), options.language()).forEach(again -> options.line("    " + again));
    }

    static String name(UnitId id, UnitDirectory units) {
        return units.find(id).map(Unit::shortName).orElse(id.value());
    }

    private Map<String, Object> document(Report report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("on", on);
        document.put("days", days);
        document.put(
                "reminders",
                report.reminders().stream().map(TopicsFollowUp::document).toList());
        document.put(
                "units",
                report.supervision().units().stream()
                        .map(unit -> ImmutableMap.builder()
                                .put("unit", unit.unit())
                                .put("done", unit.done())
                                .put("doneLate", unit.doneLate())
                                .put("open", unit.open())
                                .put("overdue", unit.overdue())
                                .put(
                                        "tasks",
                                        unit.tasks().stream()
                                                .map(TopicsFollowUp::document)
                                                .toList())
                                .build())
                        .toList());
        return document;
    }

    private static Map<String, Object> document(SupervisedTask one) {
        return ImmutableMap.of("topic", one.topic().id(), "task", one.task());
    }
}
