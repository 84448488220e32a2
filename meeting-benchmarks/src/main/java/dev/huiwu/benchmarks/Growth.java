package dev.huiwu.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Line;
import dev.huiwu.core.drawing.Paint;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.drawing.Stroke;
import dev.huiwu.core.drawing.SvgWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws how the time of {@link ZoningBenchmark#zone} grows with the hall, out of the result file of JMH.
 *
 * <p>Both axes are logarithmic. The dashed line grows as n log n from the slowest figure at 1,000 seats; a curve that stays
 * under it from there on grows no faster.
 */
final class Growth {

    private static final double WIDTH = 180;
    private static final double HEIGHT = 110;
    private static final double LEFT = 24;
    private static final double RIGHT = WIDTH - 30;
    private static final double TOP = 14;
    private static final double BOTTOM = HEIGHT - 18;
    private static final double TEXT = 3.4;
    private static final int REFERENCE = 1_000;

    private final Map<String, NavigableMap<Integer, Double>> curves;
    private final double fewest;
    private final double most;
    private final double least;
    private final double greatest;

    private Growth(Map<String, NavigableMap<Integer, Double>> curves) {
        this.curves = curves;
        fewest = curves.values().stream()
                .mapToInt(NavigableMap::firstKey)
                .min()
                .orElseThrow(() -> new IllegalArgumentException("The file holds no results of ZoningBenchmark.zone."));
        most = Math.max(
                fewest * 10,
                curves.values().stream().mapToInt(NavigableMap::lastKey).max().orElse(0));
        least = Math.pow(10, Math.floor(Math.log10(extreme(true))));
        greatest = Math.pow(10, Math.ceil(Math.log10(extreme(false)) + 1e-9));
    }

    private double extreme(boolean smallest) {
        var times = curves.values().stream()
                .flatMap(curve -> curve.values().stream())
                .mapToDouble(Double::doubleValue);
        return (smallest ? times.min() : times.max()).orElse(1);
    }

    static int run(String[] args, PrintStream err) throws IOException {
        if (args.length != 3) {
            err.println("usage: java -jar benchmarks.jar growth RESULTS.json PICTURE.svg");
            return 2;
        }
        try {
            Scene scene = draw(new ObjectMapper().readTree(Path.of(args[1]).toFile()));
            Files.writeString(Path.of(args[2]), SvgWriter.write(scene));
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println(args[1] + ": " + e.getMessage());
            return 2;
        }
    }

    /** Returns the picture of a JMH result in JSON. */
    static Scene draw(JsonNode results) {
        Map<String, NavigableMap<Integer, Double>> curves = new TreeMap<>();
        for (JsonNode result : results) {
            if (result.path("benchmark").asText().endsWith("ZoningBenchmark.zone")) {
                JsonNode metric = result.path("primaryMetric");
                if (!metric.path("scoreUnit").asText().equals("ms/op")
                        || !(metric.path("score").asDouble() > 0)) {
                    throw new IllegalArgumentException("A result is not in ms/op.");
                }
                curves.computeIfAbsent(result.path("params").path("style").asText(), style -> new TreeMap<>())
                        .put(
                                result.path("params").path("seats").asInt(),
                                metric.path("score").asDouble());
            }
        }
        return new Growth(curves).scene();
    }

    private Scene scene() {
        Scene.Builder scene = Scene.builder(WIDTH, HEIGHT)
                .title("Time of a zoning by seats")
                .description("Milliseconds per zoning at the default effort, both axes logarithmic, beside n log n.");
        scene.add(Box.of(scene.build().page(), 0, Paint.fill(Palette.PAPER)));
        for (double seats = Math.pow(10, Math.ceil(Math.log10(fewest))); seats <= most; seats *= 10) {
            scene.add(Line.of(x(seats), TOP, x(seats), BOTTOM, Stroke.of(Palette.HAIRLINE, 0.2)));
            scene.add(label(x(seats), BOTTOM + 5, String.format(Locale.ROOT, "%,.0f", seats)));
        }
        for (double time = least; time <= greatest * 1.01; time *= 10) {
            scene.add(Line.of(LEFT, y(time), RIGHT, y(time), Stroke.of(Palette.HAIRLINE, 0.2)));
            scene.add(label(
                            LEFT - 2,
                            y(time) + 1.2,
                            time < 1 ? Double.toString(time) : String.format(Locale.ROOT, "%,.0f", time))
                    .anchored(Anchor.END));
        }
        scene.add(label((LEFT + RIGHT) / 2, HEIGHT - 5, "seats"));
        scene.add(label(LEFT, TOP - 4, "milliseconds"));
        reference().ifPresent(line -> {
            scene.add(new Line(line, Stroke.of(Palette.SECONDARY, 0.4).dashed(), false));
            Point end = line.get(line.size() - 1);
            scene.add(label(end.x() + 2, end.y() + 1.2, "n log n").anchored(Anchor.START));
        });
        int index = 0;
        double lowest = BOTTOM;
        for (Map.Entry<String, NavigableMap<Integer, Double>> curve : curves.entrySet()) {
            String color = Palette.darker(Palette.fill(index++));
            List<Point> points = curve.getValue().entrySet().stream()
                    .map(at -> new Point(x(at.getKey()), y(at.getValue())))
                    .toList();
            if (points.size() > 1) {
                scene.add(new Line(points, Stroke.of(color, 0.7), false));
            }
            points.forEach(point -> scene.add(Box.circle(point.x(), point.y(), 0.9, Paint.fill(color))));
            // the names stand below each other, in the order of the alphabet, beside the last points
            scene.add(label(RIGHT - 34, lowest - 10, curve.getKey())
                    .anchored(Anchor.START)
                    .colored(color)
                    .inBold());
            lowest += 5;
        }
        return scene.build();
    }

    private static Label label(double x, double y, String text) {
        return Label.centred(x, y, text, TEXT).colored(Palette.SECONDARY);
    }

    private Optional<List<Point>> reference() {
        double start = curves.values().stream()
                .filter(curve -> curve.containsKey(REFERENCE))
                .mapToDouble(curve -> curve.getOrDefault(REFERENCE, 0.0))
                .max()
                .orElse(0);
        if (start == 0 || most <= REFERENCE) {
            return Optional.empty();
        }
        double unit = start / (REFERENCE * Math.log(REFERENCE));
        double end = most;
        while (unit * end * Math.log(end) > greatest) {
            end *= 0.99;
        }
        return Optional.of(
                List.of(new Point(x(REFERENCE), y(start)), new Point(x(end), y(unit * end * Math.log(end)))));
    }

    private double x(double seats) {
        return place(LEFT, RIGHT, Math.log(seats / fewest) / Math.log(most / fewest));
    }

    private double y(double time) {
        return place(BOTTOM, TOP, Math.log(time / least) / Math.log(greatest / least));
    }

    private static double place(double from, double to, double share) {
        return Math.rint((from + (to - from) * share) * 100) / 100;
    }
}
