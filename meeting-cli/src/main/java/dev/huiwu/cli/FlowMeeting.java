package dev.huiwu.cli;

import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.files.meeting.MeetingFile;
import dev.huiwu.files.meeting.MeetingProcess;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.StepCondition;
import dev.huiwu.workflow.schedule.ScheduleRequest;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The meeting that a process is planned for: one with a folder, which says everything, or what the command line says of it. */
final class FlowMeeting {

    @Option(
            names = "--meeting",
            paramLabel = "TIME",
            description = {
                "会议开始时间，如 2026-02-25T09:00+08:00；给会议文件夹时缺省按 meeting.json。",
                "When the meeting begins; of a meeting's folder, default: as its meeting.json says."
            })
    private Optional<OffsetDateTime> start = Optional.empty();

    @Option(
            names = "--fact",
            paramLabel = "FACT",
            description = {
                "本次会议的情况，如 hall、classified，可多次；none 表示都不具备；缺省按 meeting.json 的 facts，没有则全部环节都要办。",
                "What holds of the meeting, as hall or classified, repeatable; none for nothing; default: facts of meeting.json, or else every"
                        + " step is needed."
            })
    private List<String> facts = List.of();

    /**
     * A process and what is known of its meeting.
     *
     * @param facts what holds of it
     * @param start when it begins, if that is said
     * @param file what its {@code meeting.json} says, if it has a folder
     */
    record Planned(
            ProcessDefinition definition,
            WorkCalendar calendar,
            Set<Fact> facts,
            Optional<OffsetDateTime> start,
            Optional<MeetingFile> file) {

        OffsetDateTime meetingStart() {
            return start.orElseThrow(() -> new WrongUse(
                    "请用 --meeting 指定会议开始时间，或给出会议文件夹。 Say with --meeting when the meeting begins, or name its folder."));
        }

        ScheduleRequest request() {
            return ScheduleRequest.builder()
                    .definition(definition)
                    .meetingStart(meetingStart())
                    .calendar(calendar)
                    .facts(facts)
                    .build();
        }
    }

    /** Reads a process, or the meeting that has it; empty if something is wrong with it, which is then found. */
    Optional<Planned> read(FlowOptions options, Path file) {
        if (!FlowOptions.isMeeting(file)) {
            return options.definition(file)
                    .flatMap(definition -> options.calendar()
                            .map(days -> new Planned(definition, days, facts(definition), start, Optional.empty())));
        }
        Optional<MeetingProcess> read = options.meeting(file);
        return read.flatMap(process -> options.calendar(process.calendar())
                .map(days -> new Planned(
                        process.definition(),
                        days,
                        facts.isEmpty() ? process.facts() : facts(process.definition()),
                        start.or(() -> Optional.of(process.meeting().start())),
                        Optional.of(process.meeting()))));
    }

    /** Says which steps a meeting does not need, each with the facts it would need otherwise; nothing if it needs all. */
    static void sayLeftOut(FlowOptions options, ProcessDefinition definition, Set<Fact> facts) {
        String left = definition.steps().stream()
                .filter(step -> !step.isNeeded(facts))
                .map(step -> step.conditions().stream()
                        .filter(condition -> !condition.isMetBy(facts))
                        .map(StepCondition::toString)
                        .collect(Collectors.joining(" ", step.id() + " (", ")")))
                .collect(Collectors.joining(options.language().choose("、", ", ")));
        if (!left.isEmpty()) {
            options.out()
                    .println(options.language()
                            .choose(
                                    "按本次会议的情况不需要：%s。括号内是需要它的情况，见 --fact。",
                                    "Not needed by what holds of the meeting: %s; in brackets what it would be needed for, see --fact.")
                            .formatted(left));
        }
    }

    /** Returns what holds of the meeting, refusing what the process does not ask about, which is misspelt. */
    private Set<Fact> facts(ProcessDefinition definition) {
        if (facts.isEmpty()) {
            return definition.facts();
        }
        if (facts.equals(List.of("none"))) {
            return Set.of();
        }
        List<String> known = definition.facts().stream().map(Fact::code).toList();
        facts.stream().filter(word -> !known.contains(word)).findFirst().ifPresent(word -> {
            throw new WrongUse("流程不问“%1$s”；可写：%2$s。 The process does not ask about \"%1$s\"; write any of: %2$s."
                    .formatted(word, String.join(" ", known)));
        });
        return facts.stream().map(Fact::new).collect(Collectors.toSet());
    }
}
