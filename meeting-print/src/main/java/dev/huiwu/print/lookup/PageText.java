package dev.huiwu.print.lookup;

import com.google.common.hash.Hashing;
import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import dev.huiwu.core.Language;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.print.internal.PrintTexts;
import dev.huiwu.print.lookup.Entry.Words;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.venue.SeatId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the template of the page; every text that comes from outside is escaped here. */
final class PageText {

    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");
    private static final String TEMPLATE = resource("page.html");

    private PageText() {}

    /** Whom a page is for, which its words follow: everybody, who looks for a unit, or the people of one unit. */
    enum Mode {
        HALL,
        UNIT
    }

    /** The slots whose words follow the mode. */
    private static final Set<String> BY_MODE = Set.of("search", "hint", "who");

    static String write(Mode mode, SeatGuide guide, SeatMap map, List<Entry> entries, Language first) {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("language", first.choose("zh-CN", "en"));
        slots.put("code", first.code());
        slots.put("style", STYLE);
        slots.put("script-text", SCRIPT);
        slots.put("style-hash", hash(STYLE));
        slots.put("script-hash", hash(SCRIPT));
        slots.put("title", escape(guide.meeting().title()));
        slots.put("venue", escape(guide.venue()));
        slots.put("start", START.format(guide.meeting().start()));
        slots.put("version-number", Integer.toString(guide.listVersion()));
        slots.put("plan-hash", guide.planHash().substring(0, 8));
        slots.put("rows", entries.stream().map(PageText::row).collect(Collectors.joining()));
        slots.put("data", data(map, entries));
        return SLOT.matcher(TEMPLATE).replaceAll(slot -> {
            String name = word(slot.group(1), mode, guide);
            return Matcher.quoteReplacement(
                    slots.containsKey(name)
                            ? slots.get(name)
                            : both(
                                    PrintTexts.TEXTS.text(Language.CHINESE, "lookup-" + name),
                                    PrintTexts.TEXTS.text(Language.ENGLISH, "lookup-" + name)));
        });
    }

    private static String word(String slot, Mode mode, SeatGuide guide) {
        if (slot.equals("left") && guide.room()) {
            return "left-room";
        }
        return mode == Mode.HALL && BY_MODE.contains(slot) ? slot + "-hall" : slot;
    }

    private static String row(Entry entry) {
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">")
                .append(entry.english()
                        .map(english -> both(entry.name(), english))
                        .orElseGet(() -> "<bdi>" + escape(entry.name()) + "</bdi>"));
        if (!entry.note().isEmpty()) {
            row.append("<small>").append(escape(entry.note())).append("</small>");
        }
        row.append("</th><td>").append(both(entry.place()));
        entry.way().ifPresent(way -> row.append("<small>").append(both(way)).append("</small>"));
        return row.append("</td></tr>\n").toString();
    }

    private static String both(Words words) {
        return both(words.chinese(), words.english());
    }

    private static String both(String chinese, String english) {
        return "<span lang=\"zh-CN\">" + escape(chinese) + "</span><span lang=\"en\">" + escape(english) + "</span>";
    }

    private static String escape(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    private static String data(SeatMap map, List<Entry> entries) {
        Map<SeatId, Integer> positions = map.positions();
        return "{\"ratio\":" + map.ratio()
                + ",\"stage\":" + map.stage()
                + ",\"floors\":" + map.floors()
                + ",\"fills\":" + strings(Palette.FILLS)
                + ",\"groups\":" + strings(map.names())
                + ",\"spots\":"
                + list(
                        map.spots(),
                        spot -> "[" + spot.seat().x() + "," + spot.seat().y() + "," + spot.group() + ","
                                + string(spot.seat().label()) + ","
                                + string(spot.seat().row()) + ","
                                + string(spot.seat().floor()) + "]")
                + ",\"entries\":" + list(entries, entry -> entry(entry, positions)) + "}";
    }

    private static String entry(Entry entry, Map<SeatId, Integer> positions) {
        String seats = entry.seats().stream()
                .filter(positions::containsKey)
                .map(seat -> Integer.toString(positions.getOrDefault(seat, 0)))
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"name\":" + string(entry.name())
                + entry.english()
                        .map(english -> ",\"english\":" + string(english))
                        .orElse("")
                + ",\"note\":" + string(entry.note())
                + ",\"keys\":" + list(entry.keys(), key -> string(ComparisonForm.of(key)))
                + ",\"pinyin\":" + strings(entry.spellings())
                + ",\"place\":" + words(entry.place())
                + entry.way().map(way -> ",\"way\":" + words(way)).orElse("")
                + ",\"seats\":" + seats
                + ",\"rostrum\":" + entry.rostrum() + "}";
    }

    private static String words(Words words) {
        return "{\"zh\":" + string(words.chinese()) + ",\"en\":" + string(words.english()) + "}";
    }

    private static String strings(List<String> texts) {
        return list(texts, PageText::string);
    }

    private static <T> String list(List<T> values, Function<T, String> json) {
        return values.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    /** Returns a JSON string that can end neither a script element nor a line. */
    private static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(sign -> {
            if (sign < 0x20 || "\"\\<>&'\u007f".indexOf(sign) >= 0 || isLayout(sign)) {
                json.append("\\u%04x".formatted(sign));
            } else {
                json.append((char) sign);
            }
        });
        return json.append('"').toString();
    }

    /** Says whether a character ends lines or turns the direction of what follows, also where the source of the page is read. */
    private static boolean isLayout(int sign) {
        return (sign >= 0x2028 && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }

    private static String hash(String text) {
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(Hashing.sha256()
                                .hashString(text, StandardCharsets.UTF_8)
                                .asBytes());
    }

    private static String resource(String name) {
        try {
            return Resources.toString(Resources.getResource(PageText.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The page's " + name + " cannot be read.", e);
        }
    }
}
