package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.usher.UsherSheetWriter;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.usher.UsherPlan;
import dev.huiwu.seating.usher.UsherSettings;
import dev.huiwu.seating.usher.UsherSheets;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meeting ushers}: who takes whom to the seat, and the sheets that are handed to ushers. */
@Command(
        name = "ushers",
        mixinStandardHelpOptions = true,
        description = {
            "引导：主席台入场次序单，其他重点与会人员每人一名引导员，写出交接单（含姓名，仅供引导员）。",
            "Ushers: the order of entry to the rostrum, an usher for every other important attendee, and sheets with names to hand over."
        })
final class UsherCommand implements Callable<Integer> {

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Option(
            names = "--ushers",
            paramLabel = "N",
            description = {
                "每个会场的引导员人数（另加一名主席台领位），代替引导员表。",
                "How many ushers each room has, beside one to lead the rostrum, instead of those of the table."
            })
    private Optional<Integer> number = Optional.empty();

    @Option(
            names = "--without",
            paramLabel = "ID",
            description = {"缺岗的引导员，可写多次；列出要告知谁。", "An usher who is absent, repeatable; says who has to be told."})
    private List<String> absent = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹。 The folder to write.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<Findings> found = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @Override
    public Integer call() {
        if (number.filter(ushers -> ushers < 0 || ushers > 999).isPresent()) {
            throw new WrongUse("--ushers 应为 0 至 999。 --ushers must be from 0 to 999.");
        }
        Optional<OutputFolder> output = out.map(this::output);
        ReadResult<MeetingFolder> read = options.read();
        found.add(read.findings());
        read.value().ifPresent(folder -> {
            UsherSettings settings = settings(folder);
            folder.siteRequests(folder.seatingRequest())
                    .forEach((site, request) -> room(folder, site, request, settings));
        });
        Findings findings = Findings.concat(found);
        if (findings.hasErrors()) {
            files.clear();
        }
        Map<String, byte[]> written = new LinkedHashMap<>();
        written.put("findings.json", FindingsWriter.write(findings));
        written.putAll(files);
        output.ifPresent(folder -> folder.write(written));
        Summary.findings(terminal(), findings, List.of(Severity.ERROR, Severity.WARNING), options.language());
        out.ifPresent(folder -> Summary.files(terminal(), folder, written.keySet(), options.language()));
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    private OutputFolder output(Path folder) {
        if (options.reads(folder)) {
            throw new WrongUse(
                    "%s 是输入文件夹；请另选输出文件夹。 %s is read from; choose another folder to write.".formatted(folder, folder));
        }
        return OutputFolder.at(folder, replace);
    }

    private PrintWriter terminal() {
        return spec.commandLine().getOut();
    }

    private UsherSettings settings(MeetingFolder folder) {
        UsherSettings settings = folder.ushers().orElseGet(() -> UsherSettings.ofNumber(0));
        if (number.isPresent()) {
            return settings.toBuilder()
                    .ushers(UsherSettings.numbered(number.get()))
                    .build();
        }
        if (folder.ushers().isEmpty()) {
            throw new WrongUse("请用 --ushers 说明引导员人数，或在 meeting.json 中写明引导员表。"
                    + " Say with --ushers how many there are, or name a table of ushers in meeting.json.");
        }
        return settings;
    }

    private void room(MeetingFolder folder, String code, SeatingRequest request, UsherSettings settings) {
        String place = folder.hasSeveralRooms() ? OutputFolder.ofSite(code) : "";
        MeetingSite site = folder.meeting().sites().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        SeatPlan seats;
        try {
            seats = SeatingEngine.create().seat(request);
        } catch (FindingsException e) {
            add(place, folder.placed(e.findings()));
            return;
        }
        UsherPlan whole = UsherPlan.of(request, seats, number.isPresent() ? settings : settings.at(site));
        UsherPlan plan = whole;
        for (String usher : absent) {
            plan = plan.usher(usher).isPresent() ? plan.without(usher) : plan;
        }
        UsherLines lines = new UsherLines(terminal(), plan, options.language());
        lines.summary(folder.hasSeveralRooms() ? site.name() : request.venue().name());
        lines.changes(plan.changedSince(whole));
        add(place, plan.findings());
        write(place, request, seats, plan);
    }

    private void add(String place, Findings findings) {
        found.add(place.isEmpty() ? findings : findings.orAt(Location.ofFile(place)));
    }

    private void write(String place, SeatingRequest request, SeatPlan seats, UsherPlan plan) {
        Language language = options.language();
        UsherSheets sheets = UsherSheets.of(request, seats, plan, language);
        files.put(place + "usher-plan.json", UsherSheetWriter.writeDocument(plan));
        files.put(place + "usher-sheet.csv", UsherSheetWriter.writeSheets(plan, sheets, language));
        UsherSheetWriter.writeEntry(plan, sheets, language)
                .ifPresent(entry -> files.put(place + "rostrum-entry.csv", entry));
    }
}
