package dev.huiwu.core.paper;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Language;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaEntry;
import dev.huiwu.core.agenda.WaitingUnit;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.topic.FollowUp;
import dev.huiwu.core.topic.Progress;
import dev.huiwu.core.topic.Reopening;
import dev.huiwu.core.topic.SupervisedTask;
import dev.huiwu.core.topic.Supervision;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.UnitSupervision;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lists of a meeting's topics: agenda, who waits, what is to be carried out; units by their short names. Thread-safe. */
public final class TopicPapers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private TopicPapers() {}

    /**
     * Returns the agenda (议程), a row an item in its order, with times of day, the leader in charge and when its papers came; of a
     * meeting that was held, with what it decided behind the title.
     *
     * @throws dev.huiwu.core.calendar.CalendarYearMissingException if the calendar has no data for the day papers are due
     */
    public static PaperTable agenda(Agenda agenda, UnitDirectory units, Language language) {
        PaperWords words = new PaperWords(units, language);
        List<AgendaEntry> entries = agenda.entries();
        return new PaperTable(
                words.say("议程", "agenda"),
                agenda.request().meeting() + words.say("议程", ": agenda"),
                levelOf(agenda),
                List.of(
                        words.say("时间：", "Time: ") + span(agenda, words),
                        words.say("材料送达时限：", "Papers due: ") + words.day(agenda.papersDue())),
                language.choose(
                        List.of("序号", "议题编号", "议题", "汇报单位", "列席单位", "分管领导", "材料送达", "开始", "结束"),
                        List.of(
                                "place",
                                "topic",
                                "title",
                                "reporting unit",
                                "attending units",
                                "leader in charge",
                                "papers",
                                "start",
                                "end")),
                IntStream.range(0, entries.size())
                        .mapToObj(i -> row(i + 1, entries.get(i), words))
                        .toList());
    }

    private static List<String> row(int place, AgendaEntry entry, PaperWords words) {
        return List.of(
                String.valueOf(place),
                entry.topic().map(TopicId::value).orElse(""),
                entry.title()
                        + entry.outcome()
                                .map(outcome -> words.say("（" + outcome.label() + "）", " (" + outcome.code() + ")"))
                                .orElse(entry.unreached() ? words.say("（未及审议）", " (not reached)") : ""),
                entry.reportingUnit().map(words::unit).orElse(""),
                words.units(entry.nonVotingUnits()),
                entry.leaderInCharge().orElse(""),
                papers(entry, words),
                time(entry.start()),
                time(entry.end()));
    }

    /** Returns the day the papers of a topic came, or that they did not; empty for what the meeting begins with, which has none. */
    private static String papers(AgendaEntry entry, PaperWords words) {
        return entry.topic().isEmpty()
                ? ""
                : entry.papersDeliveredOn().map(LocalDate::toString).orElseGet(() -> words.say("未送达", "not yet"));
    }

    private static SecrecyLevel levelOf(Agenda agenda) {
        Set<TopicId> taken = ImmutableSet.copyOf(agenda.topics());
        return SecrecyLevel.highest(agenda.request().topics().stream()
                .filter(topic -> taken.contains(topic.id()))
                .map(topic -> topic.submission().level())
                .toList());
    }

    /** Returns the waiting list (候会单), a row a unit, by when it is called. It names no topic, so it is open to everybody. */
    public static PaperTable waiting(Agenda agenda, UnitDirectory units, Language language) {
        PaperWords words = new PaperWords(units, language);
        return new PaperTable(
                words.say("候会单", "waiting"),
                agenda.request().meeting() + words.say("候会单", ": who waits for which item"),
                SecrecyLevel.PUBLIC,
                List.of(words.say("时间：", "Time: ") + span(agenda, words)),
                language.choose(
                        List.of("单位", "议题序号", "候会时间", "首个议题开始", "末个议题结束"),
                        List.of("unit", "items", "called at", "first item starts", "last item ends")),
                agenda.waiting().stream().map(unit -> row(unit, words)).toList());
    }

    private static List<String> row(WaitingUnit waiting, PaperWords words) {
        return List.of(
                words.unit(waiting.unit()),
                places(waiting.entries(), words),
                time(waiting.callAt()),
                time(waiting.from()),
                time(waiting.until()));
    }

    /** Returns places on the agenda, three and more in a row as from the first to the last: 1—4、6、8. */
    private static String places(List<Integer> places, PaperWords words) {
        List<String> texts = new ArrayList<>();
        int from = 0;
        while (from < places.size()) {
            int to = from;
            while (to + 1 < places.size() && places.get(to + 1) == places.get(to) + 1) {
                to++;
            }
            if (to - from < 2) {
                to = from;
            }
            texts.add(from == to ? "" + places.get(from) : places.get(from) + words.say("—", "-") + places.get(to));
            from = to + 1;
        }
        return String.join(words.say("、", ", "), texts);
    }

    private static String span(Agenda agenda, PaperWords words) {
        OffsetDateTime start = agenda.request().start();
        return words.day(start.toLocalDate()) + " " + time(start) + words.say("—", " to ") + time(agenda.end());
    }

    private static String time(OffsetDateTime at) {
        return TIME.format(at);
    }

    /**
     * Returns the list of what is carried out (督办清单), a row a task: unit after unit in the order of the report, each by deadline. It tells of
     * each task what was known on the day of the report.
     */
    public static PaperTable followUp(Supervision report, UnitDirectory units, Language language) {
        PaperWords words = new PaperWords(units, language);
        ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
        for (UnitSupervision unit : report.units()) {
            unit.tasks().forEach(task -> rows.add(row(unit, task, report.on(), words)));
        }
        return new PaperTable(
                words.say("督办清单", "follow-up"),
                words.say("会议议定事项督办清单", "What meetings decided and how it is carried out"),
                SecrecyLevel.highest(report.units().stream()
                        .flatMap(unit -> unit.tasks().stream())
                        .map(task -> task.topic().submission().level())
                        .toList()),
                List.of(words.say("截至", "As of ") + words.day(report.on())),
                language.choose(
                        List.of("责任单位", "议题编号", "议题名称", "任务", "纪要文号", "办理时限", "办理状态", "办结情况", "办结日期"),
                        List.of(
                                "answerable unit",
                                "topic",
                                "title",
                                "task",
                                "minutes",
                                "deadline",
                                "standing",
                                "result",
                                "completed")),
                rows.build());
    }

    private static List<String> row(UnitSupervision unit, SupervisedTask one, LocalDate on, PaperWords words) {
        Topic topic = one.topic();
        FollowUp task = one.task().asOf(on);
        return List.of(
                words.unit(unit.unit()),
                topic.id().value(),
                topic.submission().title(),
                task.task(),
                topic.minutesNumber().orElse(""),
                task.deadline().toString(),
                standing(task, on, words),
                Stream.concat(Stream.of(lastWord(task)), history(task, words.language()).stream())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")),
                task.completedOn().map(LocalDate::toString).orElse(""));
    }

    private static String standing(FollowUp task, LocalDate on, PaperWords words) {
        if (task.isDone()) {
            return task.completedOn().filter(task.deadline()::isBefore).isPresent()
                    ? words.say("逾期办结", "done late")
                    : words.say("已办结", "done");
        }
        if (task.isOverdue(on)) {
            return words.say("逾期未办结", "overdue");
        }
        return task.reopenings().isEmpty() ? words.say("办理中", "open") : words.say("重新办理", "reopened");
    }

    /** Returns what came of a task by the end of a day, or what was reported last by then, since it was opened again if it was; empty if nothing was. */
    public static String result(FollowUp task, LocalDate by) {
        return lastWord(task.asOf(by));
    }

    private static String lastWord(FollowUp task) {
        Optional<LocalDate> again =
                task.reopenings().stream().map(Reopening::on).reduce((before, after) -> after);
        return task.result()
                .orElseGet(() -> task.progress().stream()
                        .filter(report -> again.isEmpty()
                                || report.on()
                                        .filter(day -> !day.isBefore(again.get()))
                                        .isPresent())
                        .map(Progress::note)
                        .reduce("", (before, after) -> after));
    }

    /** Returns a line for each time a task was opened again: when and why, and what had been reported as done. */
    public static List<String> history(FollowUp task, Language language) {
        return task.reopenings().stream()
                .map(again -> language.choose("%s重新办理：%s（原报%s办结：%s）", "%s opened again: %s (reported done %s: %s)")
                        .formatted(
                                PaperWords.day(again.on(), language),
                                again.why(),
                                PaperWords.day(again.doneOn(), language),
                                again.result()))
                .toList();
    }
}
