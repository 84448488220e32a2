package dev.huiwu.files.list;

import dev.huiwu.core.Location;
import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.list.Retention;
import dev.huiwu.core.scope.AttendanceRules;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Fields;
import dev.huiwu.files.internal.FolderFiles;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.meeting.MeetingFile;
import dev.huiwu.files.unit.LeaderReader;
import dev.huiwu.files.unit.LiaisonReader;
import dev.huiwu.files.unit.UnitReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** One folder being read as far as it is about who comes. */
final class ListFolderReading {

    private static final String NAME = "list.json";

    private final FolderFiles files;
    private final Problems problems;

    ListFolderReading(FolderFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Optional<ListFolder> read() {
        Optional<MeetingDirectories> directories = directories();
        return needed(NAME)
                .flatMap(bytes -> Fields.document(NAME, bytes, "list", problems))
                .flatMap(list -> directories.flatMap(known -> folder(known, list)));
    }

    /** Reads what does not concern the making of a list. */
    Optional<MeetingDirectories> directories() {
        Optional<MeetingFile> meeting = needed(MeetingFile.NAME).flatMap(bytes -> {
            ReadResult<MeetingFile> read = MeetingFile.read(bytes);
            problems.addAll(read.findings());
            return read.value();
        });
        return meeting.flatMap(this::directories);
    }

    private Optional<MeetingDirectories> directories(MeetingFile meeting) {
        MeetingFile.Names names = meeting.files();
        Optional<UnitDirectory> units = table(named("units"), names.units(), UnitReader::read);
        Optional<LeaderDirectory> leaders = names.leaders().isEmpty()
                ? Optional.of(LeaderDirectory.of(List.of()))
                : table(named("leaders"), names.leaders().get(), LeaderReader::read);
        return units.flatMap(known -> leaders.map(order -> new MeetingDirectories(
                meeting,
                known,
                order,
                names.liaisons()
                        .flatMap(name ->
                                table(named("liaisons"), name, (file, bytes) -> LiaisonReader.read(file, bytes, known)))
                        .map(LiaisonDirectory::of)
                        .orElse(LiaisonDirectory.of(List.of())))));
    }

    private static Location named(String field) {
        return Location.ofPath(MeetingFile.NAME, "$.files." + field);
    }

    private Optional<byte[]> needed(String name) {
        Optional<byte[]> bytes = files.inFolder(name, problems);
        if (bytes.isEmpty() && !problems.hasErrors()) {
            problems.error("file-missing", Location.ofFile(name), "found", name);
        }
        return bytes;
    }

    private Optional<ListFolder> folder(MeetingDirectories directories, Fields list) {
        list.onlyKnown("format", "replyBy", "retention", "files");
        OffsetDateTime start = directories.meeting().start();
        Optional<Fields> names = list.neededObject("files");
        if (names.isEmpty()) {
            return Optional.empty();
        }
        UnitDirectory known = directories.units();
        Fields said = names.get();
        said.onlyKnown(
                "rules", "agenda", "feedback", "proposals", "replies", "leaveRules", "areas", "matters", "suggestions");
        said.needed("rules");
        ListFolder.Builder folder = ListFolder.builder()
                .directories(directories)
                .replyBy(time(list, "replyBy").orElse(start))
                .retention(list.object("retention").flatMap(this::retention))
                .rules(table(said, "rules", (file, bytes) -> AttendanceRuleReader.read(file, bytes, known))
                        .orElse(new AttendanceRules(List.of())))
                .leaveRules(table(said, "leaveRules", (file, bytes) -> LeaveRuleReader.read(file, bytes, known)))
                .agenda(rows(said, "agenda", (file, bytes) -> AgendaReader.read(file, bytes, known)))
                .feedback(rows(said, "feedback", (file, bytes) -> FeedbackReader.read(file, bytes, known)))
                .proposals(rows(said, "proposals", (file, bytes) -> ProposalReader.read(file, bytes, known)))
                .areas(rows(said, "areas", (file, bytes) -> FocusReader.readAreas(file, bytes, known)))
                .matters(rows(said, "matters", FocusReader::readMatters))
                .decisions(rows(said, "suggestions", FocusReader::readDecisions));
        table(said, "replies", (file, bytes) -> ReplyReader.read(file, bytes, known, start))
                .ifPresent(table -> folder.replies(table.replies()).replyRows(table.rows()));
        return Optional.of(folder.build());
    }

    private <T> List<T> rows(Fields names, String field, BiFunction<String, byte[], ReadResult<List<T>>> reader) {
        return table(names, field, reader).orElse(List.of());
    }

    private <T> Optional<T> table(Fields names, String field, BiFunction<String, byte[], ReadResult<T>> reader) {
        return names.text(field).flatMap(name -> table(names.at(field), name, reader));
    }

    private <T> Optional<T> table(Location place, String name, BiFunction<String, byte[], ReadResult<T>> reader) {
        return files.read(name, place, problems).flatMap(bytes -> {
            ReadResult<T> read = reader.apply(name, bytes);
            problems.addAll(read.findings());
            return read.value();
        });
    }

    private Optional<OffsetDateTime> time(Fields fields, String field) {
        return fields.text(field).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text));
            } catch (DateTimeParseException e) {
                problems.error("not-a-time", fields.at(field), "found", text, "expected", "2026-05-15T16:00:00+08:00");
                return Optional.empty();
            }
        });
    }

    private Optional<Retention> retention(Fields retention) {
        retention.onlyKnown("purpose", "lastDay");
        String purpose = retention.needed("purpose");
        String text = retention.needed("lastDay");
        if (purpose.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Retention(purpose, LocalDate.parse(text)));
        } catch (DateTimeParseException e) {
            problems.error("not-a-date", retention.at("lastDay"), "found", text);
            return Optional.empty();
        }
    }
}
