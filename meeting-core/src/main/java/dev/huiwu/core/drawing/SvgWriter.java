package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

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

    private final XMLStreamWriter xml;

    private SvgWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Returns the scene as an SVG document.
     *
     * @throws IllegalArgumentException if a length is not a number
     */
    public static String write(Scene scene) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new SvgWriter(xml).document(scene);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A string takes every character.", e);
        }
        return text.toString();
    }

    private void document(Scene scene) throws XMLStreamException {
        String width = number(scene.width());
        String height = number(scene.height());
        xml.writeStartDocument("UTF-8", "1.0");
        newLine();
        xml.writeStartElement("svg");
        xml.writeAttribute("xmlns", "http://www.w3.org/2000/svg");
        attribute("width", width + "mm");
        attribute("height", height + "mm");
        attribute("viewBox", "0 0 " + width + " " + height);
        attribute("role", "img");
        attribute("font-family", FONT_FAMILY);
        newLine();
        text("title", scene.title());
        text("desc", scene.description());
        hatches(scene);
        box(Box.of(scene.page(), 0, Paint.fill(Palette.PAPER)));
        for (Shape shape : scene.shapes()) {
            shape(shape);
        }
        xml.writeEndElement();
        newLine();
        xml.writeEndDocument();
    }

    private void shape(Shape shape) throws XMLStreamException {
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

    private void box(Box box) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        if (box.radius() > 0) {
            attribute("rx", box.radius());
        }
        paint(box.paint());
        newLine();
    }

    private void label(Label label) throws XMLStreamException {
        xml.writeStartElement("text");
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
        xml.writeCharacters(readable(label.text()));
        xml.writeEndElement();
        newLine();
    }

    private void line(Line line) throws XMLStreamException {
        StringBuilder data = new StringBuilder();
        for (Point point : line.shaft()) {
            point(data.append(data.isEmpty() ? 'M' : 'L'), point);
        }
        xml.writeEmptyElement("path");
        attribute("d", data.toString());
        attribute("fill", "none");
        attribute("stroke-linejoin", "round");
        stroke(line.stroke());
        newLine();
        if (line.head().isPresent()) {
            path(line.head().get());
        }
    }

    private void turned(Turned turned) throws XMLStreamException {
        xml.writeStartElement("g");
        attribute(
                "transform",
                "rotate(" + turned.degrees() + " " + number(turned.about().x()) + " "
                        + number(turned.about().y()) + ")");
        newLine();
        shape(turned.shape());
        xml.writeEndElement();
        newLine();
    }

    private void path(Path path) throws XMLStreamException {
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
        xml.writeEmptyElement("path");
        attribute("d", data.toString());
        attribute("fill-rule", "evenodd");
        paint(path.paint());
        newLine();
    }

    private void group(Group group) throws XMLStreamException {
        xml.writeStartElement("g");
        if (group.id().isPresent()) {
            attribute("id", group.id().get());
        }
        newLine();
        if (group.title().isPresent()) {
            text("title", group.title().get());
        }
        for (Shape shape : group.shapes()) {
            shape(shape);
        }
        xml.writeEndElement();
        newLine();
    }

    /** Writes one pattern for each hatched fill of the scene, in the order of their first use. */
    private void hatches(Scene scene) throws XMLStreamException {
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
        xml.writeStartElement("defs");
        newLine();
        for (Paint paint : hatched) {
            String fill = paint.fill().orElseThrow();
            xml.writeStartElement("pattern");
            attribute("id", hatchId(fill, paint.hatch()));
            attribute("patternUnits", "userSpaceOnUse");
            attribute("width", Hatch.PITCH);
            attribute("height", Hatch.PITCH);
            attribute("patternTransform", paint.hatch() == Hatch.RISING ? "rotate(45)" : "rotate(-45)");
            newLine();
            box(new Box(0, 0, Hatch.PITCH, Hatch.PITCH, 0, Paint.fill(fill)));
            box(new Box(0, 0, Hatch.WIDTH, Hatch.PITCH, 0, Paint.fill(Palette.darker(fill))));
            xml.writeEndElement();
            newLine();
        }
        xml.writeEndElement();
        newLine();
    }

    private static String hatchId(String fill, Hatch hatch) {
        return (hatch == Hatch.RISING ? "rising-" : "falling-") + fill.substring(1);
    }

    private void paint(Paint paint) throws XMLStreamException {
        String fill = paint.fill().orElse("none");
        attribute("fill", paint.hatch() == Hatch.NONE ? fill : "url(#" + hatchId(fill, paint.hatch()) + ")");
        if (paint.stroke().isPresent()) {
            stroke(paint.stroke().get());
        }
    }

    private void stroke(Stroke stroke) throws XMLStreamException {
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

    private void text(String element, String content) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(readable(content));
        xml.writeEndElement();
        newLine();
    }

    private void attribute(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, number(value));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, readable(value));
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static void point(StringBuilder data, Point point) {
        data.append(number(point.x())).append(' ').append(number(point.y()));
    }

    /** Returns a length rounded to 0.01 and without what is not needed: {@code 3}, {@code 0.5}, {@code -12.25}. */
    static String number(double value) {
        checkArgument(Double.isFinite(value) && Math.abs(value) < 1e9, "%s is no length.", value);
        long hundredths = Math.round(value * 100);
        StringBuilder text = new StringBuilder();
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
        return text.toString();
    }

    /** Returns the text with line ends and tabs as blanks and what XML 1.0 forbids as U+FFFD. */
    private static String readable(String text) {
        if (text.codePoints().allMatch(character -> character >= ' ' && allowed(character))) {
            return text;
        }
        StringBuilder readable = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean space = character == '\n' || character == '\r' || character == '\t';
            readable.appendCodePoint(space ? ' ' : allowed(character) ? character : 0xFFFD);
        });
        return readable.toString();
    }

    private static boolean allowed(int character) {
        return character > 0xFFFF
                || (character >= ' ' && character < 0xFFFE && !Character.isSurrogate((char) character));
    }
}
