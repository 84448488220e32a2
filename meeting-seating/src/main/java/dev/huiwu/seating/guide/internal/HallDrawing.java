package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.internal.GuideContent.Place;
import dev.huiwu.seating.guide.internal.GuideContent.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hall at one scale: stage, floors one below the other, walls with doors.
 *
 * <p>Seats, aisles and walkways are where they are. Only the bare floor before the first row of a floor is as deep as
 * the words written there need, and the stage as its names need.
 */
final class HallDrawing {

    private static final double GUTTER = 5.5;
    private static final double STAGE_GAP = 4;
    private static final double HINT = 5;
    private static final double HEADER = 7;
    private static final double BLOCK = 4;
    private static final double BELOW = 3;
    private static final double BETWEEN_FLOORS = 4;

    private final GuideContent content;
    private final Words words;
    private final SeatMetrics metrics;
    private final double left;
    private final double right;
    private final double sideMargin;
    private final StageDrawing stage;
    private final List<Floor> floors;
    private final double height;

    HallDrawing(GuideContent content, List<Floor> floors, double scale) {
        this.content = content;
        this.floors = floors;
        words = new Words(content.language());
        metrics = SeatMetrics.of(content, scale);
        double reach = reach(floors, metrics);
        DoorsDrawing all = new DoorsDrawing(content.doors());
        sideMargin = Math.max(all.margin(Side.LEFT), all.margin(Side.RIGHT));
        GuideContent.Rostrum rostrum = content.rostrum().orElse(new GuideContent.Rostrum(words.stage(), "", List.of()));
        stage = new StageDrawing(rostrum, Math.max(2 * (reach + GUTTER) - 4, 120));
        double half = Math.max(reach + GUTTER, stage.width() / 2 + 2);
        left = -half;
        right = half;
        height = (floors.size() - 1) * BETWEEN_FLOORS
                + floors.stream()
                        .mapToDouble(floor -> frontMargin(floor) + height(floor) + backMargin(floor))
                        .sum();
    }

    private static double reach(List<Floor> floors, SeatMetrics metrics) {
        return floors.stream().mapToDouble(Floor::reach).max().orElse(5) * metrics.scale() + metrics.width() / 2;
    }

    /** Says whether the seats alone keep to the space; what is false for one scale is so for larger ones. */
    static boolean seatsFit(List<Floor> floors, SeatMetrics metrics, double width, double height) {
        double depth = floors.stream()
                .mapToDouble(floor -> depth(floor, metrics) + HEADER + BELOW)
                .sum();
        return 2 * (reach(floors, metrics) + GUTTER) <= width && depth <= height;
    }

    double width() {
        return right - left + 2 * sideMargin;
    }

    double height() {
        return height;
    }

    private boolean ground(Floor floor) {
        return floor.name().equals(floors.get(0).name());
    }

    private double frontMargin(Floor floor) {
        return doors(floor).in(Side.FRONT).isEmpty() ? 0 : DoorsDrawing.ACROSS;
    }

    private double backMargin(Floor floor) {
        return doors(floor).in(Side.BACK).isEmpty() ? 0 : DoorsDrawing.ACROSS;
    }

    /** Returns the doors of a floor; those of no floor drawn are on the ground. */
    private DoorsDrawing doors(Floor floor) {
        return new DoorsDrawing(content.doors().stream()
                .filter(door -> door.floor().equals(floor.name())
                        || (ground(floor)
                                && floors.stream()
                                        .noneMatch(other -> other.name().equals(door.floor()))))
                .toList());
    }

    private double height(Floor floor) {
        return (ground(floor) ? STAGE_GAP + stage.height() + HINT : 0) + HEADER + depth(floor) + BELOW;
    }

    private double depth(Floor floor) {
        return depth(floor, metrics);
    }

    private static double depth(Floor floor, SeatMetrics metrics) {
        return floor.depth() * metrics.scale() + metrics.height();
    }

    /** Draws the hall with its upper left corner at the point. */
    void draw(Canvas canvas, double x, double y) {
        double centre = x + sideMargin - left;
        double top = y;
        for (Floor floor : floors) {
            top += frontMargin(floor);
            Bounds walls = Bounds.between(centre + left, top, centre + right, top + height(floor));
            canvas.add(Box.of(walls, 1, Paint.outline(Stroke.of(Palette.SECONDARY, 0.3))));
            if (ground(floor)) {
                stage(canvas, walls);
            }
            double rows = walls.bottom() - BELOW - depth(floor);
            header(canvas, floor, new Bounds(walls.x(), rows - HEADER, walls.width(), HEADER));
            double originY = rows + metrics.height() / 2 - floor.nearest() * metrics.scale();
            Point origin = new Point(centre, originY);
            new SeatsDrawing(content, metrics, origin, walls).draw(canvas, floor.places());
            doors(floor).draw(canvas, walls, origin, metrics.scale());
            top = walls.bottom() + backMargin(floor) + BETWEEN_FLOORS;
        }
    }

    private void stage(Canvas canvas, Bounds walls) {
        stage.draw(canvas, walls.centreX(), walls.y() + STAGE_GAP);
        Bounds hint = new Bounds(walls.x(), walls.y() + STAGE_GAP + stage.height() + 0.5, walls.width(), HINT);
        String rule = content.rostrum()
                .filter(rostrum -> !rostrum.rows().isEmpty())
                .map(rostrum -> words.language().choose("；", "; ") + rostrum.rule())
                .orElse("");
        canvas.text(
                Label.centred(hint.centreX(), hint.centreY(), words.direction() + rule, 2.2)
                        .colored(Palette.SECONDARY),
                hint,
                Role.NOTE);
    }

    /** Writes the floor's name at the left of a band and each block's name above the block. */
    private void header(Canvas canvas, Floor floor, Bounds band) {
        double free = band.x() + 1.5;
        if (floors.size() > 1) {
            String name = words.floor(content.floorNames().getOrDefault(floor.name(), floor.name()));
            Label label =
                    Label.of(free, band.centreY() + BLOCK * 0.38, name, BLOCK).inBold();
            canvas.text(label, Bounds.between(free, band.y(), free + label.width(), band.bottom()), Role.FLOOR);
            free += label.width() + 1;
        }
        Map<String, Bounds> blocks = new LinkedHashMap<>();
        for (Place place : floor.places()) {
            blocks.merge(place.block(), metrics.cell(metrics.middle(place, band.centreX(), 0)), Bounds::union);
        }
        if (blocks.size() < 2) {
            return;
        }
        List<Map.Entry<String, Bounds>> across = new ArrayList<>(blocks.entrySet());
        across.sort(Comparator.comparing(
                        (Map.Entry<String, Bounds> block) -> block.getValue().centreX())
                .thenComparing(Map.Entry::getKey));
        for (Map.Entry<String, Bounds> block : across) {
            String name = BlockNames.in(content.language(), block.getKey());
            free = block(canvas, name, block.getValue(), band, free);
        }
    }

    /** Writes a block's name above the block, not left of the free x, and returns the next free x. */
    private static double block(Canvas canvas, String name, Bounds block, Bounds band, double free) {
        double room = block.right() - Math.max(free, block.x());
        double size = Math.min(BLOCK, BLOCK * room / TextMeasure.width(name, BLOCK));
        if (size < LabelFitter.SMALLEST) {
            return free;
        }
        double width = TextMeasure.width(name, size);
        double middle = Math.max(free + width / 2, block.centreX());
        Bounds space = Bounds.between(middle - width / 2, band.y(), middle + width / 2, band.bottom());
        canvas.text(Label.centred(middle, band.centreY(), name, size).colored(Palette.SECONDARY), space, Role.BLOCK);
        return space.right() + 1;
    }
}
