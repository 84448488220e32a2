package dev.huiwu.cli;

import dev.huiwu.core.Language;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.files.seatsheet.LayingList;
import dev.huiwu.files.seatsheet.SeatSheetWriter;
import dev.huiwu.files.seatsheet.SignInSheets;
import dev.huiwu.files.usher.UsherSheetWriter;
import dev.huiwu.print.card.CardSheets;
import dev.huiwu.print.card.CardStyle;
import dev.huiwu.print.lookup.LookUpPage;
import dev.huiwu.print.page.Fonts;
import dev.huiwu.print.sheet.SheetForms;
import dev.huiwu.print.sheet.TableSheet.SectionStart;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCards;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuidePages;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.sheet.LayingSheet;
import dev.huiwu.seating.sheet.SignInSheet;
import dev.huiwu.seating.usher.UsherPlan;
import dev.huiwu.seating.usher.UsherSettings;
import dev.huiwu.seating.usher.UsherSheets;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that people of one room hold in their hands, filed by who gets it: {@value #UNITS}, {@value #HALL}, {@value #USHERS}.
 * Drawings are there as SVG, and as PDF where fonts are found.
 */
final class RoomDocuments {

    /** What goes out to the units. */
    static final String UNITS = "units";

    /** What is hung, laid and kept in the hall. */
    static final String HALL = "hall";

    /** What ushers get; it holds names. */
    static final String USHERS = "ushers";

    private final SeatingRequest request;
    private final SeatPlan plan;
    private final Language language;

    RoomDocuments(SeatingRequest request, SeatPlan plan, Language language) {
        this.request = request;
        this.plan = plan;
        this.language = language;
    }

    /** Adds guides and messages, and what is hung up: the overview and a board for each entrance. */
    void guides(Documents to, SeatGuide guide) {
        GuidePages pages = GuidePages.of(request, plan, language);
        Documents units = to.in(UNITS);
        List<Scene> all = new ArrayList<>();
        for (UnitLocation unit : guide.units()) {
            Scene page = pages.unit(unit.unit()).scene();
            all.add(page);
            units.put(OutputFolder.ofUnit(unit.unit().value(), "svg"), SvgWriter.write(page));
        }
        units.put("guide-messages.txt", GuideMessages.all(guide, language));
        units.put("seat-lookup.html", LookUpPage.of(request, plan).hall(language));
        units.print("guide-units.pdf", all);
        Documents hall = to.in(HALL);
        hall.print("seat-guide.pdf", List.of(pages.overview().scene()));
        List<Scene> boards = pages.boards(PageFormat.A1_PORTRAIT).stream()
                .map(GuideDrawing::scene)
                .toList();
        for (int i = 0; i < boards.size(); i++) {
            hall.put(OutputFolder.ofBoard(i + 1), SvgWriter.write(boards.get(i)));
        }
        hall.print("entrance-boards.pdf", boards);
        to.found(guide.messageFindings(language));
    }

    /** Adds cards, the list by which they are laid, sign-in sheets, and the hall as a sheet to be changed by hand. */
    void cards(Documents to, CardPolicy policy, SectionStart signing) {
        Documents hall = to.in(HALL);
        SeatCards cards = SeatCards.of(request, plan, policy);
        to.found(cards.findings());
        hall.print("cards.pdf", (Fonts fonts) -> CardSheets.of(cards.cards(), CardStyle.usual(), fonts));
        lists(hall, policy, signing);
    }

    /** Adds the lists that are filled in and laid by. */
    void lists(Documents to, CardPolicy policy, SectionStart signing) {
        SignInSheet signIn = SignInSheet.of(request, plan, language);
        LayingSheet laying = LayingSheet.of(request, plan, policy, language);
        to.put("seat-sheet.xlsx", SeatSheetWriter.write(plan, request, language));
        to.put("sign-in.xlsx", SignInSheets.writeWorkbook(signIn, signing == SectionStart.NEW_PAGE, language));
        to.put("sign-in.csv", SignInSheets.writeTable(signIn, language));
        to.put("laying-list.xlsx", LayingList.writeWorkbook(laying, language));
        to.put("laying-list.csv", LayingList.writeTable(laying));
        to.print("sign-in.pdf", SheetForms.signIn(signIn, signing, language).pages(language));
        to.print("laying-list.pdf", SheetForms.laying(laying, language).pages(language));
    }

    /** Adds who takes whom to the seat. */
    void ushers(Documents to, UsherSettings settings) {
        UsherPlan ushers = UsherPlan.of(request, plan, settings);
        to.found(ushers.findings());
        Documents folder = to.in(USHERS);
        folder.put("usher-plan.json", UsherSheetWriter.writeDocument(ushers));
        ushers(folder, ushers, UsherSheets.of(request, plan, ushers, language));
    }

    /** Adds sheets of ushers and the order of entry, those that there are. */
    void ushers(Documents to, UsherPlan ushers, UsherSheets sheets) {
        if (!sheets.ushers().isEmpty()) {
            to.put("usher-sheet.csv", UsherSheetWriter.writeSheets(ushers, sheets, language));
        }
        UsherSheetWriter.writeEntry(ushers, sheets, language).ifPresent(entry -> to.put("rostrum-entry.csv", entry));
        to.print("usher-sheet.pdf", SheetForms.pages(SheetForms.ushers(sheets), language));
        to.print("rostrum-entry.pdf", SheetForms.pages(SheetForms.entry(sheets), language));
    }
}
