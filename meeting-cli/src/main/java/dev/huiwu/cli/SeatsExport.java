package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.plan.SeatPlanWriter;
import dev.huiwu.files.seatsheet.LayingList;
import dev.huiwu.files.seatsheet.SeatSheetWriter;
import dev.huiwu.files.seatsheet.SignInSheets;
import dev.huiwu.print.sheet.SheetForms;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.sheet.LayingSheet;
import dev.huiwu.seating.sheet.SignInSheet;
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
            Map<String, byte[]> files = new LinkedHashMap<>(files(plan, request, options.language(), printer));
            Findings findings = plan.findings().and(printer.missing());
            files.put("findings.json", FindingsWriter.write(options.all(findings)));
            return options.write(target, files, findings);
        });
    }

    /** Returns everything that is filled in by hand or laid by, on paper too where fonts are found: the plan itself beside it. */
    static Map<String, byte[]> files(SeatPlan plan, SeatingRequest request, Language language, SheetPrinter printer) {
        SignInSheet signIn = SignInSheet.of(request, plan, language);
        LayingSheet laying = LayingSheet.of(request, plan, CardPolicy.usual(), language);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("seat-plan.json", SeatPlanWriter.writeDocument(plan));
        files.put("seat-plan.csv", SeatPlanWriter.writeTable(plan, request, language));
        files.put("seat-sheet.xlsx", SeatSheetWriter.write(plan, request, language));
        files.put("sign-in.xlsx", SignInSheets.writeWorkbook(signIn, language));
        files.put("sign-in.csv", SignInSheets.writeTable(signIn, language));
        files.put("laying-list.xlsx", LayingList.writeWorkbook(laying, language));
        files.put("laying-list.csv", LayingList.writeTable(laying));
        printer.pdf("sign-in.pdf", SheetForms.signIn(signIn, language).pages(language))
                .ifPresent(content -> files.put("sign-in.pdf", content));
        printer.pdf("laying-list.pdf", SheetForms.laying(laying, language).pages(language))
                .ifPresent(content -> files.put("laying-list.pdf", content));
        return files;
    }
}
