package dev.huiwu.cli;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.calendar.CalendarReader;
import dev.huiwu.files.process.DutyReader;
import dev.huiwu.files.process.ProcessLog;
import dev.huiwu.files.process.ProcessLogReader;
import dev.huiwu.files.process.ProcessReader;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.duty.DutyTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands about processes share: language, calendar, and how files are read. */
final class FlowOptions {

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            converter = FolderOptions.LanguageConverter.class,
            description = "提示和成果的语言，缺省 zh。 Language of messages and results; default: ${DEFAULT-VALUE}.")
    private Language language = Language.CHINESE;

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = {
                "节假日与调休表；缺省为随库附带的全国安排（2025—2026）。",
                "Days off and make-up days; default: those of mainland China, 2025 and 2026, that come with the library."
            })
    private Optional<Path> calendar = Optional.empty();

    @Option(
            names = "--provisional",
            description = {"日历没有数据的年份暂按星期推算，并提示。", "Count years the calendar has no data for by weekdays, and say so."})
    private boolean provisional;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private Findings findings = Findings.none();

    Language language() {
        return language;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Returns the process of a table or JSON document. */
    Optional<ProcessDefinition> definition(Path file) {
        return read(
                file,
                (name, bytes) -> name.toLowerCase(Locale.ROOT).endsWith(".json")
                        ? json(name, bytes)
                        : ProcessReader.read(name, bytes));
    }

    /** Returns the duties of a table. */
    Optional<DutyTable> duties(Path file) {
        return read(file, DutyReader::read);
    }

    /** Returns the process of an event file. */
    Optional<ProcessLog> log(Path file) {
        return read(file, ProcessLogReader::read);
    }

    /** Returns the calendar to count by. */
    Optional<WorkCalendar> calendar() {
        Optional<WorkCalendar> read =
                calendar.isPresent() ? read(calendar.get(), CalendarReader::read) : Optional.of(WorkCalendar.china());
        return read.map(days -> provisional ? days.provisional() : days);
    }

    /** Returns what holds of a meeting, refusing what the process does not ask about, which is misspelt. */
    static Set<Fact> facts(ProcessDefinition definition, List<String> words) {
        if (words.isEmpty()) {
            return definition.facts();
        }
        if (words.equals(List.of("none"))) {
            return Set.of();
        }
        Set<Fact> facts = new LinkedHashSet<>(words.stream().map(Fact::new).toList());
        facts.stream()
                .filter(fact -> !definition.facts().contains(fact))
                .findFirst()
                .ifPresent(fact -> {
                    String known = definition.facts().stream().map(Fact::code).collect(joining(" "));
                    throw new WrongUse(
                            "流程不问“%1$s”；可写：%2$s。 The process does not ask about \"%1$s\"; write any of: %2$s."
                                    .formatted(fact.code(), known));
                });
        return facts;
    }

    /** Adds what was found. */
    void found(Findings more) {
        findings = findings.and(more);
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
            found(e.findings());
        } catch (IllegalArgumentException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return end();
    }

    /** Says what was found and returns the status. */
    int end() {
        Summary.findings(out(), findings, List.of(Severity.values()), Integer.MAX_VALUE, language);
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    private <T> Optional<T> read(Path file, BiFunction<String, byte[], ReadResult<T>> reader) {
        try {
            ReadResult<T> result = reader.apply(ListOptions.name(file), Files.readAllBytes(file));
            found(result.findings());
            return result.value();
        } catch (IOException e) {
            throw new WrongUse("不能读取 %1$s。 Cannot read %1$s.".formatted(ListOptions.name(file)));
        }
    }

    private static ReadResult<ProcessDefinition> json(String name, byte[] bytes) {
        Location place = Location.ofFile(name);
        try {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return ReadResult.of(
                    MeetingJson.read(MeetingJson.parse(text, place), ProcessDefinition.class, place), Findings.none());
        } catch (FindingsException e) {
            return ReadResult.nothing(e.findings());
        }
    }
}
