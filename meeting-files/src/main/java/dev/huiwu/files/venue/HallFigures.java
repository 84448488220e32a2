package dev.huiwu.files.venue;

import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Words;
import dev.huiwu.files.venue.HallGrid.Cell;
import dev.huiwu.files.venue.HallSheet.SheetSeat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;

/** The figures that a hall sheet gives beside its rows and below them, held against its seats; not thread-safe. */
final class HallFigures {

    private final HallGrid grid;
    private final Problems problems;
    private final Set<Integer> columns = new HashSet<>();
    private final List<Figure> ofBlocks = new ArrayList<>();
    private final List<Figure> totals = new ArrayList<>();
    private Optional<Figure> ofRow = Optional.empty();
    private String row = "";
    private int rowStart;

    /**
     * A figure.
     *
     * @param cell where it stands
     * @param number what it says
     * @param block the block it is about, if it is about one
     */
    private record Figure(Cell cell, int number, Optional<Cell> block) {}

    HallFigures(HallGrid grid, Problems problems) {
        this.grid = grid;
        this.problems = problems;
    }

    /** Takes a header such as 座位数, below which figures stand. */
    boolean takeHeader(Cell cell) {
        return HallWords.FIGURES.contains(Words.key(cell.text()))
                && columns.add(cell.range().left());
    }

    /** Takes a sentence such as 共552座. */
    boolean takeTotal(Cell cell) {
        Matcher total = HallWords.TOTAL.matcher(Words.key(cell.text()));
        return total.matches() && totals.add(new Figure(cell, Integer.parseInt(total.group(1)), Optional.empty()));
    }

    /** Takes what stands in a column of figures in a row of seats. */
    boolean takeFigure(Cell cell, String name, int start) {
        if (start != rowStart || !row.equals(name)) {
            row = name;
            rowStart = start;
            ofRow = Optional.empty();
        }
        OptionalInt number = HallWords.figure(cell.text());
        if (!columns.contains(cell.range().left()) || number.isEmpty()) {
            return false;
        }
        ofRow = Optional.of(new Figure(cell, number.getAsInt(), Optional.empty()));
        return true;
    }

    /** Holds the figure of a row against its seats. */
    void endRow(List<SheetSeat> seats) {
        List<SheetSeat> ofThis = List.copyOf(seats.subList(rowStart, seats.size()));
        ofRow.ifPresent(figure -> compare(figure, row, ofThis));
        ofRow = Optional.empty();
        row = "";
    }

    /** Says whether a row begins with 合计 and the like. */
    boolean isSum(List<Cell> cells) {
        return Words.key(cells.get(0).text()).matches("合计|总计|小计|共计")
                && cells.stream().anyMatch(cell -> HallWords.figure(cell.text()).isPresent());
    }

    /** Takes a row of sums: below a block that of the block, else that of all. */
    void takeSum(List<Cell> cells, List<Cell> blocks) {
        for (Cell cell : cells.subList(1, cells.size())) {
            Optional<Cell> block = blocks.stream()
                    .filter(above -> above.range().left() <= cell.range().left()
                            && cell.range().left() <= above.range().right())
                    .findFirst();
            HallWords.figure(cell.text())
                    .ifPresent(number -> (block.isPresent() ? ofBlocks : totals).add(new Figure(cell, number, block)));
        }
    }

    /** Holds the sums of blocks and of the sheet against its seats. */
    void check(List<SheetSeat> seats) {
        ofBlocks.forEach(figure -> compare(
                figure,
                figure.block().map(Cell::text).orElse(""),
                seats.stream()
                        .filter(seat -> seat.block().equals(figure.block()))
                        .toList()));
        totals.forEach(figure -> compare(figure, "", seats));
    }

    /** A figure may count the seats there are, or those that can be used. */
    private void compare(Figure figure, String what, List<SheetSeat> seats) {
        long usable = seats.stream().filter(SheetSeat::usable).count();
        if (figure.number() != seats.size() && figure.number() != usable) {
            problems.warning(
                    "hall-count-differs",
                    grid.at(figure.cell()),
                    "cell",
                    figure.cell().address(),
                    "where",
                    what,
                    "found",
                    figure.number(),
                    "seats",
                    seats.size(),
                    "usable",
                    usable);
        }
    }
}
