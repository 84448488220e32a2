package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.plan.SeatPlanWriter;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code meeting seats export}: the hall as a sheet to be changed by hand, sign-in sheets and laying list. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "导出座次表（一格一座，可手工拖动姓名后交回）、签到表、摆台表；有字体时后两种另出 PDF。",
            "Writes the seat sheet (a cell a seat, to be changed by hand and read back), sign-in sheets and laying list, these two as PDF",
            "too where fonts are found."
        })
final class SeatsExport implements Callable<Integer> {

    @Mixin
    private SeatsOptions options = new SeatsOptions();

    @Override
    public Integer call() {
        OutputFolder target = options.output();
        return options.with((plan, request) -> {
            SheetPrinter printer = options.printer();
            Map<String, byte[]> files = new LinkedHashMap<>();
            put(new Documents(files, List.of(), Optional.of(printer), ""), plan, request, options);
            Findings findings = plan.findings().and(printer.missing());
            files.put("findings.json", FindingsWriter.write(options.all(findings)));
            return options.write(target, files, findings);
        });
    }

    /** Adds everything that is filled in by hand or laid by, on paper too where fonts are found, and the plan itself beside it. */
    static void put(Documents to, SeatPlan plan, SeatingRequest request, SeatsOptions options) {
        Language language = options.language();
        to.put("seat-plan.json", SeatPlanWriter.writeDocument(plan));
        to.put("seat-plan.csv", SeatPlanWriter.writeTable(plan, request, language));
        new RoomDocuments(request, plan, language).lists(to, options.cardPolicy(), options.signing());
    }
}
