package dev.huiwu.cli;

import dev.huiwu.core.drawing.Face;
import dev.huiwu.print.card.CardSize;
import dev.huiwu.print.card.CardStyle;
import dev.huiwu.print.card.SheetSize;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** How printed cards and door signs look. */
final class CardLooks {

    private static final Map<String, CardSize> SIZES = Map.of(
            "tent", CardSize.TENT_A4,
            "holder-200", CardSize.HOLDER_200,
            "holder-150", CardSize.HOLDER_150,
            "chair-back", CardSize.CHAIR_BACK,
            "badge", CardSize.BADGE);
    private static final Map<String, SheetSize> SHEETS = Map.of("a4", SheetSize.A4, "a3", SheetSize.A3);
    private static final Map<String, CardSize> DOORS = Map.of("a4", CardSize.DOOR_A4, "a3", CardSize.DOOR_A3);
    private static final Map<String, String> COLORS = Map.of(
            "white", "#FFFFFF",
            "pink", "#FBD5DC",
            "red", "#C8102E",
            "yellow", "#FFF2B3",
            "black", "#1A1A1A",
            "gold", "#F5D77A");

    @Option(
            names = "--size",
            paramLabel = "tent|holder-200|holder-150|chair-back|badge",
            description = {
                "尺寸：A4 三折桌牌（缺省）、200×100 和 150×85 台卡、椅背贴、胸牌。",
                "Size: table tent of A4 (default), inserts of 200 by 100 and 150 by 85, chair back, badge."
            })
    private String size = "tent";

    @Option(
            names = "--sheet",
            paramLabel = "a4|a3",
            description = {
                "打印用纸，缺省 A4；A3 一张可多排几张座签。",
                "The paper in the printer, A4 (default) or A3, which holds more cards."
            })
    private String sheet = "a4";

    @Option(
            names = "--face",
            paramLabel = "kai|sans|song|fang-song|title|wei",
            description = {"字体：楷体（缺省）、黑体、宋体、仿宋、小标宋、魏碑。", "The face; default: kai."})
    private String face = "kai";

    @Option(
            names = "--paper",
            paramLabel = "COLOR",
            description = {
                "印出的底色：white 白、pink 粉红、red 红、yellow 浅黄，或 #RRGGBB；缺省不印底色，用纸本身的颜色。",
                "The colour printed on the faces: white, pink, red, yellow or #RRGGBB; default: none, the paper's own."
            })
    private Optional<String> paper = Optional.empty();

    @Option(
            names = "--ink",
            paramLabel = "COLOR",
            description = {
                "字的颜色：black 黑、white 白、gold 金黄、red 红，或 #RRGGBB；缺省近黑。",
                "The colour of the texts: black, white, gold, red or #RRGGBB; default: nearly black."
            })
    private Optional<String> ink = Optional.empty();

    @Option(
            names = "--doors",
            paramLabel = "a4|a3",
            description = {
                "另印会场门签（door-signs.pdf），A4 或 A3 横幅。",
                "Print the sign for each room's door too (door-signs.pdf), on A4 or A3 lying."
            })
    private Optional<String> doors = Optional.empty();

    /** Returns the style of the cards. */
    CardStyle cards() {
        return colored(CardStyle.usual()
                .with(known("--size", size, SIZES))
                .with(known("--sheet", sheet, SHEETS))
                .with(face()));
    }

    /** Returns the name of the paper, for people. */
    String sheet() {
        return sheet.toUpperCase(Locale.ROOT);
    }

    /** Returns the style of door signs, if there are to be any. */
    Optional<CardStyle> doors() {
        return doors.map(name ->
                colored(CardStyle.door().with(known("--doors", name, DOORS)).with(known("--doors", name, SHEETS))));
    }

    private static <T> T known(String option, String name, Map<String, T> values) {
        return Optional.ofNullable(values.get(name)).orElseThrow(() -> {
            String all = String.join(", ", new TreeSet<>(values.keySet()));
            return new WrongUse("%s 应为 %s 之一。 %s must be one of %s.".formatted(option, all, option, all));
        });
    }

    private Face face() {
        try {
            return new Face(face);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("没有“%s”这种字体。 There is no face \"%s\".".formatted(face, face));
        }
    }

    private CardStyle colored(CardStyle style) {
        String letters = ink.map(CardLooks::color).orElse(style.ink());
        Optional<String> ground = paper.map(CardLooks::color);
        try {
            return new CardStyle(style.size(), style.sheet(), style.face(), letters, ground);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("字色 %s 在底色 %s 上看不清，请换一种。 %s".formatted(letters, ground.orElse(""), e.getMessage()));
        }
    }

    private static String color(String text) {
        String known = COLORS.getOrDefault(text, text);
        if (!known.matches("#[0-9A-Fa-f]{6}")) {
            throw new WrongUse(("颜色“%s”应写作 #RRGGBB，或 black、gold、pink、red、white、yellow。"
                            + " Colour \"%s\" must be #RRGGBB or one of black, gold, pink, red, white, yellow.")
                    .formatted(text, text));
        }
        return known;
    }
}
