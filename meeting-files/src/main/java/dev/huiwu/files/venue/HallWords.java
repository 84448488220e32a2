package dev.huiwu.files.venue;

import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.venue.SeatFeature;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the cells of a hall sheet, as {@code docs/files.md} lists it; words are compared as {@link Words#key} gives them. */
final class HallWords {

    static final Pattern SEAT = Pattern.compile("([0-9]{1,4}(?:\\+[0-9]{1,2})?)(?:号|座|号座)?");
    static final Pattern TOTAL = Pattern.compile("(?:共|合计|总计|总)[^0-9]{0,4}([0-9]{1,6})(?:个|座|席|位)*");
    static final Pattern STAGE = Pattern.compile("(主席台|舞台|讲台)(.*)");
    static final Pattern CHAIRS = Pattern.compile("(前排|后排|第?[一二三四五六123456]排)?最多([0-9]{1,3})[座把席人]");

    private static final Pattern MARKED = Pattern.compile("([0-9]{1,4}(?:\\+[0-9]{1,2})?)(?:号|座)?\\(?([^0-9()]+)\\)?");
    private static final Pattern ROW = Pattern.compile("第?([0-9]{1,3}|[一二三四五六七八九十]{1,3})排");
    private static final Pattern FLOOR = Pattern.compile("第?([0-9]|[一二三四五六七八九])(?:层|楼)");
    private static final Pattern FLOOR_WORD = Pattern.compile("楼上|楼下|池座|楼座|包厢");
    private static final Pattern BLOCK =
            Pattern.compile("[^0-9]{0,8}[左中右前后东西南北边侧a-z甲乙丙丁一二三四五六七八九]区|[左中右][侧边]?|[a-z0-9]{1,3}区");
    private static final Pattern NO_SEAT =
            Pattern.compile("[x×✕✖/\\-—]|柱子?|立柱|.{0,4}(?:过道|走道|通道|入口|出口|门|调音台|控制台|控制室|音控室|摄像机?位?|楼梯)");
    private static final Pattern ASIDE = Pattern.compile("图例[:：]?|说明[:：]?|备注[:：]?.*|排号?|行号?|座号");
    private static final String DIGITS = "零一二三四五六七八九十";

    /** The headers of figures beside the rows. */
    static final Set<String> FIGURES = Set.of("座位数", "座数", "小计", "合计", "总计", "座位", "人数");

    /** What a legend says of a colour; an ordinary seat has no feature. */
    static final Words<Optional<SeatFeature>> STATES = Words.<Optional<SeatFeature>>of()
            .with(Optional.empty(), "普通席", "可用", "可坐", "座位", "普通座位")
            .with(Optional.of(SeatFeature.BLOCKED), "不可用", "停用", "损坏", "设备", "工作用", "工作席", "调音台占用")
            .with(Optional.of(SeatFeature.ACCESSIBLE), "轮椅席", "轮椅位", "无障碍席", "轮椅", "♿")
            .with(Optional.of(SeatFeature.COMPANION), "陪同席", "陪同", "陪护席")
            .with(Optional.of(SeatFeature.RESERVED), "预留", "预留席", "保留")
            .with(Optional.of(SeatFeature.SPARE), "加座", "机动", "机动席", "备用");

    private HallWords() {}

    /** Returns the row that a label such as {@code 第12排} names. */
    static Optional<String> row(String text) {
        Matcher row = ROW.matcher(Words.key(text));
        return row.matches() ? Optional.of(number(row.group(1))) : Optional.empty();
    }

    /** Returns the floor that a label or the tab of a sheet names. */
    static Optional<String> floor(String text) {
        String key = Words.key(text);
        Matcher floor = FLOOR.matcher(key);
        if (floor.matches()) {
            return Optional.of(number(floor.group(1)));
        }
        return FLOOR_WORD.matcher(key).matches() ? Optional.of(key) : Optional.empty();
    }

    static boolean isBlock(String text) {
        return BLOCK.matcher(Words.key(text)).matches();
    }

    static boolean isNoSeat(String text) {
        return NO_SEAT.matcher(Words.key(text)).matches();
    }

    /** Says whether a text explains something and is itself nothing of the hall. */
    static boolean isAside(String text) {
        return ASIDE.matcher(Words.key(text)).matches();
    }

    /** Returns the number of a seat, and what is written behind it, if both are known. */
    static Optional<Numbered> seat(String text) {
        String key = Words.key(text);
        Matcher seat = SEAT.matcher(key);
        if (seat.matches()) {
            return Optional.of(new Numbered(seat.group(1), Optional.empty()));
        }
        Matcher marked = MARKED.matcher(key);
        return marked.matches()
                ? STATES.meaning(marked.group(2)).map(state -> new Numbered(marked.group(1), state))
                : Optional.empty();
    }

    /**
     * A seat as its cell names it.
     *
     * @param label what is printed on it
     * @param feature what the cell says of it
     */
    record Numbered(String label, Optional<SeatFeature> feature) {}

    /** Returns the figure in a cell. */
    static OptionalInt figure(String text) {
        String key = Words.key(text).replaceFirst("[座席个位]+$", "");
        return key.matches("[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(key)) : OptionalInt.empty();
    }

    private static String number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.toString(Integer.parseInt(text));
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? Integer.toString(DIGITS.indexOf(text)) : text;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
        return Integer.toString(tens * 10 + ones);
    }
}
