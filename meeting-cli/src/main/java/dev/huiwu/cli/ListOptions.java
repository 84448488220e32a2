package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.list.ListDocument;
import dev.huiwu.files.list.ListFolder;
import dev.huiwu.files.list.MeetingDirectories;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command about a list is told, and how it starts and ends. */
final class ListOptions {

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private Findings onReading = Findings.none();
    private UnitDirectory units = UnitDirectory.of(List.of());

    Language language() {
        return folder.language();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Does the work with what the folder says; says what is wrong with the folder instead if that is an error. */
    int with(ToIntFunction<ListFolder> work) {
        return with(folder.readList(), ListFolder::units, work);
    }

    /** Does work on lists that are made already, for which the tables behind them do not matter. */
    int withDirectories(ToIntFunction<MeetingDirectories> work) {
        return with(folder.readDirectories(), MeetingDirectories::units, work);
    }

    private <T> int with(ReadResult<T> read, Function<T, UnitDirectory> known, ToIntFunction<T> work) {
        read.value().ifPresent(value -> {
            onReading = read.findings();
            units = known.apply(value);
        });
        return read.value().map(work::applyAsInt).orElseGet(() -> end(read.findings()));
    }

    /** Returns what was found on reading the folder, and then the rest, units by name and code. */
    Findings all(Findings more) {
        return units.named(onReading.and(more));
    }

    /** Says everything that was found, of the folder first, and returns the status it ends with. */
    int end(Findings more) {
        Findings findings = all(more);
        Summary.findings(out(), findings, List.of(Severity.values()), Integer.MAX_VALUE, language());
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    /** Returns the list in a document of the meeting; empty if it has an error, which is said. */
    Optional<AttendeeList> list(Path file, MeetingDirectories of) {
        ReadResult<AttendeeList> read = ListDocument.read(name(file), bytes(file), of);
        if (read.findings().hasErrors()) {
            end(read.findings());
        }
        return read.value();
    }

    /** Returns where a folder is written. */
    OutputFolder output(Path path, boolean replace) {
        if (folder.reads(path)) {
            throw new WrongUse(
                    "%s 是输入文件夹；请另选输出文件夹。 %s is read from; choose another folder to write.".formatted(path, path));
        }
        return OutputFolder.at(path, replace);
    }

    /** Returns the name of a file as findings show it, without folders of the machine. */
    static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new WrongUse("不能读取 %s。 Cannot read %s.".formatted(file, file));
        }
    }
}
