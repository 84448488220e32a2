package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.files.list.ListDocument;
import dev.huiwu.files.list.ListFolder;
import dev.huiwu.files.roster.RosterWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a command about a list writes it, and whether it is locked. */
final class ListOutput {

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹。 The folder to write.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    @Option(
            names = "--lock",
            paramLabel = "POST",
            description = "批准锁定名单者的职务；不写则为草稿。 The post of who approves and locks the list; else it is a draft.")
    private Optional<String> approver = Optional.empty();

    /** Returns the files of a list, which is locked first if that is asked for. */
    Map<String, byte[]> files(ListFolder folder, AttendeeList draft, Language language) {
        AttendeeList list = approver.map(draft::lock).orElse(draft);
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
        return out.isPresent();
    }

    /** Returns the folder to write, before anything is worked out. */
    OutputFolder folder(ListOptions options) {
        if (approver.filter(String::isBlank).isPresent()) {
            throw new WrongUse("请在 --lock 后写批准人职务。 Give the post of who approves with --lock.");
        }
        return options.output(
                out.orElseThrow(() -> new WrongUse("请用 --out 指定输出文件夹。 Name the folder to write with --out.")), replace);
    }

    /** Writes the files together, says what was found, and returns the status. */
    int write(OutputFolder folder, ListOptions options, Map<String, byte[]> files, Findings findings) {
        folder.write(files);
        int status = options.end(findings);
        Summary.files(options.out(), out.orElseThrow(), files.keySet(), options.language());
        return status;
    }
}
