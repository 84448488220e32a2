package dev.huiwu.seating.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Shape;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitCategory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.GuideDrawing.Text;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ReplanLimits;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.Replanner;
import dev.huiwu.seating.replan.SeatChange;
import dev.huiwu.seating.replan.SeatMove;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.Venues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The pictures of {@code docs/seating.md}: one small hall in every style, and before and after a late change. */
final class SeatingPictures {

    private static final Map<String, Map<String, Integer>> UNITS = ImmutableMap.of(
            "市政府部门",
            ImmutableMap.of("发改委", 9, "教体局", 7, "科技局", 8, "工信局", 7, "财政局", 10),
            "县（市、区）",
            ImmutableMap.of("云渚区", 8, "澄屿市", 12, "稻源市", 11, "望川市", 9),
            "市属企业",
            ImmutableMap.of("发投集团", 9, "交投集团", 7, "云江城投", 8),
            "学校和医院",
            ImmutableMap.of("云江学院", 8, "人民医院", 7));

    private SeatingPictures() {}

    /** Returns what each file under {@code docs/images} holds. */
    static Map<String, String> all() {
        ImmutableMap.Builder<String, String> pictures = ImmutableMap.builder();
        for (SeatingStyle style : SeatingStyle.values()) {
            SeatingRequest request = request(style);
            pictures.put(
                    "style-" + style.code() + ".svg",
                    svg(request, SeatingEngine.create().seat(request), Set.of(), Set.of()));
        }
        ReplanResult change = lateChange();
        pictures.put(
                "change-before.svg",
                svg(change.requestBefore(), change.before(), seats(change, SeatMove::from), Set.of()));
        pictures.put(
                "change-after.svg",
                svg(change.request(), change.plan(), seats(change, SeatMove::from), seats(change, SeatMove::to)));
        return pictures.buildOrThrow();
    }

    /** Returns the meeting: a rostrum of seven, 14 units in four categories, 120 people in a hall of 126 seats. */
    static SeatingRequest request(SeatingStyle style) {
        List<Unit> units = new ArrayList<>();
        List<Attendee> people = new ArrayList<>();
        add(units, people, "市政府", 7, new UnitCategory("10", "市政府"));
        people.replaceAll(person -> person.toBuilder().zone(Attendee.ROSTRUM).build());
        UNITS.forEach((category, sizes) ->
                sizes.forEach((name, size) -> add(units, people, name, size, new UnitCategory(category, category))));
        return SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(people))
                .units(UnitDirectory.of(units))
                .venue(hall())
                .style(style)
                .build();
    }

    private static Venue hall() {
        return Venues.hall("V-S", "小礼堂", 9, 4, 6, 4).aisles(1).rostrum(7).build();
    }

    private static void add(List<Unit> units, List<Attendee> people, String name, int size, UnitCategory category) {
        Unit unit = Unit.builder()
                .id(new UnitId("U%03d".formatted(units.size() + 1)))
                .name(name)
                .shortName(name)
                .category(category)
                .protocolPosition(units.size() + 1)
                .build();
        units.add(unit);
        IntStream.rangeClosed(1, size).forEach(number -> people.add(Fixtures.person(unit, number)));
    }

    /** One unit sends two more, another two fewer, and somebody of a third stays away. */
    static ReplanResult lateChange() {
        SeatingRequest request = request(SeatingStyle.ROWS);
        Unit grows = request.units().unit(new UnitId("U004"));
        return Replanner.create()
                .replan(
                        SeatingEngine.create().seat(request),
                        request,
                        ChangeOrder.of(
                                "电话通知",
                                "市政府副秘书长",
                                new SeatChange.Grow(
                                        grows.id(), List.of(Fixtures.person(grows, 101), Fixtures.person(grows, 102))),
                                new SeatChange.Shrink(new UnitId("U010"), 2),
                                new SeatChange.Vacate(new PersonId("U014-3"))),
                        ReplanLimits.fewestMoves());
    }

    private interface End {
        Optional<SeatId> of(SeatMove move);
    }

    private static Set<SeatId> seats(ReplanResult change, End end) {
        return change.moves().stream().flatMap(move -> end.of(move).stream()).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns the hall of the guide without title and list; seats that are left and taken are framed. */
    private static String svg(SeatingRequest request, SeatPlan plan, Set<SeatId> left, Set<SeatId> taken) {
        GuideDrawing drawing = GuideDrawing.of(request, plan, Language.CHINESE);
        Scene page = drawing.scene();
        Bounds walls = page.shapes().stream()
                .filter(Box.class::isInstance)
                .map(Shape::bounds)
                .max(Comparator.comparingDouble(box -> box.width() * box.height()))
                .orElseThrow();
        Map<SeatId, Bounds> bodies = bodies(request, drawing);
        Scene hall = Scene.builder(page.width(), page.height())
                .title(page.title())
                .description(page.description())
                .addAll(page.shapes().stream()
                        .filter(shape -> walls.contains(shape.bounds(), 0.01))
                        .toList())
                .addAll(frames(bodies, left, Stroke.of(Palette.ACCENT, 0.6).dashed()))
                .addAll(frames(bodies, taken, Stroke.of(Palette.ACCENT, 1)))
                .build();
        return cut(SvgWriter.write(hall), walls.inset(-1));
    }

    /** Returns the chairs on the page; the numbers on them come in the order of the seats, row by row from the left. */
    private static Map<SeatId, Bounds> bodies(SeatingRequest request, GuideDrawing drawing) {
        List<Bounds> numbers = drawing.texts().stream()
                .filter(text -> text.role() == Role.SEAT)
                .map(Text::space)
                .sorted(Comparator.comparing(Bounds::y).thenComparing(Bounds::x))
                .toList();
        List<Seat> seats = request.venue().seats().stream()
                .sorted(Comparator.comparing(Seat::y).thenComparing(Seat::x))
                .toList();
        assertThat(numbers).as("a number on every chair").hasSameSizeAs(seats);
        return Streams.zip(seats.stream(), numbers.stream(), (seat, number) -> Map.entry(seat.id(), number))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Box> frames(Map<SeatId, Bounds> bodies, Set<SeatId> seats, Stroke stroke) {
        return seats.stream()
                .map(seat -> Box.of(Objects.requireNonNull(bodies.get(seat)).inset(-0.3), 0.6, Paint.outline(stroke)))
                .toList();
    }

    /** Returns the picture with that part of the page alone in view. */
    private static String cut(String svg, Bounds part) {
        String size = "width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\"";
        return svg.replaceFirst(
                "width=\"[^\"]*\" height=\"[^\"]*\" viewBox=\"[^\"]*\"",
                size.formatted(
                        tenths(part.width()) + "mm",
                        tenths(part.height()) + "mm",
                        tenths(part.x()),
                        tenths(part.y()),
                        tenths(part.width()),
                        tenths(part.height())));
    }

    private static String tenths(double length) {
        return BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
