package dev.huiwu.files.venue;

import dev.huiwu.core.Location;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Words;
import dev.huiwu.files.internal.workbook.CellRange;
import dev.huiwu.files.venue.HallGrid.Cell;
import dev.huiwu.seating.venue.SeatFeature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** One sheet being read: first what its columns and colours mean, then row by row what is a seat. Not thread-safe. */
final class HallSheet {

    /**
     * A seat of the sheet.
     *
     * @param cell where it is
     * @param location the same as findings say it
     * @param floor the floor
     * @param block the block above it, if any
     * @param row the row's name
     * @param label what is printed on it
     * @param features what its colour and text say of it
     */
    record SheetSeat(
            Cell cell,
            Location location,
            String floor,
            Optional<Cell> block,
            String row,
            String label,
            Set<SeatFeature> features) {

        boolean usable() {
            return !features.contains(SeatFeature.BLOCKED);
        }
    }

    private final HallGrid grid;
    private final Problems problems;
    private final Map<String, Optional<SeatFeature>> legend = new LinkedHashMap<>();
    private final Set<Cell> understood = new HashSet<>();
    private final Set<Integer> labelColumns = new HashSet<>();
    private final Map<String, List<Cell>> unknownColours = new LinkedHashMap<>();
    private final List<SheetSeat> seats = new ArrayList<>();
    private final HallFigures figures;
    private Optional<Cell> stage = Optional.empty();
    private List<Cell> blocks = List.of();
    private String floor;

    HallSheet(HallGrid grid, String floor, Problems problems) {
        this.grid = grid;
        this.floor = floor;
        this.problems = problems;
        this.figures = new HallFigures(grid, problems);
    }

    List<SheetSeat> seats() {
        return seats;
    }

    Optional<Cell> stage() {
        return stage;
    }

    /** Reads the sheet. */
    HallSheet read() {
        findLegend();
        findLabelColumns();
        grid.rows().forEach(this::row);
        figures.check(seats);
        unknownColours.forEach((colour, cells) -> problems.warning(
                "hall-colour-unknown",
                grid.at(cells.get(0)),
                "cell",
                cells.get(0).address(),
                "found",
                colour,
                "cells",
                cells.size()));
        return this;
    }

    /** Takes each word for a state with the colour of its own cell, or of an empty cell beside it. */
    private void findLegend() {
        for (List<Cell> row : grid.rows()) {
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                Optional<Optional<SeatFeature>> state =
                        cell.text().isEmpty() ? Optional.empty() : HallWords.STATES.meaning(cell.text());
                if (state.isEmpty()) {
                    continue;
                }
                Optional<Cell> swatch = swatch(row, i);
                swatch.flatMap(Cell::fill).ifPresent(colour -> legend.putIfAbsent(colour, state.get()));
                swatch.ifPresent(understood::add);
                understood.add(cell);
            }
        }
    }

    private static Optional<Cell> swatch(List<Cell> row, int place) {
        Cell word = row.get(place);
        if (word.fill().isPresent()) {
            return Optional.of(word);
        }
        Optional<Cell> left = place > 0 ? Optional.of(row.get(place - 1)) : Optional.empty();
        Optional<Cell> right = place + 1 < row.size() ? Optional.of(row.get(place + 1)) : Optional.empty();
        return left.filter(cell -> isSwatch(cell)
                        && cell.range().right() + 1 == word.range().left())
                .or(() -> right.filter(cell -> isSwatch(cell)
                        && word.range().right() + 1 == cell.range().left()));
    }

    private static boolean isSwatch(Cell cell) {
        return cell.text().isEmpty() && cell.fill().isPresent();
    }

    /** Finds the columns of row labels: those with 第1排, those headed 排, and outer ones whose numbers count the rows. */
    private void findLabelColumns() {
        Map<Integer, List<String>> columns = new TreeMap<>();
        for (List<Cell> row : grid.rows()) {
            for (Cell cell : row) {
                if (HallWords.row(cell.text()).isPresent()
                        || Words.key(cell.text()).matches("排号?|行号?")) {
                    labelColumns.add(cell.range().left());
                }
                if (HallWords.SEAT.matcher(cell.text()).matches()) {
                    columns.computeIfAbsent(cell.range().left(), key -> new ArrayList<>())
                            .add(cell.text());
                }
            }
        }
        List<Integer> all = List.copyOf(columns.keySet());
        for (int place : all.isEmpty() ? List.<Integer>of() : List.of(0, all.size() - 1)) {
            int column = all.get(place);
            if (countsRows(columns.getOrDefault(column, List.of()))) {
                labelColumns.add(column);
            }
        }
    }

    private static boolean countsRows(List<String> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            int before = HallWords.figure(numbers.get(i - 1)).orElse(0);
            int number = HallWords.figure(numbers.get(i)).orElse(0);
            if (number <= before || number > before + 2) {
                return false;
            }
        }
        return numbers.size() >= 3;
    }

    private void row(List<Cell> cells) {
        List<Cell> open = cells.stream()
                .filter(cell -> !understood.contains(cell) && !cell.text().isEmpty())
                .toList();
        cells.stream().filter(cell -> cell.fault().isPresent()).forEach(this::unknown);
        if (open.isEmpty()) {
            return;
        }
        Optional<String> name = open.stream()
                .filter(cell -> labelColumns.contains(cell.range().left()))
                .flatMap(cell -> rowName(cell).stream())
                .findFirst();
        if (figures.isSum(open)) {
            figures.takeSum(open, blocks);
        } else if (name.isPresent() && open.size() > 1) {
            seatRow(name.get(), open);
        } else {
            headings(open, cells);
        }
    }

    private static Optional<String> rowName(Cell cell) {
        return HallWords.row(cell.text())
                .or(() -> HallWords.figure(cell.text()).stream()
                        .mapToObj(Integer::toString)
                        .findFirst());
    }

    private void seatRow(String name, List<Cell> cells) {
        int first = seats.size();
        for (Cell cell : cells) {
            int column = cell.range().left();
            if (labelColumns.contains(column)) {
                if (!rowName(cell).filter(name::equals).isPresent()) {
                    problems.warning(
                            "hall-row-differs",
                            grid.at(cell),
                            "cell",
                            cell.address(),
                            "found",
                            cell.text(),
                            "row",
                            name);
                }
            } else if (!figures.takeFigure(cell, name, first)) {
                Optional<HallWords.Numbered> seat = HallWords.seat(cell.text());
                if (seat.isPresent()) {
                    seats.add(seat(cell, name, seat.get()));
                } else if (!HallWords.isNoSeat(cell.text())) {
                    unknown(cell);
                }
            }
        }
        figures.endRow(seats);
    }

    private SheetSeat seat(Cell cell, String row, HallWords.Numbered seat) {
        Set<SeatFeature> features = new HashSet<>();
        seat.feature().ifPresent(features::add);
        cell.fill().ifPresent(colour -> {
            if (legend.containsKey(colour)) {
                legend.getOrDefault(colour, Optional.empty()).ifPresent(features::add);
            } else {
                unknownColours.computeIfAbsent(colour, key -> new ArrayList<>()).add(cell);
            }
        });
        if (seat.label().contains("+")) {
            features.add(SeatFeature.SPARE);
        }
        Optional<Cell> block = blocks.stream()
                .filter(above -> above.range().left() <= cell.range().left()
                        && cell.range().left() <= above.range().right())
                .findFirst();
        return new SheetSeat(cell, grid.at(cell), floor, block, row, seat.label(), features);
    }

    /** Reads a row without seats: stage, floor, blocks, headers of figures, totals, title. */
    private void headings(List<Cell> open, List<Cell> cells) {
        List<Cell> named =
                open.stream().filter(cell -> HallWords.isBlock(cell.text())).toList();
        if (!named.isEmpty()) {
            blocks = named;
        }
        for (Cell cell : open) {
            String key = Words.key(cell.text());
            Matcher staged = HallWords.STAGE.matcher(key);
            Optional<String> level = HallWords.floor(cell.text());
            if (named.contains(cell) || figures.takeHeader(cell) || figures.takeTotal(cell)) {
                continue;
            }
            if (staged.matches()) {
                stage = Optional.of(cell);
            } else if (level.isPresent()) {
                floor = level.get();
                blocks = List.of();
            } else if (!HallWords.isNoSeat(key) && !HallWords.isAside(key) && !isTitle(cell, cells)) {
                unknown(cell);
            }
        }
    }

    /** Says whether a text stands alone above everything else, as titles do. */
    private boolean isTitle(Cell cell, List<Cell> cells) {
        return seats.isEmpty()
                && blocks.isEmpty()
                && cells.size() == 1
                && cell.text().length() > 1;
    }

    private void unknown(Cell cell) {
        problems.warning(
                "hall-cell-unknown",
                grid.at(cell),
                "cell",
                CellRange.reference(cell.range().left(), cell.range().top()),
                "found",
                cell.fault().orElse(cell.text()));
    }
}
