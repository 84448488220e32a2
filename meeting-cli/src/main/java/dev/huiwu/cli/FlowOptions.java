package dev.huiwu.cli;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.rule.OfficeRules;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.calendar.CalendarReader;
import dev.huiwu.files.meeting.MeetingFile;
import dev.huiwu.files.meeting.MeetingProcess;
import dev.huiwu.files.process.DutyReader;
import dev.huiwu.files.process.ProcessLog;
import dev.huiwu.files.process.ProcessLogReader;
import dev.huiwu.files.process.ProcessReader;
import dev.huiwu.files.rule.OfficeRuleReader;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.duty.DutyTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands about processes share: language, calendar, and how files are read. */
final class FlowOptions {

    /** What stands in a field until the command line was read. */
    static final PersonId NOBODY = new PersonId("-");

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            converter = FolderOptions.LanguageConverter.class,
            description = "提示和成果的语言，缺省 zh。 Language of messages and results; default: ${DEFAULT-VALUE}.")
    private Language language = Language.CHINESE;

    @Mixin
    private final CalendarOptions calendar = new CalendarOptions();

    @Option(
            names = "--common",
            paramLabel = "DIR",
            description = {
                "给会议文件夹时的公用文件夹；缺省为其旁的 common。",
                "Of a meeting's folder, the shared folder; default: common beside it."
            })
    private Optional<Path> common = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private Findings findings = Findings.none();
    private boolean tornSaid;

    Language language() {
        return language;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Says whether a file is a meeting: its folder, or the {@code meeting.json} in it. */
    static boolean isMeeting(Path file) {
        return Files.isDirectory(file) || ListOptions.name(file).equals(MeetingFile.NAME);
    }

    /** Returns the process of a meeting. */
    Optional<MeetingProcess> meeting(Path file) {
        Path folder = Files.isDirectory(file) ? file : file.toAbsolutePath().resolveSibling("");
        return take(MeetingProcess.read(folder, common));
    }

    /** Returns the process of a table, of a JSON document, or of a meeting. */
    Optional<ProcessDefinition> definition(Path file) {
        return isMeeting(file) ? meeting(file).map(MeetingProcess::definition) : read(file, ProcessReader::read);
    }

    /** Returns the duties of a table. */
    Optional<DutyTable> duties(Path file) {
        return read(file, DutyReader::read);
    }

    /** Returns the rules of an office. */
    Optional<OfficeRules> rules(Path file) {
        return read(file, OfficeRuleReader::read);
    }

    /** Returns the process of an event file. */
    Optional<ProcessLog> log(Path file) {
        return read(file, ProcessLogReader::read);
    }

    /** Returns the calendar to count by. */
    Optional<WorkCalendar> calendar() {
        return calendar(WorkCalendar.china());
    }

    /** Returns the calendar to count by where nobody names one: that of a meeting. */
    Optional<WorkCalendar> calendar(WorkCalendar usual) {
        return calendar.calendar(usual, file -> read(file, CalendarReader::read));
    }

    /** Says at once that an event file breaks off, since what follows is of what stands before; in the end it is only counted. */
    void sayTorn() {
        tornSaid = true;
        findings.only(FlowOptions::isTorn).forEach(torn -> out().println(Summary.line(torn, language)));
    }

    private static boolean isTorn(Finding finding) {
        return finding.code().equals("log-torn");
    }

    /** Adds what was found. */
    void found(Findings more) {
        findings = findings.and(more);
    }

    /** Adds what stopped the work, instead of a lighter word on the same matter that reading gave. */
    private void refused(Findings more) {
        findings =
                findings.only(finding -> !more.codes().contains(finding.code())).and(more);
    }

    /** What a command does once it has read its files. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Does the work, says what was found, in it too, and returns the status. */
    int end(Work work) {
        try {
            work.run();
        } catch (FindingsException e) {
            refused(e.findings());
        } catch (IllegalArgumentException e) {
            throw new WrongUse("有不合规的值。 A value is not good: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return end();
    }

    /** Says what was found and returns the status. */
    int end() {
        Findings left = tornSaid ? findings.only(finding -> !isTorn(finding)) : findings;
        Summary.lines(out(), left, List.of(Severity.values()), Integer.MAX_VALUE, language);
        out().println(Summary.counts(findings, language));
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    private <T> Optional<T> read(Path file, BiFunction<String, byte[], ReadResult<T>> reader) {
        return take(reader.apply(ListOptions.name(file), ListOptions.bytes(file)));
    }

    private <T> Optional<T> take(ReadResult<T> result) {
        found(result.findings());
        return result.value();
    }
}
