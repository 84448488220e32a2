package dev.huiwu.cli;

import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaChange;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.topic.AgendaWriter;
import dev.huiwu.print.topic.TopicDocuments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting topics agenda}: the agenda of a meeting, proposed from what is ready, or as it stands. */
@Command(
        name = "agenda",
        mixinStandardHelpOptions = true,
        description = {
            "编会议议程：已有议题排在这次会上的，按台账列出；没有的，从待上会议题中建议；开过的会按原议程列出审议结果，不再改动。",
            "列出时间、候会、材料时限，以及未列入的议题和原因；--schedule 排入台账（会议改期或时间安排有变的，连同原因再写一次），--change 调整已排的议程。",
            "The agenda of a meeting: as it stands once topics are scheduled for it, else proposed from those that are ready; of one that was held as it was, with the outcomes, and not to be changed.",
            "With times, who waits from when, papers due, and what is left out and why; --schedule puts the topics on it, or takes them along to another day or other times for a reason, --change changes it."
        })
final class TopicsAgenda implements Callable<Integer> {

    @Mixin
    private final AgendaOptions asked = new AgendaOptions();

    @Mixin
    private final TopicsActor actor = new TopicsActor();

    @Option(
            names = "--schedule",
            description = {
                "把建议的议题全部排入台账，一个不成则都不排；已开过而没有记过时间安排的会，只记下时间安排。",
                "Put the proposed topics on it, all or none; of a meeting that was held, and of which no times are kept, keep them."
            })
    private boolean schedule;

    @Option(
            names = "--change",
            paramLabel = "CHANGE",
            description = {
                "调整，可多写，须有 --reason：",
                "\"add|排入 TOPIC\"，\"take-off|撤下 TOPIC\"，\"move|调整 TOPIC PLACE\"，\"late-papers|材料晚到 TOPIC DATE POST\"。",
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
        units.map(known -> new KeptAgenda(asked, actor, options, known, schedule, wanted))
                .flatMap(on -> writes ? options.writing(false, on::in) : options.reading(on::in))
                .flatMap(agenda -> agenda)
                .ifPresent(agenda -> {
                    UnitDirectory directory = units.orElseThrow();
                    target.ifPresent(folder -> folder.write(files(agenda, directory)));
                    say(agenda, directory);
                });
        return options.end();
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
                if (schedule && agenda.isHeld()) {
                    options.say("会议已开过，只记下时间安排，议题不变", "The meeting was held: only its times are kept, its topics stay");
                } else if (schedule) {
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
