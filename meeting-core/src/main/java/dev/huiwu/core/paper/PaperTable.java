package dev.huiwu.core.paper;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.secrecy.SecrecyLevel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A list as an office hands it out, in one language.
 *
 * @param name what it is in a word: 议程, 督办清单
 * @param title what stands above it
 * @param level how secret it is: the highest level of what it tells of
 * @param heads lines below the title: when, how it stands
 * @param columns the headings, from left to right
 * @param rows a text for each column
 */
public record PaperTable(
        String name,
        String title,
        SecrecyLevel level,
        List<String> heads,
        List<String> columns,
        List<List<String>> rows) {

    /** A table of more columns is wide. */
    private static final int MOST_UPRIGHT = 5;

    /** How wide, in letters: what is short, what a long text and a heading are given at least, what a long one is given at most, what frames take. */
    private static final double SHORT = 24;

    private static final double LEAST = 16;
    private static final double HEADING = 8;
    private static final double MOST = 120;
    private static final double MARGIN = 2;

    /** Keeps copies, and refuses a row with other than a text a column. */
    public PaperTable {
        heads = ImmutableList.copyOf(heads);
        columns = ImmutableList.copyOf(columns);
        rows = rows.stream().<List<String>>map(ImmutableList::copyOf).toList();
        for (List<String> row : rows) {
            checkArgument(
                    row.size() == columns.size(),
                    "A row of \"%s\" has %s texts for %s columns.",
                    name,
                    row.size(),
                    columns.size());
        }
    }

    /** Says whether it is so wide that its pages have their long side on top. */
    public boolean isWide() {
        return columns.size() > MOST_UPRIGHT;
    }

    /** Says whether all texts of a column are short, and stand on one line in its middle. */
    public boolean isShort(int column) {
        return texts(column).allMatch(text -> TextWidth.of(text) <= SHORT);
    }

    /**
     * Returns how wide the columns are, by what stands in them, together as wide as the room: short texts, words, numbers and days stay on a line,
     * and long texts share what is left. Where the room is too small even so, each gives up its part.
     *
     * @param room how wide the table is, in letters of half a character's width
     */
    public List<Double> widths(double room) {
        double[] least = new double[columns.size()];
        double[] wanted = new double[columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            double widest = texts(column).mapToDouble(TextWidth::of).max().orElse(0);
            double heading = TextWidth.of(columns.get(column));
            least[column] = MARGIN
                    + Math.max(
                            isShort(column)
                                    ? widest
                                    : texts(column)
                                            .mapToDouble(TextWidth::unbroken)
                                            .reduce(LEAST, Math::max),
                            Math.max(Math.min(heading, HEADING), TextWidth.unbroken(columns.get(column))));
            wanted[column] = Math.max(least[column], MARGIN + Math.max(heading, Math.min(widest, MOST)));
        }
        double needed = Arrays.stream(least).sum();
        double more = Arrays.stream(wanted).sum() - needed;
        return IntStream.range(0, least.length)
                .mapToObj(column -> {
                    if (needed >= room) {
                        return least[column] * room / needed;
                    }
                    return needed + more <= room
                            ? wanted[column] * room / (needed + more)
                            : least[column] + (wanted[column] - least[column]) * (room - needed) / more;
                })
                .toList();
    }

    /** Returns of how many lines each row is, in a table of that width. */
    public List<Integer> lines(double room) {
        List<Double> widths = widths(room);
        return rows.stream()
                .map(row -> IntStream.range(0, widths.size())
                        .map(column -> TextWidth.lines(row.get(column), widths.get(column) - MARGIN))
                        .reduce(1, Math::max))
                .toList();
    }

    /** Returns of how many lines the title is, in a room of that width in letters of its own size. */
    public int titleLines(double room) {
        return TextWidth.lines(title, room);
    }

    private Stream<String> texts(int column) {
        return rows.stream().map(row -> row.get(column));
    }
}
