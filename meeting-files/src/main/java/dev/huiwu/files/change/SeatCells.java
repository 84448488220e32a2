package dev.huiwu.files.change;

import static java.util.function.Predicate.not;

import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.venue.Block;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which seats and blocks the cells of a change mean, in one venue; not thread-safe. */
final class SeatCells {

    /** The most people or chairs of one row. */
    static final int MOST = 500;

    private final Venue venue;
    private final Map<String, List<Seat>> seats = new HashMap<>();

    SeatCells(Venue venue) {
        this.venue = venue;
        venue.seats()
                .forEach(seat -> names(seat)
                        .forEach(name -> seats.computeIfAbsent(Words.key(name), key -> new ArrayList<>())
                                .add(seat)));
    }

    /** Returns everything a seat may be called; what several are called is no name. */
    private static Set<String> names(Seat seat) {
        String row = seat.row() + "排" + seat.label();
        String block = seat.block() + row;
        Set<String> names = new LinkedHashSet<>();
        names.add(seat.id().value());
        for (String end : List.of("", "号", "座")) {
            names.add(row + end);
            names.add(block + end);
            names.add(seat.floor() + "层" + block + end);
            names.add(seat.label() + end);
        }
        names.add(seat.row() + "-" + seat.label());
        names.add(seat.block() + seat.row() + "-" + seat.label());
        return names;
    }

    Optional<Seat> seat(Cells cells) {
        String text = cells.needed(LateChangeReader.SEAT);
        return text.isEmpty() ? Optional.empty() : seat(cells, text);
    }

    Optional<Set<SeatId>> seats(Cells cells) {
        String text = cells.needed(LateChangeReader.SEAT);
        List<Optional<Seat>> found = Words.PIECES
                .splitToStream(merged(text))
                .map(piece -> seat(cells, piece))
                .toList();
        Set<SeatId> ids = new LinkedHashSet<>();
        found.stream().flatMap(Optional::stream).map(Seat::id).forEach(ids::add);
        return Optional.of(ids).filter(not(Set::isEmpty));
    }

    /** Returns a list of seats without the blanks between block and row. */
    private static String merged(String text) {
        return text.replaceAll("(区|层)[\\s\\p{Z}]+", "$1");
    }

    private Optional<Seat> seat(Cells cells, String text) {
        List<Seat> meant = seats.getOrDefault(Words.key(text), List.of());
        if (meant.size() != 1) {
            cells.error("late-change-seat", LateChangeReader.SEAT, "found", text, "seats", meant.size());
        }
        return meant.stream().findFirst().filter(only -> meant.size() == 1);
    }

    Optional<Block> block(Cells cells) {
        String name = cells.needed(LateChangeReader.BLOCK);
        Optional<String> floor = cells.text(LateChangeReader.FLOOR);
        List<Block> meant = venue.blocks().stream()
                .filter(block -> Words.key(block.name()).equals(Words.key(name))
                        && floor.map(said -> Words.key(said).equals(Words.key(block.floor())))
                                .orElse(true))
                .toList();
        if (!name.isEmpty() && meant.size() != 1) {
            cells.error(
                    "late-change-block",
                    LateChangeReader.BLOCK,
                    "found",
                    name,
                    "blocks",
                    meant.size(),
                    "expected",
                    String.join(
                            ", ",
                            venue.blocks().stream()
                                    .map(block -> block.floor() + "/" + block.name())
                                    .toList()));
        }
        return meant.stream().findFirst().filter(only -> meant.size() == 1);
    }

    /** Returns the seats of a block. */
    List<SeatId> of(Block block) {
        return venue.seats().stream()
                .filter(seat ->
                        seat.floor().equals(block.floor()) && seat.block().equals(block.name()))
                .map(Seat::id)
                .toList();
    }

    /** Returns chairs beside the end of a row, on the side on which the row ends there. */
    Optional<SeatChange.AddSeats> addedSeats(Cells cells) {
        int count = cells.number(LateChangeReader.COUNT, 1, MOST);
        return seat(cells).flatMap(end -> {
            Optional<HallSide> side = side(end);
            if (side.isEmpty()) {
                cells.error("late-change-row-end", LateChangeReader.SEAT);
            }
            return side.map(where -> SeatChange.AddSeats.beside(end, where, count));
        });
    }

    private Optional<HallSide> side(Seat end) {
        List<Integer> places = venue.seats().stream()
                .filter(seat -> seat.floor().equals(end.floor())
                        && seat.block().equals(end.block())
                        && seat.rowIndex() == end.rowIndex())
                .map(Seat::place)
                .sorted()
                .toList();
        if (end.place() == places.get(places.size() - 1)) {
            return Optional.of(HallSide.RIGHT);
        }
        return end.place() == places.get(0) ? Optional.of(HallSide.LEFT) : Optional.empty();
    }
}
