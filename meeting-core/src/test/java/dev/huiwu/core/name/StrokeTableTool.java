package dev.huiwu.core.name;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes the tables behind {@link NameOrder}: {@code strokes.txt} from the data and corrections in {@code src/strokes}, and,
 * given the folder of a Unihan database, {@code stroke-counts.txt} and {@code pinyin.txt}.
 *
 * <p>Run it with the module's folder as the first argument after a change of the data, and look at what git says changed.
 */
public final class StrokeTableTool {

    private static final String RESOURCES = "src/main/resources/META-INF/huiwu";
    private static final int LAST_COMMON = 0x9FFF;

    private StrokeTableTool() {}

    /** Writes the tables. */
    public static void main(String[] args) throws IOException {
        Path module = Path.of(args[0]);
        Files.writeString(module.resolve(RESOURCES).resolve("strokes.txt"), strokes(module));
        if (args.length > 1) {
            Path unihan = Path.of(args[1]);
            Files.writeString(
                    module.resolve(RESOURCES).resolve("stroke-counts.txt"),
                    counts(property(unihan.resolve("Unihan_IRGSources.txt"), "kTotalStrokes")));
            Files.writeString(
                    module.resolve(RESOURCES).resolve("pinyin.txt"),
                    readings(property(unihan.resolve("Unihan_Readings.txt"), "kMandarin")));
        }
    }

    /** Returns a line for each character: itself, a blank, its strokes as 1 横, 2 竖, 3 撇, 4 点, 5 折. */
    static String strokes(Path module) throws IOException {
        Path data = module.resolve("src/strokes");
        Map<String, String> letters = new ObjectMapper()
                .readValue(
                        data.resolve("cnchar-stroke-order-jian.json").toFile(),
                        new TypeReference<LinkedHashMap<String, String>>() {});
        Map<Integer, String> strokes = new TreeMap<>();
        letters.forEach((character, order) -> strokes.put(
                character.codePointAt(0),
                order.chars().mapToObj(StrokeTableTool::stroke).collect(Collectors.joining())));
        List<String> corrections = Files.readAllLines(data.resolve("corrections.csv"), StandardCharsets.UTF_8);
        for (String line : corrections.subList(1, corrections.size())) {
            String[] cells = line.split(",", 3);
            strokes.put(cells[0].codePointAt(0), cells[1]);
        }
        return strokes.entrySet().stream()
                .map(entry -> Character.toString(entry.getKey()) + " " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String stroke(int letter) {
        return switch (letter) {
            case 'j', 'i' -> "1";
            case 'f', 'g' -> "2";
            case 's' -> "3";
            case 'k', 'd', 'l' -> "4";
            default -> "5";
        };
    }

    /** Returns a line for each number of strokes: the number, a blank, the characters that have it. */
    private static String counts(Map<Integer, String> counts) {
        return grouped(counts, Comparator.comparingInt(Integer::parseInt));
    }

    /** Returns a line for each reading: the reading, a blank, the common characters that have it. */
    private static String readings(Map<Integer, String> readings) {
        readings.keySet().removeIf(character -> character > LAST_COMMON);
        return grouped(readings, Comparator.naturalOrder());
    }

    private static String grouped(Map<Integer, String> values, Comparator<String> order) {
        Map<String, StringBuilder> lines = new TreeMap<>(order);
        values.forEach((character, value) ->
                lines.computeIfAbsent(value, line -> new StringBuilder()).appendCodePoint(character));
        return lines.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the first value that each character has for a property. */
    private static Map<Integer, String> property(Path file, String property) throws IOException {
        Map<Integer, String> values = new TreeMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 3 && cells[1].equals(property)) {
                values.put(Integer.parseInt(cells[0].substring(2), 16), cells[2].split(" ", 2)[0]);
            }
        }
        return values;
    }
}
