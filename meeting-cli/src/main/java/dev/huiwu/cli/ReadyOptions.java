package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.readiness.ReadinessTemplate;
import dev.huiwu.core.readiness.ReadinessTemplates;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.meeting.MeetingRooms;
import dev.huiwu.files.process.ProcessLog;
import dev.huiwu.files.process.ProcessLogReader;
import dev.huiwu.files.readiness.ReadinessTemplatesReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands about readiness share: the meeting, how files are read and written, and what was found. */
final class ReadyOptions {

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private Findings findings = Findings.none();
    private UnitDirectory units = UnitDirectory.of(List.of());

    Language language() {
        return folder.language();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Does the work with the meeting of the folder, if that can be read. */
    void with(Consumer<MeetingRooms> work) {
        ReadResult<MeetingRooms> read = folder.readRooms();
        found(read.findings());
        read.value().ifPresent(rooms -> {
            units = rooms.units();
            try {
                work.accept(rooms);
            } catch (FindingsException e) {
                found(e.findings());
            }
        });
    }

    /** Returns what a file holds; what is wrong with it is kept to be said. */
    <T> Optional<T> read(Path file, BiFunction<String, byte[], ReadResult<T>> reader) {
        ReadResult<T> read = reader.apply(ListOptions.name(file), ListOptions.bytes(file));
        found(read.findings());
        return read.value();
    }

    /** Returns the template for a meeting, from the office's own if a file is named; empty if that cannot be read. */
    Optional<ReadinessTemplate> template(Optional<Path> file, MeetingType type) {
        Optional<ReadinessTemplates> templates = file.isPresent()
                ? read(file.get(), ReadinessTemplatesReader::read)
                : Optional.of(ReadinessTemplates.usual());
        return templates.map(known -> known.of(type)
                .orElseThrow(() -> new WrongUse(
                        "会议类型 %1$s 没有就绪模板；请用 --templates 指定。 There is no readiness template for meetings of type %1$s; name one with --templates."
                                .formatted(type.code()))));
    }

    /** Returns the process of an event file; one of a meeting that begins at another time is of another meeting. */
    Optional<ProcessLog> log(Path file, OffsetDateTime start) {
        Optional<ProcessLog> read = read(file, ProcessLogReader::read);
        read.map(log -> log.instance().meetingStart())
                .filter(other -> !other.isEqual(start))
                .ifPresent(other -> {
                    throw new WrongUse(
                            "流程记录的会议在 %1$s，会议文件夹的在 %2$s；请核对。 The process is of a meeting at %1$s, the folder of one at %2$s."
                                    .formatted(other, start));
                });
        return read;
    }

    /** Adds what was found. */
    void found(Findings more) {
        findings = findings.and(more);
    }

    /** Says what was found and returns the status. */
    int end(PrintWriter to) {
        Findings named = units.named(findings);
        Summary.findings(to, named, List.of(Severity.values()), Integer.MAX_VALUE, language());
        return named.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    /** Returns the bytes for a file by the ending of its name: a workbook, JSON, or else CSV. */
    static byte[] bytes(Path target, Supplier<byte[]> csv, Supplier<byte[]> workbook, Object document) {
        String name = target.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json")
                ? MeetingJson.write(document).getBytes(StandardCharsets.UTF_8)
                : name.endsWith(".xlsx") ? workbook.get() : csv.get();
    }
}
