package dev.huiwu.seating.venue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays the rings of a meeting room into the plane: the main side across the front, the sides down from it, the outer
 * ring one row pitch behind the inner one.
 */
final class RoomGeometry {

    private static final Map<String, Room.Part> USUAL = Maps.uniqueIndex(
            List.of(
                    new Room.Part("主侧", Room.Ring.INNER, Room.Position.MAIN),
                    new Room.Part("左侧", Room.Ring.INNER, Room.Position.LEFT),
                    new Room.Part("右侧", Room.Ring.INNER, Room.Position.RIGHT),
                    new Room.Part("对侧", Room.Ring.INNER, Room.Position.OPPOSITE),
                    new Room.Part("后排", Room.Ring.OUTER, Room.Position.MAIN),
                    new Room.Part("后排左", Room.Ring.OUTER, Room.Position.LEFT),
                    new Room.Part("后排右", Room.Ring.OUTER, Room.Position.RIGHT),
                    new Room.Part("后排对", Room.Ring.OUTER, Room.Position.OPPOSITE)),
            Room.Part::block);

    private final VenuePlan plan;
    private final VenueRows rows;
    private final double seatWidth;
    private final double rowPitch;

    RoomGeometry(VenuePlan plan) {
        this.plan = plan;
        rows = new VenueRows(plan);
        seatWidth = plan.facts().seatWidth().orElse(VenueFacts.DEFAULT_SEAT_WIDTH);
        rowPitch = plan.facts().rowPitch().orElse(VenueFacts.DEFAULT_ROW_PITCH);
    }

    /** Returns the side of a ring that the plan, or else usage, means by a block's name. */
    static Optional<Room.Part> part(VenuePlan plan, String block) {
        return plan.facts().parts().stream()
                .filter(part -> part.block().equals(block))
                .findFirst()
                .or(() -> Optional.ofNullable(USUAL.get(block)));
    }

    private Room.Part part(VenueRow side) {
        return part(plan, side.block()).orElseThrow();
    }

    Venue lay() {
        List<VenueRow> sides = rows.fixed().stream()
                .sorted(Comparator.comparing((VenueRow side) -> part(side).ring())
                        .thenComparing(side -> part(side).position()))
                .toList();
        ImmutableList.Builder<Seat> seats = ImmutableList.builder();
        sides.forEach(side -> seats.addAll(side(side)));
        return Venue.builder()
                .id(plan.id())
                .name(plan.name())
                .seats(seats.build())
                .blocks(sides.stream()
                        .map(side -> new Block(side.floor(), side.block(), hallSide(side)))
                        .toList())
                .rostrum(rows.rostrum())
                .room(new Room(sides.stream().map(this::part).toList()))
                .entrances(plan.facts().entrances())
                .landmarks(plan.facts().landmarks())
                .stageSide(plan.facts().stageSide().orElse(StageSide.TOP))
                .seatWidth((int) seatWidth)
                .rowPitch((int) rowPitch)
                .build();
    }

    private Optional<HallSide> hallSide(VenueRow side) {
        return switch (part(side).position()) {
            case LEFT -> Optional.of(HallSide.LEFT);
            case RIGHT -> Optional.of(HallSide.RIGHT);
            case MAIN, OPPOSITE -> Optional.empty();
        };
    }

    private List<Seat> side(VenueRow side) {
        Room.Part part = part(side);
        List<Integer> numbers = side.scheme()
                .leftToRight(side.first(), side.last(), hallSide(side).orElse(HallSide.LEFT));
        ImmutableList.Builder<Seat> seats = ImmutableList.builder();
        for (int i = 0; i < numbers.size(); i++) {
            String label = side.scheme().printed(numbers.get(i));
            seats.add(new Seat(
                    SeatId.of(side.floor(), side.block(), side.row(), label),
                    side.floor(),
                    side.block(),
                    side.row(),
                    1,
                    i + 1,
                    label,
                    HallGeometry.round(x(part.position(), part.ring(), i, numbers.size())),
                    HallGeometry.round(y(part.position(), part.ring(), i)),
                    rows.features(side, numbers.get(i))));
        }
        return seats.build();
    }

    /** Across the room: the sides stand one seat width outside the main side, the outer ring a row pitch further. */
    private double x(Room.Position position, Room.Ring ring, int index, int count) {
        double wall = length(Room.Ring.INNER, Room.Position.MAIN) / 2.0
                + 1
                + (ring == Room.Ring.OUTER ? rowPitch / seatWidth : 0);
        return switch (position) {
            case LEFT -> -wall;
            case RIGHT -> wall;
            case MAIN, OPPOSITE -> index - (count - 1) / 2.0;
        };
    }

    /** Away from the main side: the sides begin one row pitch behind it, the opposite side one pitch behind them. */
    private double y(Room.Position position, Room.Ring ring, int index) {
        double outwards = ring == Room.Ring.OUTER ? 1 : 0;
        return switch (position) {
            case LEFT, RIGHT -> 2 - outwards + index * seatWidth / rowPitch;
            case MAIN -> 1 - outwards;
            case OPPOSITE ->
                2
                        + Math.max(length(ring, Room.Position.LEFT), length(ring, Room.Position.RIGHT))
                                * seatWidth
                                / rowPitch
                        + outwards;
        };
    }

    private int length(Room.Ring ring, Room.Position position) {
        return rows.fixed().stream()
                .filter(row -> part(row).ring() == ring && part(row).position() == position)
                .mapToInt(row -> row.last() - row.first() + 1)
                .max()
                .orElse(0);
    }
}
