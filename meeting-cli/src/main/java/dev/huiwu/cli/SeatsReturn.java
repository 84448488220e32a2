package dev.huiwu.cli;

import static java.util.function.Predicate.not;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.list.ListDocument;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.plan.ChangeRecordFile;
import dev.huiwu.files.roster.RosterWriter;
import dev.huiwu.files.seatsheet.SeatEdit;
import dev.huiwu.files.seatsheet.SeatSheetReader;
import dev.huiwu.files.seatsheet.SeatSheetReturn;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.ChangeRecord;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.SeatMove;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.workorder.ChangeWords;
import dev.huiwu.seating.workorder.WorkOrderSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting seats return}: what was done by hand to a seat sheet, which rules it breaks, and the plan that follows. */
@Command(
        name = "return",
        mixinStandardHelpOptions = true,
        description = {
            "读回用表格软件改过的座次表：列出改动、疑点、违反的规则和改动最少的修补办法；写明 --out 则生成新的座次方案及各表，",
            "再写明 --stage、--at 则另出改座工单和只涉及改动的座签、导向图、通知等（change 文件夹）。",
            "Reads a seat sheet that was changed in a spreadsheet: what was done, what is doubtful, which rules it breaks and the least"
                    + " repair; with --out the plan that follows and its sheets are written, with --stage and --at the work order too"
                    + " and what the changes concern (folder change)."
        })
final class SeatsReturn implements Callable<Integer> {

    /** Why and by whom the list changes where nobody says it. */
    private static final String SHEET = "seat sheet";

    @Mixin
    private SeatsOptions options = new SeatsOptions();

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "改回的座次表。 What came back.")
    private Path file = Path.of("");

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "有新增人员时，名单的调整理由。 Why the list changes, if people were added.")
    private Optional<String> reason = Optional.empty();

    @Option(
            names = "--approver",
            paramLabel = "POST",
            description = "有新增人员时，批准人职务。 The post of who approves it, if people were added.")
    private Optional<String> approver = Optional.empty();

    @ArgGroup(exclusive = false)
    private @Nullable WorkOrderOptions workOrder;

    @Override
    public Integer call() {
        if (workOrder != null && (!options.writes() || blank(reason) || blank(approver))) {
            throw new WrongUse(
                    "出改座工单请写明 --out、--reason 和 --approver。" + " A work order needs --out, --reason and --approver.");
        }
        Optional<OutputFolder> target = options.writes() ? Optional.of(options.output()) : Optional.empty();
        return options.with((plan, request) -> read(plan, request, target));
    }

    private static boolean blank(Optional<String> text) {
        return text.filter(not(String::isBlank)).isEmpty();
    }

    private int read(SeatPlan plan, SeatingRequest request, Optional<OutputFolder> target) {
        SeatSheetReturn back = SeatSheetReader.read(ListOptions.name(file), ListOptions.bytes(file), plan, request);
        if (!back.added().isEmpty() && options.writes() && (reason.isEmpty() || approver.isEmpty())) {
            throw new WrongUse("座次表中有新增人员，请写明 --reason 和 --approver。 People were added: give --reason and --approver.");
        }
        ChangeWords words = ChangeWords.of(
                request, plan, back.findings().hasErrors() ? request : back.requestNow(SHEET, SHEET), back.wished());
        Findings doubts = words.in(back.findings());
        back.edits().forEach(edit -> options.terminal().println(line(edit, words)));
        if (doubts.hasErrors()) {
            return finish(target, Map.of(), doubts);
        }
        words.worse(back.broken()).stream()
                .forEach(broken -> options.terminal()
                        .println(options.language().choose("手工调整后：", "As wished: ")
                                + Summary.line(broken, options.language())));
        try {
            ReplanLimits limits = Optional.ofNullable(workOrder)
                    .map(order -> options.ofRoom(
                            (meeting, room) -> order.limits(meeting, room).build()))
                    .orElseGet(ReplanLimits::fewestMoves);
            ReplanResult result = back.leastRepair(limits, reason.orElse(SHEET), approver.orElse(SHEET));
            say(result, back);
            Findings ofPlan = ChangeWords.of(result).in(result.plan().findings());
            if (target.isEmpty()) {
                return options.end(doubts.and(ofPlan));
            }
            SheetPrinter printer = options.printer();
            Map<String, byte[]> files = files(result, request, printer);
            Findings work = Optional.ofNullable(workOrder)
                    .filter(order -> somebodyMoves(result))
                    .map(order -> options.ofRoom(
                            (meeting, room) -> work(order, meeting, room, back, result, limits, printer, files)))
                    .orElse(ofPlan);
            return finish(target, files, doubts.and(work).and(printer.missing()));
        } catch (FindingsException e) {
            return finish(target, Map.of(), doubts.and(words.in(e.findings())));
        }
    }

    /** Says whether there is work to do; says so on the screen if not. */
    private boolean somebodyMoves(ReplanResult result) {
        if (result.moves().isEmpty()) {
            options.terminal()
                    .println(options.language()
                            .choose("没有人换座，不出改座工单", "Nobody has another seat, so there is no work order"));
            return false;
        }
        return true;
    }

    private Map<String, byte[]> files(ReplanResult result, SeatingRequest before, SheetPrinter printer) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        SeatsExport.put(
                new Documents(files, List.of(), Optional.of(printer), ""), result.plan(), result.request(), options);
        if (result.request().list().version() != before.list().version()) {
            files.put(
                    "list-v%s.json".formatted(result.request().list().version()),
                    ListDocument.write(before.meeting().id(), result.request().list()));
            files.put(
                    "attendees.csv",
                    RosterWriter.write(result.request().list(), result.request().units(), options.language()));
        }
        return files;
    }

    /** Adds the work order, the record and what the changes concern. */
    private Findings work(
            WorkOrderOptions order,
            MeetingFolder meeting,
            MeetingSite room,
            SeatSheetReturn back,
            ReplanResult result,
            ReplanLimits limits,
            SheetPrinter printer,
            Map<String, byte[]> files) {
        WorkOrderSettings settings = order.settings(meeting, room, limits)
                .number(order.number().orElse("G1"))
                .reason(reason.orElseThrow())
                .approver(approver.orElseThrow())
                .build();
        ChangeOutput output = new ChangeOutput(meeting, result, settings, options.language());
        Documents to = new Documents(files, List.of(), Optional.of(printer), "").in(ChangeOutput.FOLDER);
        ReadResult<ChangeRecord> record =
                back.record(result, limits, settings.number(), settings.at(), settings.reason(), settings.approver());
        record.value().ifPresent(made -> to.put("change-record.json", ChangeRecordFile.write(made)));
        output.put(to);
        options.terminal().println(output.summary());
        return output.findings().and(record.findings());
    }

    private int finish(Optional<OutputFolder> target, Map<String, byte[]> made, Findings findings) {
        if (target.isEmpty()) {
            return options.end(findings);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("findings.json", FindingsWriter.write(options.all(findings)));
        if (!findings.hasErrors()) {
            files.putAll(made);
        }
        return options.write(target.get(), files, findings);
    }

    /** Says who moves beside those whom the sheet moved, and how many in all. */
    private void say(ReplanResult result, SeatSheetReturn back) {
        ChangeWords words = ChangeWords.of(result);
        for (SeatMove move : result.moves()) {
            if (!back.wished().seatOf(move.person()).equals(move.to())) {
                options.terminal()
                        .println(options.language().choose("修补", "repair") + " "
                                + words.person(move.person(), options.language()) + " "
                                + way(move.from(), move.to(), words) + " "
                                + move.reason().text(options.language()));
            }
        }
        options.terminal()
                .println(options.language()
                        .choose("共 %s 人座位变动，涉及 %s 个单位", "%s people have another seat, of %s units")
                        .formatted(result.moves().size(), result.touchedUnits().size()));
    }

    private String line(SeatEdit edit, ChangeWords words) {
        String cell = edit.at().flatMap(at -> at.path()).map(path -> path + " ").orElse("");
        String other = edit.other()
                .map(person -> " " + words.person(person, options.language()))
                .orElse("");
        return cell + options.language().choose(edit.kind().label(), edit.kind().code()) + " "
                + words.person(edit.person(), options.language()) + other + " " + way(edit.from(), edit.to(), words);
    }

    private String way(Optional<SeatId> from, Optional<SeatId> to, ChangeWords words) {
        return Stream.of(from, to)
                .map(seat ->
                        seat.map(one -> words.seat(one, options.language())).orElse("-"))
                .collect(Collectors.joining(" → "));
    }
}
