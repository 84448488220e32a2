package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.print.page.Fonts;
import dev.huiwu.seating.SeatingRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command is told that makes documents for each room of a meeting, and how it writes them: all or the findings alone. */
final class PrintOptions {

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Mixin
    private FontOptions fonts = new FontOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹。 The folder to write.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private final List<Findings> found = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private final SheetPrinter printer = new SheetPrinter(fonts, () -> language());

    /** Prints the documents of one room; without fonts there are none. */
    interface Print {
        void room(MeetingFolder meeting, MeetingSite site, SeatingRequest request, Fonts fonts, Documents to);
    }

    /** Makes the documents of one room, some of which are printed besides where fonts are found. */
    interface Work {
        void room(MeetingFolder meeting, MeetingSite site, SeatingRequest request, Documents to);
    }

    Language language() {
        return folder.language();
    }

    PrintWriter terminal() {
        return spec.commandLine().getOut();
    }

    /** Reads another folder with the same shared folder; what is found in it is said with the rest. */
    MeetingFolder readOther(Path other) {
        ReadResult<MeetingFolder> read = folder.readOther(other);
        if (!read.findings().hasErrors()) {
            found.add(read.findings());
        }
        return read.orThrow();
    }

    /**
     * Prints every room, writes the documents together, says what was found and returns the status.
     *
     * @param check looks at the folder first, and throws {@link WrongUse} where the command asks for what is not there
     */
    int printEachRoom(Consumer<MeetingFolder> check, Print print) {
        if (out.isEmpty()) {
            throw new WrongUse("请用 --out 指定输出文件夹。 Name the folder to write with --out.");
        }
        return run(meeting -> {
            check.accept(meeting);
            attempt(meeting, documents(""), () -> {
                Fonts read = fonts.read();
                rooms(meeting, (folder, site, request, to) -> print.room(folder, site, request, read, to));
            });
        });
    }

    /** Does the work for every room, writes the documents together if a folder is named, says what was found and returns the status. */
    int forEachRoom(Consumer<MeetingFolder> check, Work work) {
        return run(meeting -> {
            check.accept(meeting);
            attempt(meeting, documents(""), () -> rooms(meeting, work));
        });
    }

    private int run(Consumer<MeetingFolder> work) {
        Optional<OutputFolder> output = out.map(this::output);
        ReadResult<MeetingFolder> read = folder.read();
        found.add(read.findings());
        read.value().ifPresent(work);
        found.add(printer.missing());
        Findings findings = Findings.concat(found);
        if (findings.hasErrors()) {
            files.clear();
        }
        files.put("findings.json", FindingsWriter.write(findings));
        output.ifPresent(target -> target.write(files));
        Summary.findings(terminal(), findings, List.of(Severity.ERROR, Severity.WARNING), language());
        out.ifPresent(target -> Summary.files(terminal(), target, files.keySet(), language()));
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    private Documents documents(String place) {
        return new Documents(files, found, out.map(target -> printer), place);
    }

    private OutputFolder output(Path target) {
        if (folder.reads(target)) {
            throw new WrongUse(
                    "%s 是输入文件夹；请另选输出文件夹。 %s is read from; choose another folder to write.".formatted(target, target));
        }
        return OutputFolder.at(target, replace);
    }

    private void rooms(MeetingFolder meeting, Work work) {
        meeting.siteRequests(meeting.seatingRequest()).forEach((code, request) -> {
            Documents to = documents(meeting.hasSeveralRooms() ? OutputFolder.ofSite(code) : "");
            MeetingSite site = meeting.meeting().sites().stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            attempt(meeting, to, () -> work.room(meeting, site, request, to));
        });
    }

    private static void attempt(MeetingFolder meeting, Documents to, Runnable work) {
        try {
            work.run();
        } catch (FindingsException e) {
            to.found(meeting.placed(e.findings()));
        }
    }
}
