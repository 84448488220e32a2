package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Severity;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.change.LateChangeReader;
import dev.huiwu.files.change.LateChanges;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.plan.ChangeRecordFile;
import dev.huiwu.files.plan.SeatPlanReader;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.CardBox;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ChangeRecord;
import dev.huiwu.seating.replan.ChangeRefusedException;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.Replanner;
import dev.huiwu.seating.usher.UsherPlan;
import dev.huiwu.seating.usher.UsherSettings;
import dev.huiwu.seating.workorder.ChangeWords;
import dev.huiwu.seating.workorder.WorkOrderSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meeting change}: makes late changes, few people moving, and writes the work order with everything it asks for. */
@Command(
        name = "change",
        mixinStandardHelpOptions = true,
        description = {
            "临时改座：按改座单调整座次（动人最少），出改座工单和只涉及改动的座签、座位导向图、引导单、签到表、通知。",
            "Late changes: changes the plan, few people moving, and writes the work order with the cards, guides, sheets and calls that the"
                    + " changes concern, and no others."
        })
final class ChangeCommand implements Callable<Integer> {

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Mixin
    private FontOptions fonts = new FontOptions();

    @Option(
            names = "--changes",
            required = true,
            paramLabel = "FILE",
            description = "改座单（CSV 或 XLSX），一行一项。 The changes, CSV or XLSX, a row a change.")
    private Path changes = Path.of("");

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = {
                "现用的座次方案 seat-plan.json；缺省按会议文件夹重新排座。",
                "The plan of now, seat-plan.json; default: the one that the folder gives."
            })
    private Optional<Path> plan = Optional.empty();

    @Option(
            names = "--after",
            paramLabel = "FILE",
            description = {
                "上一次改座写出的 change-record.json；本次在其后继续改。",
                "The change-record.json of the change before; this one goes on from there."
            })
    private Optional<Path> after = Optional.empty();

    @ArgGroup(exclusive = false, multiplicity = "1")
    private WorkOrderOptions workOrder = new WorkOrderOptions();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "原因。 Why.")
    private String reason = "";

    @Option(
            names = "--approver",
            required = true,
            paramLabel = "POST",
            description = "批准人职务。 The post of who approves it.")
    private String approver = "";

    @Option(names = "--moves", paramLabel = "N", description = "最多挪动几人。 The most people who may move.")
    private Optional<Integer> moves = Optional.empty();

    @Option(
            names = "--splits",
            paramLabel = "N",
            description = "最多允许再拆开几个单位（各多一处）；缺省 0。 How many units may be torn apart, a piece each; default 0.")
    private int splits;

    @Option(names = "--site", paramLabel = "CODE", description = "会场代码；多个会场时必填。 The room, if there are several.")
    private Optional<String> site = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹。 The folder to write.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What there is before the change. */
    private record Before(
            SeatingRequest request,
            SeatPlan plan,
            ChangeRecord record,
            Map<String, ReplanResult> made,
            Optional<UsherPlan> ushers,
            CardBox box) {}

    @Override
    public Integer call() {
        checkUse();
        OutputFolder output = OutputFolder.at(out, replace);
        ReadResult<MeetingFolder> read = folder.read();
        Map<String, byte[]> files = new LinkedHashMap<>();
        Findings findings = read.findings();
        if (read.value().isPresent()) {
            MeetingFolder meeting = read.value().get();
            try {
                findings = findings.and(meeting.placed(change(meeting, files)));
            } catch (FindingsException e) {
                findings = findings.and(meeting.placed(e.findings()));
            }
        }
        if (findings.hasErrors()) {
            files.clear();
        }
        files.put("findings.json", FindingsWriter.write(findings));
        output.write(files);
        Summary.findings(terminal(), findings, List.of(Severity.values()), folder.language());
        Summary.files(terminal(), out, files.keySet(), folder.language());
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    private void checkUse() {
        if (folder.reads(out)) {
            throw new WrongUse(
                    "%s 是输入文件夹；请另选输出文件夹。 %s is read from; choose another folder to write.".formatted(out, out));
        }
        if (plan.isPresent() && after.isPresent()) {
            throw new WrongUse("--plan 和 --after 只能用一个。 Give --plan or --after, not both.");
        }
        if (reason.isBlank() || approver.isBlank()) {
            throw new WrongUse("--reason、--approver 不能为空。 --reason and --approver cannot be blank.");
        }
        if (moves.filter(most -> most < 0).isPresent()) {
            throw new WrongUse("--moves 不能小于 0。 --moves cannot be less than 0.");
        }
        if (splits < 0) {
            throw new WrongUse("--splits 不能小于 0。 --splits cannot be less than 0.");
        }
    }

    private Findings change(MeetingFolder meeting, Map<String, byte[]> files) {
        Map<String, SeatingRequest> rooms = meeting.siteRequests(meeting.seatingRequest());
        MeetingSite room = room(meeting, rooms.keySet());
        Optional<UsherSettings> ushers = meeting.ushers().map(all -> all.at(room));
        Before before = before(Objects.requireNonNull(rooms.get(room.code())), ushers, meeting.cardPolicy());
        Optional<String> number = workOrder.number();
        number.filter(before.record()::has).ifPresent(taken -> {
            throw new WrongUse(
                    "已有工单 %s；请换一个编号。 There is a work order %s already; give another number.".formatted(taken, taken));
        });
        ReadResult<LateChanges> read = LateChangeReader.read(
                ListOptions.name(changes),
                ListOptions.bytes(changes),
                before.request(),
                before.plan(),
                reason,
                before.made());
        LateChanges rows = read.orThrow();
        if (rows.changes().isEmpty()) {
            return nothing(read);
        }
        ChangeOrder order = rows.order(reason, approver);
        ReplanLimits limits = workOrder
                .limits(meeting, room)
                .moves(limit(moves))
                .extraSplits(splits)
                .build();
        ReplanResult result = replan(before, rows, order, limits);
        WorkOrderSettings settings = workOrder
                .settings(meeting, room, limits)
                .number(number.orElseGet(before.record()::nextNumber))
                .reason(reason)
                .approver(approver)
                .ushersBefore(before.ushers())
                .box(before.box())
                .follows(before.record().lastAt())
                .build();
        ChangeOutput output = new ChangeOutput(meeting, result, settings, folder.language());
        if (output.nothing()) {
            return nothing(read);
        }
        SheetPrinter printer = new SheetPrinter(fonts, folder::language);
        files.put(
                "change-record.json",
                ChangeRecordFile.write(before.record().with(settings.number(), settings.at(), order, limits, result)));
        output.put(new Documents(files, List.of(), Optional.of(printer), ""));
        terminal().println(output.summary());
        Findings all =
                Findings.concat(List.of(read.findings(), rows.placed(output.findings(), order), printer.missingOnce()));
        return new Findings(all.stream().distinct().toList());
    }

    /** Says that there is no work to order. */
    private Findings nothing(ReadResult<LateChanges> read) {
        terminal()
                .println(folder.language()
                        .choose("没有要改的，不出改座工单", "Nothing is to be changed, so there is no work order"));
        return read.findings();
    }

    /** Makes the changes; what is refused says the row. */
    private static ReplanResult replan(Before before, LateChanges rows, ChangeOrder order, ReplanLimits limits) {
        try {
            return Replanner.create().replan(before.plan(), before.request(), order, limits);
        } catch (ChangeRefusedException e) {
            ChangeWords words = ChangeWords.of(before.request(), before.plan(), before.request(), before.plan());
            throw new FindingsException("The changes cannot be made", rows.placed(words.in(e.refusals())));
        }
    }

    private MeetingSite room(MeetingFolder meeting, Set<String> rooms) {
        String known = String.join(", ", rooms);
        String code = site.or(() -> rooms.stream().findFirst().filter(only -> rooms.size() == 1))
                .filter(rooms::contains)
                .orElseThrow(() ->
                        new WrongUse("请用 --site 指定会场：%s。 Name the room with --site: %s.".formatted(known, known)));
        return meeting.meeting().sites().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the plan of now, who ushers whom by the changes made so far, and which cards they put into the box. */
    private Before before(SeatingRequest request, Optional<UsherSettings> settings, CardPolicy cards) {
        ChangeRecord record = record(request);
        Optional<UsherPlan> ushers = settings.map(those -> UsherPlan.of(request, record.base(), those));
        List<ReplanResult> made = record.replay(request);
        Map<String, ReplanResult> byNumber = new LinkedHashMap<>();
        made.forEach(change -> byNumber.put(record.rounds().get(byNumber.size()).number(), change));
        Before before =
                new Before(request, record.base(), record, byNumber, ushers, WorkOrderSettings.box(made, cards));
        for (ReplanResult change : made) {
            before = new Before(
                    change.request(),
                    change.plan(),
                    record,
                    byNumber,
                    before.ushers()
                            .flatMap(plan -> settings.map(those -> plan.after(change.request(), change.plan(), those))),
                    before.box());
        }
        return before;
    }

    private ChangeRecord record(SeatingRequest request) {
        return after.map(file -> ChangeRecordFile.read(ListOptions.name(file), ListOptions.bytes(file), request)
                        .orThrow())
                .orElseGet(() -> ChangeRecord.of(
                        plan.map(file -> SeatPlanReader.read(ListOptions.name(file), ListOptions.bytes(file), request)
                                        .orThrow())
                                .orElseGet(() -> SeatingEngine.create().seat(request))));
    }

    private static OptionalInt limit(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private PrintWriter terminal() {
        return spec.commandLine().getOut();
    }
}
