package dev.huiwu.files.list;

import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.FolderFiles;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.meeting.MeetingFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What work on a list that is made already needs of a meeting's folder: {@code meeting.json}, and the units, leaders and liaisons
 * it names. A fault in the tables the list was made from is none here.
 *
 * @param meeting what {@code meeting.json} says; the other files it names need not be there
 * @param units the units in protocol order
 * @param leaders the leaders in order; nobody where the folder does not say
 * @param liaisons whom to call in each unit; nobody where the folder does not say
 */
public record MeetingDirectories(
        MeetingFile meeting, UnitDirectory units, LeaderDirectory leaders, LiaisonDirectory liaisons) {

    /**
     * Reads a meeting's folder as far as said; the value is there if nothing found is an error.
     *
     * @param common the common folder; empty is the folder {@code common} beside the meeting's
     */
    public static ReadResult<MeetingDirectories> read(Path folder, Optional<Path> common) {
        Problems problems = new Problems();
        Optional<MeetingDirectories> read =
                new ListFolderReading(FolderFiles.of(folder, common), problems).directories();
        return new ReadResult<>(read.filter(value -> !problems.hasErrors()), problems.findings());
    }
}
