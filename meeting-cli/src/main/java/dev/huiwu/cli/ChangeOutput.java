package dev.huiwu.cli;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.list.ListDocument;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.notification.CallWriter;
import dev.huiwu.files.plan.SeatPlanWriter;
import dev.huiwu.files.roster.RosterWriter;
import dev.huiwu.files.seatsheet.SignInSheets;
import dev.huiwu.files.usher.UsherSheetWriter;
import dev.huiwu.files.workorder.WorkOrderWriter;
import dev.huiwu.print.card.CardSheets;
import dev.huiwu.print.card.CardStyle;
import dev.huiwu.print.lookup.LookUpPage;
import dev.huiwu.print.sheet.SheetForms;
import dev.huiwu.print.sheet.WorkOrderForm;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuidePages;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.sheet.SignInSheet;
import dev.huiwu.seating.usher.UsherPlan;
import dev.huiwu.seating.usher.UsherSheets;
import dev.huiwu.seating.workorder.ChangeWorkOrder;
import dev.huiwu.seating.workorder.DocumentKind;
import dev.huiwu.seating.workorder.WorkOrderSettings;
import dev.huiwu.seating.workorder.WorkOrderSheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files that follow from a change: the plan and list of now, the work order, and what the change concerns, no more. */
final class ChangeOutput {

    private final MeetingFolder meeting;
    private final ReplanResult change;
    private final WorkOrderSettings settings;
    private final ChangeWorkOrder work;
    private final SheetPrinter printer;
    private final Language language;
    private final SeatingRequest request;
    private final SeatPlan plan;

    ChangeOutput(
            MeetingFolder meeting,
            ReplanResult change,
            WorkOrderSettings settings,
            ChangeWorkOrder work,
            SheetPrinter printer,
            Language language) {
        this.meeting = meeting;
        this.change = change;
        this.settings = settings;
        this.work = work;
        this.printer = printer;
        this.language = language;
        request = change.request();
        plan = change.plan();
    }

    void put(Map<String, byte[]> files) {
        plan(files);
        order(files);
        cards(files);
        guides(files);
        signIn(files);
        ushers(files);
    }

    private void plan(Map<String, byte[]> files) {
        files.put("seat-plan.json", SeatPlanWriter.writeDocument(plan));
        files.put("seat-plan.csv", SeatPlanWriter.writeTable(plan, request, language));
        if (request.list().version() != change.requestBefore().list().version()) {
            files.put(
                    "list-v%s.json".formatted(request.list().version()),
                    ListDocument.write(request.meeting().id(), request.list()));
            files.put("attendees.csv", RosterWriter.write(request.list(), request.units(), language));
        }
    }

    private void order(Map<String, byte[]> files) {
        LiaisonDirectory liaisons = LiaisonDirectory.of(meeting.liaisons());
        WorkOrderSheet sheet = WorkOrderSheet.of(work, change, settings, liaisons, language);
        files.put("work-order.json", WorkOrderWriter.writeDocument(work));
        files.put("work-order.csv", WorkOrderWriter.writeTable(sheet, language));
        pdf(files, "work-order.pdf", WorkOrderForm.of(sheet, language).pages(language));
        if (!work.calls().isEmpty()) {
            files.put(
                    OutputFolder.ofCalls(work.number()),
                    CallWriter.write(
                            work.calls(), request.units(), liaisons, work.at().toLocalDate(), language));
        }
    }

    private void cards(Map<String, byte[]> files) {
        printer.pdf("cards.pdf", fonts -> CardSheets.of(work.cardsToPrint(), CardStyle.usual(), fonts))
                .ifPresent(content -> files.put("cards.pdf", content));
    }

    private void guides(Map<String, byte[]> files) {
        List<UnitId> units = work.guidesToPrint();
        GuidePages pages = GuidePages.of(request, plan, language);
        if (work.prints(DocumentKind.OVERVIEW)) {
            pdf(files, "seat-guide.pdf", List.of(pages.overview().scene()));
        }
        pdf(
                files,
                "guide-units.pdf",
                units.stream().map(pages::unit).map(GuideDrawing::scene).toList());
        pdf(
                files,
                "entrance-boards.pdf",
                work.subjects(DocumentKind.ENTRANCE_BOARD).stream()
                        .map(entrance ->
                                pages.board(entrance, PageFormat.A1_PORTRAIT).scene())
                        .toList());
        if (!units.isEmpty()) {
            SeatGuide guide = SeatGuide.of(request, plan);
            files.put("guide-messages.txt", utf8(messages(guide, units)));
        }
        if (work.prints(DocumentKind.LOOK_UP_PAGE)) {
            files.put("seat-lookup.html", utf8(LookUpPage.of(request, plan).hall(language)));
        }
    }

    private String messages(SeatGuide guide, List<UnitId> units) {
        return units.stream()
                .flatMap(unit -> guide.message(unit, language).stream()
                        .map(message -> guide.find(unit).orElseThrow().name() + "\t" + message.text() + "\n"))
                .collect(Collectors.joining());
    }

    private void signIn(Map<String, byte[]> files) {
        List<String> units = work.subjects(DocumentKind.SIGN_IN_SHEET);
        if (units.isEmpty()) {
            return;
        }
        SignInSheet sheet = SignInSheet.of(request, plan, language)
                .only(units.stream().map(UnitId::new).toList());
        files.put("sign-in.csv", SignInSheets.writeTable(sheet, language));
        pdf(files, "sign-in.pdf", SheetForms.signIn(sheet, language).pages(language));
    }

    private void ushers(Map<String, byte[]> files) {
        List<String> concerned = work.subjects(DocumentKind.USHER_SHEET);
        if (concerned.isEmpty() && !work.prints(DocumentKind.ROSTRUM_ENTRY)) {
            return;
        }
        UsherPlan ushers = UsherPlan.of(request, plan, settings.ushers().orElseThrow());
        UsherSheets sheets = UsherSheets.of(request, plan, ushers, language)
                .only(concerned, work.prints(DocumentKind.ROSTRUM_ENTRY));
        if (!concerned.isEmpty()) {
            files.put("usher-sheet.csv", UsherSheetWriter.writeSheets(ushers, sheets, language));
        }
        pdf(files, "usher-sheet.pdf", SheetForms.pages(SheetForms.ushers(sheets), language));
        pdf(files, "rostrum-entry.pdf", SheetForms.pages(SheetForms.entry(sheets), language));
        UsherSheetWriter.writeEntry(ushers, sheets, language).ifPresent(entry -> files.put("rostrum-entry.csv", entry));
    }

    private void pdf(Map<String, byte[]> files, String name, List<Scene> pages) {
        printer.pdf(name, pages).ifPresent(content -> files.put(name, content));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
