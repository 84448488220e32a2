package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CustodianDirectory;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.card.CardInventoryReader;
import dev.huiwu.files.card.CardMovementReader;
import dev.huiwu.files.card.CustodianReader;
import dev.huiwu.files.meeting.MeetingFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command about the inventory of cards is told, and how it starts and ends. */
final class CardsOptions {

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Option(
            names = "--inventory",
            required = true,
            paramLabel = "FILE",
            description = "座签库存表（csv 或 xlsx）。 The cards that were counted.")
    private Path inventory = Path.of("");

    @Option(
            names = "--movements",
            paramLabel = "FILE",
            description = "座签收发记录（csv 或 xlsx）。 What happened to them since.")
    private Optional<Path> movements = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = {
                "哪一天，如 2026-04-20；缺省为最后一条收发记录的日期，没有则为盘点日期。",
                "The day; default: that of the last movement, or of the count if there is none."
            })
    private Optional<LocalDate> on = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private final List<Findings> found = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Does the work of a command once the tables are read. */
    interface Work {
        void on(MeetingFolder meeting, CardInventory inventory);
    }

    Language language() {
        return folder.language();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    void say(String zh, String en, Object... arguments) {
        out().println(language().choose(zh, en).formatted(arguments));
    }

    void found(Findings findings) {
        found.add(findings);
    }

    void put(String name, byte[] content) {
        files.put(name, content);
    }

    /** Takes over what was found and returns what was read; empty with an error. */
    <T> Optional<T> take(ReadResult<T> read) {
        found.add(read.findings());
        return read.findings().hasErrors() ? Optional.empty() : read.value();
    }

    /** Returns the day that is asked about, which is not before the count. */
    LocalDate day(CardInventory of, LocalDate usual) {
        LocalDate day = on.orElse(usual);
        if (day.isBefore(of.opened())) {
            throw new WrongUse("库存自 %s 起，%s 尚无数据。 The inventory begins on %s; nothing is known of %s."
                    .formatted(of.opened(), day, of.opened(), day));
        }
        return day;
    }

    Optional<CustodianDirectory> custodians(Optional<Path> file) {
        return file.flatMap(path -> take(CustodianReader.read(ListOptions.name(path), ListOptions.bytes(path))));
    }

    /** Reads the folder and the tables, does the work, and says what was found. */
    int run(Work work) {
        read(work);
        return end();
    }

    /** Does the same and writes the files together; with an error the findings alone. */
    int run(Path to, boolean replace, Work work) {
        if (folder.reads(to)) {
            throw new WrongUse(
                    "%s 是输入文件夹；请另选输出文件夹。 %s is read from; choose another folder to write.".formatted(to, to));
        }
        OutputFolder target = OutputFolder.at(to, replace);
        read(work);
        Findings all = Findings.concat(found);
        if (all.hasErrors()) {
            files.clear();
        }
        files.put("findings.json", FindingsWriter.write(all));
        target.write(files);
        int status = end();
        Summary.files(out(), to, files.keySet(), language());
        return status;
    }

    private void read(Work work) {
        take(folder.read()).ifPresent(meeting -> {
            try {
                take(CardInventoryReader.read(
                                ListOptions.name(inventory), ListOptions.bytes(inventory), meeting.units()))
                        .flatMap(opened -> movements.isEmpty()
                                ? Optional.of(opened)
                                : take(CardMovementReader.read(
                                        ListOptions.name(movements.get()),
                                        ListOptions.bytes(movements.get()),
                                        opened,
                                        meeting.units())))
                        .ifPresent(known -> work.on(meeting, known));
            } catch (FindingsException e) {
                found.add(meeting.placed(e.findings()));
            }
        });
    }

    private int end() {
        Findings all = Findings.concat(found);
        Summary.findings(out(), all, List.of(Severity.values()), Integer.MAX_VALUE, language());
        return all.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }
}
