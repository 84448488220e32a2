package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.agenda.AgendaFrame;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.calendar.CalendarReader;
import dev.huiwu.files.topic.TopicRulesReader;
import dev.huiwu.files.unit.UnitReader;
import dev.huiwu.store.ArchiveCounts;
import dev.huiwu.store.ArchiveResult;
import dev.huiwu.store.JdbcLedger;
import dev.huiwu.store.StoreArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands about topics share: the database, the units, the rules of the office, and how files are read. */
final class TopicsOptions {

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            converter = FolderOptions.LanguageConverter.class,
            description = "提示和成果的语言，缺省 zh。 Language of messages and results; default: ${DEFAULT-VALUE}.")
    private Language language = Language.CHINESE;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--units",
            paramLabel = "FILE",
            description = {"单位表，用来认单位和写简称。", "The table of units, by which units are known and called."})
    private Optional<Path> units = Optional.empty();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = {
                "本机关的议题规则（huiwu-topic-rules/1）：签批次序、审查、材料时限、密级上限等；缺省为通行做法。",
                "How the office deals with topics (huiwu-topic-rules/1): who signs, reviews, days for papers, ceiling; default: common practice."
            })
    private Optional<Path> rules = Optional.empty();

    @Mixin
    private final CalendarOptions calendar = new CalendarOptions();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private Findings findings = Findings.none();
    private UnitDirectory known = UnitDirectory.of(List.of());
    private boolean plain;

    /** Returns the day it is for which lists say what is overdue, where no other is named. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    Language language() {
        return language;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Says a line; what others wrote may be in it, for nothing in it can steer a terminal. */
    void say(String zh, String en, Object... arguments) {
        line(language.choose(zh, en).formatted(arguments));
    }

    /** Says a line in no language, likewise. */
    void line(String text) {
        out().println(shown(text));
    }

    /** Returns a text on one line in which nothing is hidden: controls as blanks, no marks that turn the direction of writing. */
    static String shown(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                        ? ' '
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns the working days to count by. */
    Optional<WorkCalendar> calendar() {
        return calendar.calendar(WorkCalendar.china(), file -> read(file, CalendarReader::read));
    }

    /** Returns how the office deals with topics; a calendar that is named stands before that of the rules. */
    Optional<TopicRules> rules() {
        return calendar()
                .flatMap(days -> rules.isEmpty()
                        ? Optional.of(TopicRules.usual(days))
                        : read(rules.get(), (name, bytes) -> TopicRulesReader.read(name, bytes, days))
                                .map(read -> calendar.isNamed()
                                        ? read.toBuilder().calendar(days).build()
                                        : read));
    }

    /** Returns the units of the table; none where no table is named, and units are called by their codes. */
    Optional<UnitDirectory> units() {
        Optional<UnitDirectory> read = units.isPresent() ? read(units.get(), UnitReader::read) : Optional.of(known);
        known = read.orElse(known);
        return read;
    }

    /** Returns what somebody reads in the register; empty if something is found that stops it, which is kept to be said. */
    <T> Optional<T> reading(Function<TopicRegister, T> work) {
        return reading((register, agendas) -> work.apply(register));
    }

    /** Returns likewise what somebody reads who also wants what is kept of the agendas of meetings. */
    <T> Optional<T> reading(BiFunction<TopicRegister, JdbcLedger<AgendaFrame>, T> work) {
        return guarded(rules -> database(false).read(rules, work));
    }

    /** Returns what somebody writes into the register; nothing is written once an error is found. */
    <T> Optional<T> writing(boolean make, Function<TopicRegister, T> work) {
        return writing(make, (register, agendas) -> work.apply(register));
    }

    /** Returns likewise what somebody writes who also writes what is kept of the agendas of meetings. */
    <T> Optional<T> writing(boolean make, BiFunction<TopicRegister, JdbcLedger<AgendaFrame>, T> work) {
        return guarded(rules -> database(make).write(rules, work, done -> !findings.hasErrors()));
    }

    /** Returns how much a backup holds, which is read to its end without a database; empty if something is found, which is kept to be said. */
    Optional<ArchiveCounts> sound(Path backup) {
        return archive(rules -> from(backup, in -> StoreArchive.check(in, ListOptions.name(backup), rules.ceiling())));
    }

    /** Returns how much was restored of a backup; empty if something is found that stops it, which is kept to be said. */
    Optional<ArchiveCounts> restored(Path backup) {
        return archive(rules -> from(backup, in -> database(true).restore(rules, in, ListOptions.name(backup))));
    }

    /** What is done with the bytes of a backup. */
    private interface Reading {
        ArchiveResult of(InputStream in) throws IOException;
    }

    private static ArchiveResult from(Path backup, Reading work) {
        if (!Files.isReadable(backup) || Files.isDirectory(backup)) {
            throw new WrongUse("不能读取 %1$s。 Cannot read %1$s.".formatted(shown(backup.toString())));
        }
        try (InputStream in = Files.newInputStream(backup)) {
            return work.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how much was backed up or restored; empty if something is found that stops it, which is kept to be said. */
    Optional<ArchiveCounts> archive(Function<TopicRules, ArchiveResult> work) {
        return guarded(work)
                .filter(result -> {
                    found(result.findings());
                    return !result.findings().hasErrors();
                })
                .map(ArchiveResult::counts);
    }

    /** Brings older tables up, and returns the version they had; empty if something is found that stops it, which is kept to be said. */
    Optional<Integer> upgraded() {
        return checked(() -> database(false).upgrade());
    }

    /** Says whether the database holds what was written; what is not is kept to be said. */
    boolean verified() {
        return guarded(rules -> database(false).verify(rules))
                .filter(faults -> {
                    found(faults);
                    return !faults.hasErrors();
                })
                .isPresent();
    }

    TopicDatabase database(boolean make) {
        return database.database(make, (Meeting) spec.root().userObject());
    }

    private <T> Optional<T> guarded(Function<TopicRules, T> work) {
        return checked(() -> rules().filter(read -> !findings.hasErrors()).map(work))
                .flatMap(done -> done);
    }

    /** Returns what something makes; empty if something is found that stops it, which is kept to be said. */
    <T> Optional<T> checked(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (FindingsException e) {
            found(e.findings());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new WrongUse("有不合规的值。 A value is not good: " + shown(String.valueOf(e.getMessage())));
        }
    }

    /** Returns a paper as the name of its file asks: a document (.docx), a workbook (.xlsx), JSON, or else a table. */
    static byte[] paper(
            Path target, Supplier<byte[]> csv, Supplier<byte[]> workbook, Supplier<byte[]> word, Object document) {
        return target.toString().toLowerCase(Locale.ROOT).endsWith(".docx")
                ? word.get()
                : ReadyOptions.bytes(target, csv, workbook, document);
    }

    /** Says what was found and returns the status. */
    int end() {
        if (!plain || !findings.isEmpty()) {
            PrintWriter to = plain ? spec.commandLine().getErr() : out();
            Summary.findings(to, known.named(findings), List.of(Severity.values()), Integer.MAX_VALUE, language);
            if (findings.codes().stream().anyMatch(code -> code.endsWith("-reason-missing"))) {
                to.println(language.choose("原因用 --reason 写明。", "The reason is given with --reason."));
            }
        }
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    /** Says that the output is for programs: where nothing was found, nothing is said of it, and else not in it. */
    void plain() {
        plain = true;
    }

    /** Says whether an error was found. */
    boolean hasErrors() {
        return findings.hasErrors();
    }

    /** Adds what was found. */
    void found(Findings more) {
        findings = findings.and(more);
    }

    /** Returns what a file holds, and adds what was found in it. */
    <T> Optional<T> read(Path file, BiFunction<String, byte[], ReadResult<T>> reader) {
        return read(ListOptions.name(file), ListOptions.bytes(file), reader);
    }

    /** Returns what a document holds, and adds what was found in it. */
    <T> Optional<T> read(String name, byte[] bytes, BiFunction<String, byte[], ReadResult<T>> reader) {
        ReadResult<T> result = reader.apply(name, bytes);
        found(result.findings());
        return result.value();
    }
}
