package dev.huiwu.cli;

import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.print.code.QrCode;
import dev.huiwu.print.lookup.LookUpPage;
import dev.huiwu.print.page.Fonts;
import dev.huiwu.print.page.PdfWriter;
import dev.huiwu.print.page.PngWriter;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.GuideDrawing;
import dev.huiwu.seating.guide.GuidePages;
import dev.huiwu.seating.guide.PageFormat;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting guide print}: everything that tells people where they sit, ready to hang up, hand out and send. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = {
            "座位导向图：总图、各单位页、各入口展板（PDF），短信，手机查座页；指定单位另出工作群图片和查座页。",
            "Seat guides: overview, a page for each unit and a board for each entrance as PDF, text messages, the page to look",
            "seats up; for units that are named a picture for the work chat and a page with their names."
        })
final class GuidePrint implements Callable<Integer> {

    /** Of the picture for a work chat. */
    private static final int PIXELS = 1080;

    /** The side of a code on a page, in millimetres. */
    private static final int CODE = 32;

    @Mixin
    private final PrintOptions options = new PrintOptions();

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = {
                "只出这些单位的页，并另出其图片和查座页（含本单位姓名）；可写多次。",
                "Only the pages of these units, and a picture and a page with their people's names for each; repeatable."
            })
    private List<String> chosen = List.of();

    @Option(
            names = "--code",
            paramLabel = "TEXT",
            description = {
                "在各单位页上印二维码，如 https://example.cn/zw?u={unit}；{unit} 换成单位代码。",
                "A QR code on the page of each unit, such as https://example.cn/seat?u={unit}, with the unit's code for {unit}."
            })
    private Optional<String> code = Optional.empty();

    @Override
    public Integer call() {
        return options.printEachRoom(this::known, (folder, site, request, fonts, to) -> room(request, fonts, to));
    }

    private void known(MeetingFolder folder) {
        List<String> unknown = chosen.stream()
                .filter(code -> folder.list().attendees().stream()
                        .noneMatch(person -> person.unit().value().equals(code)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new WrongUse("名单中没有单位 %s。 Nobody of unit %s is on the list.".formatted(unknown, unknown));
        }
    }

    private void room(SeatingRequest request, Fonts fonts, Documents to) {
        Language language = options.language();
        SeatPlan plan = SeatingEngine.create().seat(request);
        SeatGuide guide = SeatGuide.of(request, plan);
        GuidePages pages = GuidePages.of(request, plan, language);
        LookUpPage lookUp = LookUpPage.of(request, plan);
        List<UnitId> units = guide.units().stream()
                .map(UnitLocation::unit)
                .filter(unit -> chosen.isEmpty() || chosen.contains(unit.value()))
                .toList();
        to.found(plan.findings());
        to.found(guide.messageFindings(language));
        pdf(to, "seat-guide.pdf", List.of(pages.overview().scene()), fonts);
        pdf(to, "guide-units.pdf", units.stream().map(unit -> page(pages, unit)).toList(), fonts);
        pdf(
                to,
                "entrance-boards.pdf",
                pages.boards(PageFormat.A1_PORTRAIT).stream()
                        .map(GuideDrawing::scene)
                        .toList(),
                fonts);
        to.put("guide-messages.txt", GuideMessages.all(guide, language));
        to.put("seat-lookup.html", lookUp.hall(language));
        if (!chosen.isEmpty()) {
            units.forEach(unit -> {
                Scene screen = pages.screen(unit).scene();
                to.put(OutputFolder.ofUnit(unit.value(), "png"), PngWriter.write(screen, fonts, PIXELS));
                to.put(OutputFolder.ofUnit(unit.value(), "html"), lookUp.unit(unit, language));
            });
        }
    }

    /** Returns the page of a unit, with a code if one is wanted. */
    private Scene page(GuidePages pages, UnitId unit) {
        if (code.isEmpty()) {
            return pages.unit(unit).scene();
        }
        try {
            return QrCode.on(
                    pages.unit(unit, PageFormat.A4_PORTRAIT, CODE), code.get().replace("{unit}", unit.value()));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--code 为空或太长，印成 %s 毫米的二维码无法识读。 --code is empty, or too long to be read in %s mm."
                    .formatted(CODE, CODE));
        }
    }

    private void pdf(Documents to, String name, List<Scene> pages, Fonts fonts) {
        if (!pages.isEmpty()) {
            to.put(name, PdfWriter.write(pages, fonts, options.language()));
        }
    }
}
