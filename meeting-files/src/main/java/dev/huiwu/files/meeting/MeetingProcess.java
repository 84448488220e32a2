package dev.huiwu.files.meeting;

import dev.huiwu.core.Location;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.calendar.CalendarReader;
import dev.huiwu.files.internal.FolderFiles;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.process.ProcessReader;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.schedule.ScheduleRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What a meeting's folder says of its process: {@code meeting.json}, the steps and the calendar it names. A fault in the roster or
 * another file is none here.
 *
 * @param meeting what {@code meeting.json} says; the other files it names need not be there
 * @param definition the steps of the work
 * @param calendar the working days
 */
public record MeetingProcess(MeetingFile meeting, ProcessDefinition definition, WorkCalendar calendar) {

    /** Returns what holds of the meeting; where {@code meeting.json} does not say it, everything that the process asks about. */
    public Set<Fact> facts() {
        return meeting.facts().orElseGet(definition::facts);
    }

    /** Returns what the meeting's schedule is counted from. */
    public ScheduleRequest scheduleRequest() {
        return ScheduleRequest.builder()
                .definition(definition)
                .meetingStart(meeting.start())
                .calendar(calendar)
                .facts(facts())
                .build();
    }

    /**
     * Reads a meeting's folder as far as said; the value is there if nothing found is an error.
     *
     * @param common the common folder; empty is the folder {@code common} beside the meeting's
     */
    public static ReadResult<MeetingProcess> read(Path folder, Optional<Path> common) {
        Problems problems = new Problems();
        FolderFiles files = FolderFiles.of(folder, common);
        Optional<MeetingProcess> process = MeetingFolderReading.document(files, problems)
                .flatMap(document -> take(MeetingFile.read(document), problems))
                .flatMap(meeting -> read(meeting, files, problems));
        return new ReadResult<>(process.filter(read -> !problems.hasErrors()), problems.findings());
    }

    private static Optional<MeetingProcess> read(MeetingFile meeting, FolderFiles files, Problems problems) {
        Optional<WorkCalendar> calendar =
                table("calendar", meeting.files().calendar(), CalendarReader::read, files, problems);
        return table("process", meeting.files().process(), ProcessReader::read, files, problems)
                .flatMap(definition -> {
                    checkFacts(meeting, definition, problems);
                    return calendar.map(days -> new MeetingProcess(meeting, definition, days));
                });
    }

    private static <T> Optional<T> table(
            String field,
            String name,
            BiFunction<String, byte[], ReadResult<T>> reader,
            FolderFiles files,
            Problems problems) {
        return files.read(name, MeetingFolderReading.at("$.files." + field), problems)
                .flatMap(bytes -> take(reader.apply(name, bytes), problems));
    }

    private static <T> Optional<T> take(ReadResult<T> result, Problems problems) {
        problems.addAll(result.findings());
        return result.value();
    }

    /** Reports facts that the process does not ask about, and notes that none are said where it asks about some. */
    static void checkFacts(MeetingFile meeting, ProcessDefinition definition, Problems problems) {
        String asked =
                String.join(", ", definition.facts().stream().map(Fact::code).toList());
        if (meeting.facts().isEmpty()) {
            if (!asked.isEmpty()) {
                problems.note("facts-not-said", MeetingFolderReading.at("$.facts"), "expected", asked);
            }
            return;
        }
        List<Fact> facts = new ArrayList<>(meeting.facts().get());
        for (int i = 0; i < facts.size(); i++) {
            if (!definition.facts().contains(facts.get(i))) {
                Location place = MeetingFolderReading.at("$.facts[%s]".formatted(i));
                problems.error("unknown-fact", place, "found", facts.get(i), "expected", asked);
            }
        }
    }
}
