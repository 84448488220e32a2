package dev.huiwu.cli;

import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.drawing.Face;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.card.CardSheets;
import dev.huiwu.print.card.CardSize;
import dev.huiwu.print.card.CardStyle;
import dev.huiwu.print.page.Fonts;
import dev.huiwu.print.page.PdfWriter;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCards;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting cards print}: every card of the meeting as a PDF, in the order an usher lays them. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = {"按摆放次序把座签排成 PDF。", "Lays the cards out as a PDF, in the order they are put on the tables."})
final class CardsPrint implements Callable<Integer> {

    private static final Map<String, CardSize> SIZES = Map.of(
            "tent", CardSize.TENT_A4,
            "holder-200", CardSize.HOLDER_200,
            "holder-150", CardSize.HOLDER_150,
            "chair-back", CardSize.CHAIR_BACK,
            "badge", CardSize.BADGE);

    @Mixin
    private final PrintOptions options = new PrintOptions();

    @Option(
            names = "--size",
            paramLabel = "tent|holder-200|holder-150|chair-back|badge",
            defaultValue = "tent",
            description = {
                "尺寸：A4 三折桌牌（缺省）、200×100 和 150×85 台卡、椅背贴、胸牌。",
                "Size: table tent of A4 (default), inserts of 200 by 100 and 150 by 85, chair back, badge."
            })
    private String size = "tent";

    @Option(
            names = "--face",
            paramLabel = "kai|sans|song|fang-song|title|wei",
            defaultValue = "kai",
            description = {"字体：楷体（缺省）、黑体、宋体、仿宋、小标宋、魏碑。", "The face; default: ${DEFAULT-VALUE}."})
    private String face = "kai";

    private CardPolicy policy = CardPolicy.usual();

    @Override
    public Integer call() {
        CardStyle style = style();
        return options.printEachRoom(
                folder -> policy = folder.cardPolicy(), (request, fonts, to) -> room(request, style, fonts, to));
    }

    private CardStyle style() {
        if (!SIZES.containsKey(size)) {
            throw new WrongUse("--size 应为 tent、holder-200、holder-150、chair-back、badge 之一。"
                    + " --size must be one of tent, holder-200, holder-150, chair-back, badge.");
        }
        try {
            return CardStyle.usual()
                    .with(SIZES.getOrDefault(size, CardSize.TENT_A4))
                    .with(new Face(face));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("没有“%s”这种字体。 There is no face \"%s\".".formatted(face, face));
        }
    }

    private void room(SeatingRequest request, CardStyle style, Fonts fonts, Documents to) {
        SeatCards cards = SeatCards.of(request, SeatingEngine.create().seat(request), policy);
        to.found(cards.findings());
        List<Scene> sheets = CardSheets.of(cards.cards(), style, fonts);
        if (!sheets.isEmpty()) {
            to.put("cards.pdf", PdfWriter.write(sheets, fonts));
        }
        options.terminal()
                .println(options.language()
                        .choose("%s：座签 %d 张，A4 纸 %d 张", "%s: %d cards on %d sheets of A4")
                        .formatted(request.venue().name(), cards.cards().size(), sheets.size()));
    }
}
