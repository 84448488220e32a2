package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scenes as SVG 1.1, one file that needs nothing else: no script, no style sheet, no font inside.
 *
 * <p>Lengths are millimetres with at most two decimals. Equal scenes give equal text, lines end with LF. Characters that
 * XML forbids appear as U+FFFD, so they are seen and the file stays readable.
 */
public final class SvgWriter {

    /** The faces asked for, best first; all of them are cut to the same widths for Han characters. */
    public static final String FONT_FAMILY =
            "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

    private static final Map<Face, String> FAMILIES = Map.of(
            Face.SONG, "'Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, 'Songti SC', serif",
            Face.KAI, "KaiTi, 'LXGW WenKai', STKaiti, 'Kaiti SC', serif",
            Face.FANG_SONG, "FangSong, STFangsong, 'Noto Serif SC', 'Noto Serif CJK SC', serif",
            Face.TITLE, "FZXiaoBiaoSong-B05S, 'Noto Serif SC', 'Noto Serif CJK SC', SimSun, serif",
            Face.WEI, "STXinwei, 'LXGW WenKai', KaiTi, serif");

    private static final Paint NOTHING = new Paint(Optional.empty(), Hatch.NONE, Optional.empty());

    private final StringBuilder xml = new StringBuilder();

    private SvgWriter() {}

    /**
     * Returns the scene as an SVG document.
     *
     * @throws IllegalArgumentException if a length is not a number
     */
    public static String write(Scene scene) {
        SvgWriter writer = new SvgWriter();
        writer.document(scene);
        return writer.xml.toString();
    }

    private void document(Scene scene) {
        String width = number(scene.width());
        String height = number(scene.height());
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        start("svg");
        attribute("xmlns", "http://www.w3.org/2000/svg");
        attribute("width", width + "mm");
        attribute("height", height + "mm");
        attribute("viewBox", "0 0 " + width + " " + height);
        attribute("role", "img");
        attribute("font-family", FONT_FAMILY);
        inside();
        text("title", scene.title());
        text("desc", scene.description());
        hatches(scene);
        box(Box.of(scene.page(), 0, Paint.fill(Palette.PAPER)));
        for (Shape shape : scene.shapes()) {
            shape(shape);
        }
        end("svg");
    }

    private void shape(Shape shape) {
        if (shape instanceof Box box) {
            box(box);
        } else if (shape instanceof Label label) {
            label(label);
        } else if (shape instanceof Line line) {
            line(line);
        } else if (shape instanceof Path path) {
            path(path);
        } else if (shape instanceof Group group) {
            group(group);
        } else if (shape instanceof Turned turned) {
            turned(turned);
        }
    }

    private void box(Box box) {
        start("rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        if (box.radius() > 0) {
            attribute("rx", box.radius());
        }
        paint(box.paint());
        empty();
    }

    private void label(Label label) {
        start("text");
        attribute("x", label.x());
        attribute("y", label.y());
        attribute("font-size", label.size());
        if (!label.face().equals(Face.SANS)) {
            attribute("font-family", FAMILIES.getOrDefault(label.face(), FONT_FAMILY));
        }
        if (label.bold()) {
            attribute("font-weight", "bold");
        }
        if (label.anchor() != Anchor.START) {
            attribute("text-anchor", label.anchor() == Anchor.MIDDLE ? "middle" : "end");
        }
        attribute("fill", label.color());
        if (label.textLength().isPresent()) {
            attribute("textLength", label.textLength().getAsDouble());
            attribute("lengthAdjust", "spacingAndGlyphs");
        }
        content(label.text());
        end("text");
    }

    private void line(Line line) {
        StringBuilder data = new StringBuilder();
        for (Point point : line.shaft()) {
            point(data.append(data.isEmpty() ? 'M' : 'L'), point);
        }
        start("path");
        attribute("d", data.toString());
        attribute("fill", "none");
        attribute("stroke-linejoin", "round");
        stroke(line.stroke());
        empty();
        if (line.head().isPresent()) {
            path(line.head().get());
        }
    }

    private void turned(Turned turned) {
        start("g");
        attribute(
                "transform",
                "rotate(" + turned.degrees() + " " + number(turned.about().x()) + " "
                        + number(turned.about().y()) + ")");
        inside();
        shape(turned.shape());
        end("g");
    }

    private void path(Path path) {
        StringBuilder data = new StringBuilder();
        for (PathStep step : path.steps()) {
            if (step instanceof PathStep.Move move) {
                point(data.append('M'), move.to());
            } else if (step instanceof PathStep.Straight straight) {
                point(data.append('L'), straight.to());
            } else if (step instanceof PathStep.Curve curve) {
                point(data.append('Q'), curve.control());
                point(data.append(' '), curve.to());
            } else {
                data.append('Z');
            }
        }
        start("path");
        attribute("d", data.toString());
        attribute("fill-rule", "evenodd");
        paint(path.paint());
        empty();
    }

    private void group(Group group) {
        start("g");
        if (group.id().isPresent()) {
            attribute("id", group.id().get());
        }
        inside();
        if (group.title().isPresent()) {
            text("title", group.title().get());
        }
        for (Shape shape : group.shapes()) {
            shape(shape);
        }
        end("g");
    }

    /** Writes one pattern for each hatched fill of the scene, in the order of their first use. */
    private void hatches(Scene scene) {
        Set<Paint> hatched = new LinkedHashSet<>();
        for (Shape shape : scene.leaves()) {
            Paint paint = shape instanceof Box box ? box.paint() : shape instanceof Path path ? path.paint() : NOTHING;
            if (paint.hatch() != Hatch.NONE) {
                hatched.add(Paint.fill(paint.fill().orElseThrow(), paint.hatch()));
            }
        }
        if (hatched.isEmpty()) {
            return;
        }
        start("defs");
        inside();
        for (Paint paint : hatched) {
            String fill = paint.fill().orElseThrow();
            start("pattern");
            attribute("id", hatchId(fill, paint.hatch()));
            attribute("patternUnits", "userSpaceOnUse");
            attribute("width", Hatch.PITCH);
            attribute("height", Hatch.PITCH);
            attribute("patternTransform", paint.hatch() == Hatch.RISING ? "rotate(45)" : "rotate(-45)");
            inside();
            box(new Box(0, 0, Hatch.PITCH, Hatch.PITCH, 0, Paint.fill(fill)));
            box(new Box(0, 0, Hatch.WIDTH, Hatch.PITCH, 0, Paint.fill(Palette.darker(fill))));
            end("pattern");
        }
        end("defs");
    }

    private static String hatchId(String fill, Hatch hatch) {
        return (hatch == Hatch.RISING ? "rising-" : "falling-") + fill.substring(1);
    }

    private void paint(Paint paint) {
        String fill = paint.fill().orElse("none");
        attribute("fill", paint.hatch() == Hatch.NONE ? fill : "url(#" + hatchId(fill, paint.hatch()) + ")");
        if (paint.stroke().isPresent()) {
            stroke(paint.stroke().get());
        }
    }

    private void stroke(Stroke stroke) {
        attribute("stroke", stroke.color());
        attribute("stroke-width", stroke.width());
        List<Double> pattern = stroke.pattern();
        if (!pattern.isEmpty()) {
            attribute("stroke-dasharray", number(pattern.get(0)) + " " + number(pattern.get(1)));
        }
        if (stroke.dash() == Dash.DOTTED) {
            attribute("stroke-linecap", "round");
        }
    }

    private void text(String element, String content) {
        start(element);
        content(content);
        end(element);
    }

    private void attribute(String name, double value) {
        xml.append(' ').append(name).append("=\"");
        number(xml, value);
        xml.append('"');
    }

    private void attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"");
        escaped(readable(value), "&quot;");
        xml.append('"');
    }

    private void start(String element) {
        xml.append('<').append(element);
    }

    private void empty() {
        xml.append("/>\n");
    }

    private void inside() {
        xml.append(">\n");
    }

    private void content(String text) {
        xml.append('>');
        escaped(readable(text), "\"");
    }

    private void end(String element) {
        xml.append("</").append(element).append(">\n");
    }

    private void escaped(String text, String quote) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append(quote);
                default -> xml.append(character);
            }
        }
    }

    private static void point(StringBuilder data, Point point) {
        number(data, point.x());
        number(data.append(' '), point.y());
    }

    /** Returns a length rounded to 0.01 and without what is not needed: {@code 3}, {@code 0.5}, {@code -12.25}. */
    static String number(double value) {
        StringBuilder text = new StringBuilder();
        number(text, value);
        return text.toString();
    }

    private static void number(StringBuilder text, double value) {
        checkArgument(Double.isFinite(value) && Math.abs(value) < 1e9, "%s is no length.", value);
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            text.append('-');
        }
        long size = Math.abs(hundredths);
        text.append(size / 100);
        long part = size % 100;
        if (part != 0) {
            text.append('.').append(part / 10);
            if (part % 10 != 0) {
                text.append(part % 10);
            }
        }
    }

    /** Returns the text with line ends and tabs as blanks and what XML 1.0 forbids as U+FFFD. */
    private static String readable(String text) {
        if (plain(text)) {
            return text;
        }
        StringBuilder readable = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean space = character == '\n' || character == '\r' || character == '\t';
            readable.appendCodePoint(space ? ' ' : allowed(character) ? character : 0xFFFD);
        });
        return readable.toString();
    }

    private static boolean plain(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (character < ' ' || !allowed(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowed(int character) {
        return character > 0xFFFF
                || (character >= ' ' && character < 0xFFFE && !Character.isSurrogate((char) character));
    }
}
