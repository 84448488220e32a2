package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
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
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command is told that prints documents for each room of a meeting, and how it writes them: all or the findings alone. */
final class PrintOptions {

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Mixin
    private FontOptions fonts = new FontOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹。 The folder to write.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private final List<Findings> found = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Makes the documents of one room. */
    interface Room {
        void print(SeatingRequest request, Fonts fonts, Documents to);
    }

    /** The documents of one room, in a folder of its own if there are several. */
    final class Documents {

        private final String place;

        private Documents(String place) {
            this.place = place;
        }

        void put(String name, byte[] content) {
            files.put(place + name, content);
        }

        void found(Findings findings) {
            found.add(place.isEmpty() ? findings : findings.orAt(Location.ofFile(place)));
        }
    }

    Language language() {
        return folder.language();
    }

    PrintWriter terminal() {
        return spec.commandLine().getOut();
    }

    /**
     * Prints every room, writes the documents together, says what was found and returns the status.
     *
     * @param check looks at the folder first, and throws {@link WrongUse} where the command asks for what is not there
     */
    int forEachRoom(Consumer<MeetingFolder> check, Room room) {
        if (folder.reads(out)) {
            throw new WrongUse(
                    "%s 是输入文件夹；请另选输出文件夹。 %s is read from; choose another folder to write.".formatted(out, out));
        }
        OutputFolder output = OutputFolder.at(out, replace);
        ReadResult<MeetingFolder> read = folder.read();
        found.add(read.findings());
        read.value().ifPresent(meeting -> {
            check.accept(meeting);
            attempt(meeting, new Documents(""), () -> rooms(meeting, fonts.read(), room));
        });
        Findings findings = Findings.concat(found);
        if (findings.hasErrors()) {
            files.clear();
        }
        files.put("findings.json", FindingsWriter.write(findings));
        output.write(files);
        Summary.findings(terminal(), findings, List.of(Severity.ERROR, Severity.WARNING), language());
        Summary.files(terminal(), out, files.keySet(), language());
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    private void rooms(MeetingFolder meeting, Fonts read, Room room) {
        meeting.siteRequests(meeting.seatingRequest()).forEach((site, request) -> {
            Documents to = new Documents(meeting.hasSeveralRooms() ? OutputFolder.ofSite(site) : "");
            attempt(meeting, to, () -> room.print(request, read, to));
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
