package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaChange;
import dev.huiwu.core.agenda.AgendaResult;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.topic.AgendaWriter;
import dev.huiwu.print.topic.TopicDocuments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting topics agenda}: the agenda of a meeting, proposed from what is ready, or as it stands. */
@Command(
        name = "agenda",
        mixinStandardHelpOptions = true,
        description = {
            "编会议议程：已有议题排在这次会上的，按台账列出；没有的，从待上会议题中建议。",
            "列出时间、候会、材料时限，以及未列入的议题和原因；--schedule 排入台账（会议改期的，连同原因改到新的一天），--change 调整已排的议程。",
            "The agenda of a meeting: as it stands once topics are scheduled for it, else proposed from those that are ready.",
            "With times, who waits from when, papers due, and what is left out and why; --schedule puts the topics on it, or takes them along to another day for a reason, --change changes it."
        })
final class TopicsAgenda implements Callable<Integer> {

    @Mixin
    private final AgendaOptions asked = new AgendaOptions();

    @Mixin
    private final TopicsActor actor = new TopicsActor();

    @Option(names = "--schedule", description = "把建议的议题全部排入台账，一个不成则都不排。 Put the proposed topics on it, all or none.")
    private boolean schedule;

    @Option(
            names = "--change",
            paramLabel = "CHANGE",
            description = {
                "调整，可多写，须有 --reason：",
                "\"add TOPIC\"，\"take-off TOPIC\"，\"move TOPIC PLACE\"，\"late-papers TOPIC DATE POST\"。",
                "A change, for a --reason; several are all made or none."
            })
    private List<String> changes = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "ids|table|json",
            defaultValue = "table",
            description = "输出形式。 The form of the output; default: ${DEFAULT-VALUE}.")
    private TopicsList.Format format = TopicsList.Format.table;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "写出议程和候会单（csv、xlsx、docx）的文件夹。 The folder for agenda and waiting list, csv, xlsx and docx.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    @Mixin
    private final TopicsOptions options = new TopicsOptions();

    @Override
    public Integer call() {
        if (schedule && !changes.isEmpty()) {
            throw new WrongUse("--schedule 和 --change 只写一个。 Give --schedule or --change, not both.");
        }
        if (format != TopicsList.Format.table) {
            options.plain();
        }
        Optional<OutputFolder> target = out.map(path -> OutputFolder.at(path, replace));
        List<AgendaChange> wanted =
                changes.stream().map(word -> AgendaWord.change(word, actor)).toList();
        boolean writes = schedule || !wanted.isEmpty();
        if (writes) {
            actor.by();
        }
        Optional<UnitDirectory> units = options.units();
        Function<UnitDirectory, Function<TopicRegister, Optional<Agenda>>> work =
                directory -> register -> agenda(register, directory, wanted);
        units.map(work)
                .flatMap(on -> writes ? options.writing(false, on) : options.reading(on))
                .flatMap(agenda -> agenda)
                .ifPresent(agenda -> {
                    UnitDirectory directory = units.orElseThrow();
                    target.ifPresent(folder -> folder.write(files(agenda, directory)));
                    say(agenda, directory);
                });
        return options.end();
    }

    private Optional<Agenda> agenda(TopicRegister register, UnitDirectory units, List<AgendaChange> wanted) {
        List<Topic> there =
                register
                        .all(TopicQuery.builder()
                                .addStates(TopicState.SCHEDULED)
                                .addMeetings(asked.meeting())
                                .build())
                        .stream()
                        .sorted(Comparator.comparing((Topic topic) ->
                                        topic.tabling().map(Tabling::order).orElse(0))
                                .thenComparing(Topic::id))
                        .toList();
        List<Topic> all = Stream.of(
                        there.stream(),
                        register
                                .all(TopicQuery.builder()
                                        .addStates(TopicState.READY)
                                        .build())
                                .stream(),
                        asked.named().stream().flatMap(id -> register.topic(id).stream()))
                .flatMap(topics -> topics)
                .distinct()
                .toList();
        register.rules().papersDue(asked.start().toLocalDate()); // or the calendar does not know the day
        Agenda agenda = Agenda.propose(asked.request(units)
                .topics(all)
                .topicRules(register.rules())
                .today(actor.at().toLocalDate())
                .build());
        if (!there.isEmpty()) {
            agenda = standing(agenda, there);
        }
        refuse(there);
        for (AgendaChange change : wanted) {
            AgendaResult result = agenda.change(change);
            options.found(result.refused());
            agenda = result.agenda();
        }
        if (!options.hasErrors() && (schedule || !wanted.isEmpty())) {
            options.found(register.askAll(agenda.requests(all, actor.reason()), actor.by(), actor.at())
                    .refused());
        }
        return options.hasErrors() ? Optional.empty() : Optional.of(agenda);
    }

    /** Returns the agenda that topics stand on. */
    private static Agenda standing(Agenda proposed, List<Topic> there) {
        List<TopicId> on = there.stream().map(Topic::id).toList();
        return proposed.toBuilder()
                .topics(on)
                .leftOut(proposed.leftOut().stream()
                        .filter(out -> !on.contains(out.topic()))
                        .toList())
                .build();
    }

    /** Refuses a day that is not that of the topics there, and what is done before or after its time. */
    private void refuse(List<Topic> there) {
        Optional<LocalDate> other = there.stream()
                .flatMap(topic -> topic.tabling().stream())
                .map(Tabling::on)
                .filter(day -> !day.equals(asked.start().toLocalDate()))
                .findFirst();
        if (schedule && other.isPresent()) {
            return; // the meeting is moved
        }
        other.ifPresent(day -> found(
                "agenda-other-day",
                "day",
                day.toString(),
                "found",
                asked.start().toLocalDate().toString()));
        if (schedule && !there.isEmpty()) {
            found("agenda-scheduled-already", "topics", String.valueOf(there.size()));
        } else if (!changes.isEmpty() && there.isEmpty()) {
            found("agenda-no-topics");
        }
    }

    private void found(String code, String... namesAndValues) {
        options.found(Findings.of(TopicActions.TEXTS.finding(
                code,
                Severity.ERROR,
                draft -> draft.about(asked.meeting())
                        .with("meeting", asked.meeting())
                        .withAll((Object[]) namesAndValues))));
    }

    private Map<String, byte[]> files(Agenda agenda, UnitDirectory units) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("agenda.csv", AgendaWriter.write(agenda, units, options.language()));
        files.put("agenda.xlsx", AgendaWriter.workbook(agenda, units, options.language()));
        files.put("agenda.docx", TopicDocuments.agenda(agenda, units, options.language()));
        files.put("agenda.json", MeetingJson.write(agenda).getBytes(StandardCharsets.UTF_8));
        files.put("waiting.csv", AgendaWriter.waiting(agenda, units, options.language()));
        files.put("waiting.xlsx", AgendaWriter.waitingWorkbook(agenda, units, options.language()));
        files.put("waiting.docx", TopicDocuments.waiting(agenda, units, options.language()));
        return files;
    }

    private void say(Agenda agenda, UnitDirectory units) {
        switch (format) {
            case ids -> agenda.topics().forEach(id -> options.line(id.value()));
            case json -> options.out().print(MeetingJson.write(agenda));
            case table -> {
                new AgendaText(agenda, units, options.language()).lines().forEach(options::line);
                if (schedule) {
                    options.say(
                            "已排入 %s 个议题", "%s topics scheduled", agenda.topics().size());
                }
                if (!agenda.changes().isEmpty()) {
                    options.say("已调整 %s 处", "%s changes made", agenda.changes().size());
                }
            }
        }
    }
}
