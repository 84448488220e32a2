package dev.huiwu.files.change;

import static java.util.function.Predicate.not;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.sheet.SeatsByName;
import dev.huiwu.seating.venue.Block;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which seats and blocks the cells of a change mean, in one venue; not thread-safe. */
final class SeatCells {

    /** The most people or chairs of one row. */
    static final int MOST = 500;

    /** The most seats that a finding names. */
    private static final int NAMED = 6;

    /** Between seats of one cell, the surest first: names as printed hold blanks, and English ones commas too. */
    private static final List<Splitter> SEPARATORS =
            List.of(separator("[、；;，\\r\\n]"), separator(","), separator("[\\s\\p{Z}]+"));

    private final Venue venue;
    private final SeatPlan plan;
    private final SeatsByName names;

    SeatCells(SeatingRequest request, SeatPlan plan) {
        this.venue = request.venue();
        this.plan = plan;
        names = SeatsByName.of(request, plan);
    }

    private static Splitter separator(String pattern) {
        return Splitter.on(Pattern.compile(pattern))
                .trimResults(CharMatcher.forPredicate(Words::isBlank))
                .omitEmptyStrings();
    }

    Optional<Seat> seat(Cells cells) {
        String text = cells.needed(LateChangeReader.SEAT);
        return text.isEmpty() ? Optional.empty() : seat(cells, text);
    }

    Optional<Set<SeatId>> seats(Cells cells) {
        cells.needed(LateChangeReader.SEAT);
        List<Optional<Seat>> found = pieces(cells.lines(LateChangeReader.SEAT), 0)
                .map(piece -> seat(cells, piece))
                .toList();
        Set<SeatId> ids = new LinkedHashSet<>();
        found.stream().flatMap(Optional::stream).map(Seat::id).forEach(ids::add);
        return Optional.of(ids).filter(not(Set::isEmpty));
    }

    /** Cuts a list of seats; a comma parts what is no name as a whole, and a blank seats that are each called so by themselves. */
    private Stream<String> pieces(String text, int separator) {
        if (separator == SEPARATORS.size()) {
            return Stream.of(text);
        }
        List<String> parts = SEPARATORS.get(separator).splitToList(text);
        boolean parted = switch (separator) {
            case 0 -> true;
            case 1 -> names.find(text).isEmpty();
            default -> parts.stream().noneMatch(part -> names.find(part).isEmpty());
        };
        return parted && !parts.isEmpty()
                ? parts.stream().flatMap(part -> pieces(part, separator + 1))
                : Stream.of(text);
    }

    private Optional<Seat> seat(Cells cells, String text) {
        Optional<String> floor = cells.text(LateChangeReader.FLOOR).map(Words::key);
        List<SeatId> meant = names.find(text).stream()
                .filter(seat -> floor.isEmpty()
                        || venue.seat(seat).isEmpty()
                        || venue.seat(seat).map(Seat::floor).map(Words::key).equals(floor))
                .toList();
        Optional<Seat> seat =
                meant.stream().findFirst().filter(only -> meant.size() == 1).flatMap(venue::seat);
        if (meant.size() == 1 && seat.isEmpty()) {
            cells.error(
                    "late-change-rostrum-chair", LateChangeReader.SEAT, "found", text, "person", sitting(meant.get(0)));
        } else if (seat.isEmpty()) {
            Seat usual = venue.seats().stream()
                    .filter(Seat::ordinary)
                    .findFirst()
                    .orElse(venue.seats().get(0));
            cells.error(
                    "late-change-seat",
                    LateChangeReader.SEAT,
                    "found",
                    text,
                    "seats",
                    meant.size(),
                    "expected",
                    meant.stream()
                            .limit(NAMED)
                            .map(this::named)
                            .collect(Collectors.joining(", ", "", meant.size() > NAMED ? ", …" : "")),
                    "example",
                    names.name(usual.id()),
                    "id",
                    usual.id());
        }
        return seat;
    }

    private String named(SeatId seat) {
        return names.name(seat) + " (" + seat + ")";
    }

    private String sitting(SeatId chair) {
        return plan.seatings().stream()
                .filter(seating -> seating.seat().equals(chair))
                .map(seating -> seating.person().value())
                .findFirst()
                .orElse("");
    }

    Optional<Block> block(Cells cells) {
        String name = cells.needed(LateChangeReader.BLOCK);
        Optional<String> floor = cells.text(LateChangeReader.FLOOR);
        List<Block> meant = venue.blocks().stream()
                .filter(block -> names(block).anyMatch(Words.key(name)::equals)
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

    /** Returns what a block may be called, as work orders and findings print it. */
    private static Stream<String> names(Block block) {
        return Stream.of("", block.floor() + "层", block.floor() + "楼", block.floor() + "/")
                .map(floor -> Words.key(floor + block.name()));
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
