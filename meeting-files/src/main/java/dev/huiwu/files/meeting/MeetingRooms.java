package dev.huiwu.files.meeting;

import dev.huiwu.core.Location;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.FolderFiles;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.unit.UnitReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is known of a meeting before anybody is on its list: what it is, when and in which rooms, and the units there are. A fault in the files
 * about people is none here.
 *
 * @param meeting the meeting, without its chair, whom the list alone knows
 * @param units the units in protocol order
 */
public record MeetingRooms(Meeting meeting, UnitDirectory units) {

    /**
     * Reads a meeting's folder as far as said; the value is there if nothing found is an error. The rooms are those of the table that {@code
     * meeting.json} names, else its own.
     *
     * @param common the common folder; empty is the folder {@code common} beside the meeting's
     */
    public static ReadResult<MeetingRooms> read(Path folder, Optional<Path> common) {
        Problems problems = new Problems();
        Optional<MeetingRooms> read = new Reading(FolderFiles.of(folder, common), problems).read();
        return new ReadResult<>(read.filter(value -> !problems.hasErrors()), problems.findings());
    }

    private record Reading(FolderFiles files, Problems problems) {

        Optional<MeetingRooms> read() {
            return table(Location.ofFile(MeetingFile.NAME), MeetingFile.NAME, (name, bytes) -> MeetingFile.read(bytes))
                    .flatMap(file -> table("units", file.files().units(), UnitReader::read)
                            .flatMap(units -> rooms(file, units).map(rooms -> of(file, rooms, units))));
        }

        private static MeetingRooms of(MeetingFile file, List<MeetingSite> rooms, UnitDirectory units) {
            return new MeetingRooms(
                    Meeting.builder()
                            .id(file.id())
                            .title(file.title())
                            .type(file.type())
                            .start(file.start())
                            .sites(rooms)
                            .build(),
                    units);
        }

        private Optional<List<MeetingSite>> rooms(MeetingFile file, UnitDirectory units) {
            return file.files().sites().isEmpty()
                    ? Optional.of(file.sites())
                    : table("sites", file.files().sites().get(), (name, bytes) -> SiteReader.read(name, bytes, units))
                            .filter(rooms -> !problems.hasErrors());
        }

        private <T> Optional<T> table(String field, String name, BiFunction<String, byte[], ReadResult<T>> reader) {
            return table(Location.ofPath(MeetingFile.NAME, "$.files." + field), name, reader);
        }

        private <T> Optional<T> table(Location place, String name, BiFunction<String, byte[], ReadResult<T>> reader) {
            return files.read(name, place, problems).flatMap(bytes -> {
                ReadResult<T> read = reader.apply(name, bytes);
                problems.addAll(read.findings());
                return read.value();
            });
        }
    }
}
