package dev.huiwu.cli;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cells under one another at a terminal, where a Chinese character is as wide as two letters. */
final class Columns {

    private static final String GAP = "  ";

    private static final ImmutableRangeSet<Integer> WIDE = ImmutableRangeSet.<Integer>builder()
            .add(Range.closed(0x1100, 0x115F))
            .add(Range.closed(0x2E80, 0x303E))
            .add(Range.closed(0x3041, 0xA4CF))
            .add(Range.closed(0xA960, 0xA97F))
            .add(Range.closed(0xAC00, 0xD7A3))
            .add(Range.closed(0xF900, 0xFAFF))
            .add(Range.closed(0xFE30, 0xFE6F))
            .add(Range.closed(0xFF01, 0xFF60))
            .add(Range.closed(0xFFE0, 0xFFE6))
            .add(Range.closed(0x1F300, 0x1FAFF))
            .add(Range.closed(0x20000, 0x3FFFD))
            .build();

    private Columns() {}

    /** Returns a line for each row, which all have as many cells; the last cell takes what it needs. */
    static List<String> lines(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<List<String>> shown = rows.stream()
                .map(row -> row.stream().map(TopicsOptions::shown).toList())
                .toList();
        int last = shown.get(0).size() - 1;
        int[] widths = IntStream.range(0, last)
                .map(column -> shown.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return shown.stream()
                .map(row -> IntStream.range(0, last)
                        .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - width(row.get(i))) + GAP)
                        .collect(Collectors.joining("", "", row.get(last)))
                        .stripTrailing())
                .toList();
    }

    /** Returns how many letters wide a text is. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** By Unicode's East Asian widths (UAX 11): wide and full-width characters take two, marks on others none. */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return WIDE.contains(c) ? 2 : 1;
    }
}
