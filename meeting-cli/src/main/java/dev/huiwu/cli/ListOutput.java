package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.files.list.ListDocument;
import dev.huiwu.files.list.ListFolder;
import dev.huiwu.files.roster.RosterWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command about a list writes it, and whether it is locked. */
final class ListOutput {

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--lock",
            paramLabel = "POST",
            description = "锁定名单者的职务；不写则为草稿。 The post of who locks the list; else it is a draft.")
    private Optional<String> locker = Optional.empty();

    /** Returns the files of a list, which is locked first if that is asked for. */
    Map<String, byte[]> files(ListFolder folder, AttendeeList draft, Language language) {
        AttendeeList list = locker.map(draft::lock).orElse(draft);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "list-v%s.json".formatted(list.version()),
                ListDocument.write(folder.meeting().id(), list));
        files.put("attendees.csv", RosterWriter.write(list, folder.units(), language));
        files.put("attendees.xlsx", RosterWriter.writeWorkbook(list, folder.units(), language));
        return files;
    }

    /** Says whether a folder to write was named. */
    boolean isWanted() {
        return output.isWanted();
    }

    /** Returns the folder to write, before anything is worked out. */
    OutputFolder folder(ListOptions options) {
        if (locker.filter(String::isBlank).isPresent()) {
            throw new WrongUse("请在 --lock 后写锁定人职务。 Give the post of who locks the list with --lock.");
        }
        return output.folder(options);
    }

    /** Writes the files together, says what was found, and returns the status. */
    int write(OutputFolder folder, ListOptions options, Map<String, byte[]> files, Findings findings) {
        return output.write(folder, options, files, findings);
    }
}
