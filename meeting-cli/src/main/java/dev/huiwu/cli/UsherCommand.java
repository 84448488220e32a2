package dev.huiwu.cli;

import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.usher.UsherSheetWriter;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.usher.UsherPlan;
import dev.huiwu.seating.usher.UsherSettings;
import dev.huiwu.seating.usher.UsherSheets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting ushers}: who takes whom to the seat, and the sheets that are handed to ushers. */
@Command(
        name = "ushers",
        mixinStandardHelpOptions = true,
        description = {
            "引导：主席台入场次序单，其他重点与会人员每人一名引导员，写出交接单（含姓名，仅供引导员），有字体时另出 PDF。",
            "Ushers: the order of entry to the rostrum, an usher for every other important attendee, and sheets with names to hand over,",
            "as PDF too where fonts are found."
        })
final class UsherCommand implements Callable<Integer> {

    @Mixin
    private final PrintOptions options = new PrintOptions();

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

    private UsherSettings settings = UsherSettings.builder().build();

    @Override
    public Integer call() {
        if (number.filter(ushers -> ushers < 0 || ushers > 999).isPresent()) {
            throw new WrongUse("--ushers 应为 0 至 999。 --ushers must be from 0 to 999.");
        }
        return options.forEachRoom(folder -> settings = settings(folder), this::room);
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

    private void room(MeetingFolder folder, MeetingSite site, SeatingRequest request, Documents to) {
        SeatPlan seats = SeatingEngine.create().seat(request);
        UsherPlan whole = UsherPlan.of(request, seats, number.isPresent() ? settings : settings.at(site));
        UsherPlan plan = whole;
        for (String usher : absent) {
            plan = plan.usher(usher).isPresent() ? plan.without(usher) : plan;
        }
        UsherLines lines = new UsherLines(options.terminal(), plan, options.language());
        lines.summary(folder.hasSeveralRooms() ? site.name() : request.venue().name());
        lines.changes(plan.changedSince(whole));
        to.found(plan.findings());
        UsherSheets sheets = UsherSheets.of(request, seats, plan, options.language());
        to.put("usher-plan.json", UsherSheetWriter.writeDocument(plan));
        new RoomDocuments(request, seats, options.language()).ushers(to, plan, sheets);
    }
}
