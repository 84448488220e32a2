package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
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
import dev.huiwu.print.page.Fonts;
import dev.huiwu.print.sheet.SheetForms;
import dev.huiwu.print.sheet.WorkOrderForm;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuidePages;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.sheet.SignInSheet;
import dev.huiwu.seating.usher.UsherSheets;
import dev.huiwu.seating.workorder.ChangeWorkOrder;
import dev.huiwu.seating.workorder.DocumentKind;
import dev.huiwu.seating.workorder.WorkOrderSettings;
import dev.huiwu.seating.workorder.WorkOrderSheet;
import java.util.List;

/** The files that follow from a change: the plan and list of now, the work order, and what the change concerns, no more. */
final class ChangeOutput {

    /** Where it all lies beside other files. */
    static final String FOLDER = "change";

    private final MeetingFolder meeting;
    private final ReplanResult change;
    private final WorkOrderSettings settings;
    private final ChangeWorkOrder work;
    private final Language language;
    private final SeatingRequest request;
    private final SeatPlan plan;

    ChangeOutput(MeetingFolder meeting, ReplanResult change, WorkOrderSettings settings, Language language) {
        this.meeting = meeting;
        this.change = change;
        this.settings = settings;
        work = ChangeWorkOrder.of(change, settings);
        this.language = language;
        request = change.request();
        plan = change.plan();
    }

    /** Returns what the work order finds. */
    Findings findings() {
        return work.findings();
    }

    /** Says whether everything is as it was, so that there is no work to order. */
    boolean nothing() {
        return work.chairs().isEmpty()
                && work.seats().isEmpty()
                && work.calls().isEmpty()
                && work.documents().isEmpty()
                && request.list()
                        .attendees()
                        .equals(change.requestBefore().list().attendees());
    }

    /** Returns the work in a line. */
    String summary() {
        return language.choose(
                        "工单 %s：挪动 %s 人；座签 %s 处，其中新打印 %s 张；座位导向图 %s 份；通知 %s 个单位；约 %s 分钟",
                        "Order %s: %s people move; cards at %s seats change, %s of them printed; %s guides; %s calls;"
                                + " about %s minutes")
                .formatted(
                        work.number(),
                        change.moved(),
                        work.seats().size(),
                        work.cardsToPrint().size(),
                        work.guidesToPrint().size(),
                        work.calls().size(),
                        work.time().total());
    }

    void put(Documents to) {
        plan(to);
        order(to);
        cards(to);
        guides(to);
        signIn(to);
        ushers(to);
    }

    private void plan(Documents to) {
        to.put("seat-plan.json", SeatPlanWriter.writeDocument(plan));
        to.put("seat-plan.csv", SeatPlanWriter.writeTable(plan, request, language));
        if (request.list().version() != change.requestBefore().list().version()) {
            to.put(
                    "list-v%s.json".formatted(request.list().version()),
                    ListDocument.write(request.meeting().id(), request.list()));
            to.put("attendees.csv", RosterWriter.write(request.list(), request.units(), language));
        }
    }

    private void order(Documents to) {
        LiaisonDirectory liaisons = LiaisonDirectory.of(meeting.liaisons());
        WorkOrderSheet sheet = WorkOrderSheet.of(work, change, settings, liaisons, language);
        to.put("work-order.json", WorkOrderWriter.writeDocument(work));
        to.put("work-order.csv", WorkOrderWriter.writeTable(sheet, language));
        to.print("work-order.pdf", WorkOrderForm.of(sheet, language).pages(language));
        if (!work.calls().isEmpty()) {
            to.put(
                    OutputFolder.ofCalls(work.number()),
                    CallWriter.write(
                            work.calls(), request.units(), liaisons, work.at().toLocalDate(), language));
        }
    }

    private void cards(Documents to) {
        List<SeatCard> cards = work.cardsToPrint();
        if (!cards.isEmpty()) {
            to.print("cards.pdf", (Fonts fonts) -> CardSheets.of(cards, CardStyle.usual(), fonts));
        }
    }

    private void guides(Documents to) {
        List<UnitId> units = work.guidesToPrint();
        GuidePages pages = GuidePages.of(request, plan, language);
        if (work.prints(DocumentKind.OVERVIEW)) {
            to.print("seat-guide.pdf", List.of(pages.overview().scene()));
        }
        to.print(
                "guide-units.pdf",
                units.stream().map(pages::unit).map(GuideDrawing::scene).toList());
        to.print(
                "entrance-boards.pdf",
                work.subjects(DocumentKind.ENTRANCE_BOARD).stream()
                        .map(entrance ->
                                pages.board(entrance, PageFormat.A1_PORTRAIT).scene())
                        .toList());
        if (!units.isEmpty()) {
            to.put("guide-messages.txt", GuideMessages.of(SeatGuide.of(request, plan), units, language));
        }
        if (work.prints(DocumentKind.LOOK_UP_PAGE)) {
            to.put("seat-lookup.html", LookUpPage.of(request, plan).hall(language));
        }
    }

    private void signIn(Documents to) {
        List<String> units = work.subjects(DocumentKind.SIGN_IN_SHEET);
        if (units.isEmpty()) {
            return;
        }
        SignInSheet sheet = SignInSheet.of(request, plan, language)
                .only(units.stream().map(UnitId::new).toList());
        to.put("sign-in.csv", SignInSheets.writeTable(sheet, language));
        to.print("sign-in.pdf", SheetForms.signIn(sheet, language).pages(language));
    }

    private void ushers(Documents to) {
        List<String> concerned = work.subjects(DocumentKind.USHER_SHEET);
        boolean entry = work.prints(DocumentKind.ROSTRUM_ENTRY);
        work.ushers().filter(plan -> entry || !concerned.isEmpty()).ifPresent(ushers -> {
            UsherSheets sheets = UsherSheets.of(request, plan, ushers, language).only(concerned, entry);
            to.put("usher-plan.json", UsherSheetWriter.writeDocument(ushers));
            new RoomDocuments(request, plan, language).ushers(to, ushers, sheets);
        });
    }
}
