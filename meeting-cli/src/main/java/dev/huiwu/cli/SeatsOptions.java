package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.plan.SeatPlanReader;
import dev.huiwu.print.sheet.TableSheet.SectionStart;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command about a seat plan is told: the folder, the room, and the plan if it was changed by hand before. */
final class SeatsOptions {

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Mixin
    private FontOptions fonts = new FontOptions();

    @Mixin
    private SignInOptions signIn = new SignInOptions();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = {
                "现用的座次方案 seat-plan.json；缺省按会议文件夹重新排座。",
                "The plan of now, seat-plan.json; default: the one that the folder gives."
            })
    private Optional<Path> plan = Optional.empty();

    @Option(names = "--site", paramLabel = "CODE", description = "分会场代码；多个会场时必填。 The room, if there are several.")
    private Optional<String> site = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹。 The folder to write.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private Findings onReading = Findings.none();
    private Optional<MeetingFolder> read = Optional.empty();

    /** Does something with a plan. */
    interface Work {
        int with(SeatPlan plan, SeatingRequest request);
    }

    Language language() {
        return folder.language();
    }

    /** Returns what prints the sheets that are written, reading the fonts for it. */
    SheetPrinter printer() {
        return new SheetPrinter(fonts, this::language);
    }

    /** Returns where units begin on the sheets that they sign. */
    SectionStart signing() {
        return signIn.start();
    }

    /** Returns what stands on the cards, as the folder says. */
    CardPolicy cardPolicy() {
        return read.map(MeetingFolder::cardPolicy).orElseGet(CardPolicy::usual);
    }

    PrintWriter terminal() {
        return spec.commandLine().getOut();
    }

    /** Does the work with the plan and what it is made for; says what is wrong instead if that is an error. */
    int with(Work work) {
        ReadResult<MeetingFolder> meeting = folder.read();
        onReading = meeting.findings();
        read = meeting.value();
        if (meeting.value().isEmpty()) {
            return end(Findings.none());
        }
        SeatingRequest request = request(meeting.value().get());
        try {
            Optional<SeatPlan> seated = plan.isPresent()
                    ? plan(plan.get(), request)
                    : Optional.of(SeatingEngine.create().seat(request));
            return seated.map(made -> work.with(made, request)).orElse(Meeting.ERRORS);
        } catch (FindingsException e) {
            return end(e.findings());
        }
    }

    private Optional<SeatPlan> plan(Path file, SeatingRequest request) {
        ReadResult<SeatPlan> plan = SeatPlanReader.read(ListOptions.name(file), ListOptions.bytes(file), request);
        if (plan.findings().hasErrors()) {
            end(plan.findings());
        }
        return plan.value();
    }

    /** Returns the folder and the room of it that the plan is of, once it is read. */
    <T> T ofRoom(BiFunction<MeetingFolder, MeetingSite, T> use) {
        MeetingFolder meeting = read.orElseThrow();
        String code = code(meeting.siteRequests(meeting.seatingRequest()).keySet());
        return use.apply(
                meeting,
                meeting.meeting().sites().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow());
    }

    private SeatingRequest request(MeetingFolder meeting) {
        Map<String, SeatingRequest> rooms = meeting.siteRequests(meeting.seatingRequest());
        return Optional.ofNullable(rooms.get(code(rooms.keySet()))).orElseThrow();
    }

    private String code(Set<String> rooms) {
        String known = String.join(", ", rooms);
        String code = site.or(() -> rooms.stream().findFirst().filter(only -> rooms.size() == 1))
                .orElseThrow(() ->
                        new WrongUse("请用 --site 指定会场：%s。 Name the room with --site: %s.".formatted(known, known)));
        if (!rooms.contains(code)) {
            throw new WrongUse("没有会场 %s；可用 %s。 There is no room %s; there are %s.".formatted(code, known, code, known));
        }
        return code;
    }

    /** Says whether a folder to write was named. */
    boolean writes() {
        return out.isPresent();
    }

    /** Returns the folder to write, before anything is worked out. */
    OutputFolder output() {
        Path path = out.orElseThrow(() -> new WrongUse("请用 --out 指定输出文件夹。 Name the folder to write with --out."));
        if (folder.reads(path)) {
            throw new WrongUse(
                    "%s 是输入文件夹；请另选输出文件夹。 %s is read from; choose another folder to write.".formatted(path, path));
        }
        return OutputFolder.at(path, replace);
    }

    /** Returns what was found on reading the folder, and then the rest, units by name and code. */
    Findings all(Findings more) {
        Findings both = onReading.and(more);
        return read.map(meeting -> meeting.placed(both)).orElse(both);
    }

    /** Says everything that was found, of the folder first, and returns the status it ends with. */
    int end(Findings more) {
        Findings findings = all(more);
        Summary.findings(terminal(), findings, List.of(Severity.values()), language());
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    /** Writes the files together, says what was found, and returns the status. */
    int write(OutputFolder target, Map<String, byte[]> files, Findings findings) {
        target.write(files);
        int status = end(findings);
        Summary.files(terminal(), out.orElseThrow(), files.keySet(), language());
        return status;
    }
}
