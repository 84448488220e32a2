package dev.huiwu.cli;

import dev.huiwu.core.Language;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.plan.SeatPlanWriter;
import dev.huiwu.files.seatsheet.LayingList;
import dev.huiwu.files.seatsheet.SeatSheetWriter;
import dev.huiwu.files.seatsheet.SignInSheets;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code meeting seats export}: the hall as a sheet to be changed by hand, sign-in sheets and laying list. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "导出座次表（一格一座，可手工拖动姓名后交回）、签到表、摆台表。",
            "Writes the seat sheet (a cell a seat, to be changed by hand and read back), sign-in sheets and laying list."
        })
final class SeatsExport implements Callable<Integer> {

    @Mixin
    private SeatsOptions options = new SeatsOptions();

    @Override
    public Integer call() {
        OutputFolder target = options.output();
        return options.with((plan, request) -> {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("findings.json", FindingsWriter.write(options.all(plan.findings())));
            files.putAll(files(plan, request, options.language()));
            return options.write(target, files, plan.findings());
        });
    }

    /** Returns everything that is filled in by hand or laid by: the plan itself beside it. */
    static Map<String, byte[]> files(SeatPlan plan, SeatingRequest request, Language language) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("seat-plan.json", SeatPlanWriter.writeDocument(plan));
        files.put("seat-plan.csv", SeatPlanWriter.writeTable(plan, request, language));
        files.put("seat-sheet.xlsx", SeatSheetWriter.write(plan, request, language));
        files.put("sign-in.xlsx", SignInSheets.writeWorkbook(plan, request, language));
        files.put("sign-in.csv", SignInSheets.writeTable(plan, request, language));
        files.put("laying-list.xlsx", LayingList.writeWorkbook(plan, request, language));
        files.put("laying-list.csv", LayingList.writeTable(plan, request, language));
        return files;
    }
}
