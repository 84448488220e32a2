package dev.huiwu.print.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Severity;
import dev.huiwu.core.drawing.Anchor;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Face;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.font.FontFile;
import dev.huiwu.print.internal.PrintTexts;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fonts that documents are set in.
 *
 * <p>A face may have several fonts: each character is set in the first that has it. A text in bold is set in the bold cut, or in
 * the regular one where there is no bold. Thread-safe: one document is set at a time.
 */
public final class Fonts {

    private record Cut(Face face, boolean bold) {}

    private final ImmutableListMultimap<Cut, Typeface> typefaces;

    private Fonts(ImmutableListMultimap<Cut, Typeface> typefaces) {
        this.typefaces = typefaces;
    }

    /**
     * Reads the fonts of files, for each face in the order given. Takes some tens of milliseconds a file: keep the result.
     *
     * @throws FindingsException with {@code font-unreadable} and {@code font-not-embeddable} for every file that cannot be used
     */
    public static Fonts of(List<FontFile> files) {
        ImmutableListMultimap.Builder<Cut, Typeface> typefaces = ImmutableListMultimap.builder();
        List<Finding> faults = new ArrayList<>();
        Map<FontFile, Typeface> read = new LinkedHashMap<>();
        for (FontFile file : files) {
            try {
                FontFile source = new FontFile(Face.SANS, false, file.path(), file.name());
                Typeface typeface = read.containsKey(source) ? read.get(source) : Typeface.read(file);
                read.put(source, typeface);
                if (typeface.embeddable()) {
                    typefaces.put(new Cut(file.face(), file.bold()), typeface);
                } else {
                    faults.add(fault("font-not-embeddable", file, ""));
                }
            } catch (IOException | RuntimeException e) {
                faults.add(fault("font-unreadable", file, String.valueOf(e.getMessage())));
            }
        }
        new Findings(faults).orThrow("The fonts cannot be used");
        return new Fonts(typefaces.build());
    }

    private static Finding fault(String code, FontFile file, String reason) {
        return PrintTexts.TEXTS.finding(
                code,
                Severity.ERROR,
                draft -> draft.with("file", file.path().getFileName()).with("reason", reason));
    }

    /** Returns the faces that there is a font for, in the order they were given. */
    public Set<Face> faces() {
        Set<Face> faces = new LinkedHashSet<>();
        typefaces.keySet().forEach(cut -> faces.add(cut.face()));
        return faces;
    }

    /**
     * Returns what stands against setting the pages in these fonts: {@code face-missing} for each face without a font, and
     * {@code glyph-missing} for each character that no font of its face has, with the first page it stands on.
     */
    public Findings check(List<Scene> pages) {
        Map<String, Finding> found = new LinkedHashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (Label label : pages.get(page).labels()) {
                for (String fault : missing(label)) {
                    String number = Integer.toString(page + 1);
                    found.computeIfAbsent(label.face() + fault, key -> missing(label.face(), fault, number));
                }
            }
        }
        return new Findings(List.copyOf(found.values()));
    }

    private static Finding missing(Face face, String character, String page) {
        return PrintTexts.TEXTS.finding(
                character.isEmpty() ? "face-missing" : "glyph-missing",
                Severity.ERROR,
                draft -> draft.about(face)
                        .with("face", face)
                        .with("character", character)
                        .with("page", page));
    }

    /** Returns the characters of a line that its face has no glyph for, such as {@code U+2B5AF}; a blank one for a face without font. */
    private Set<String> missing(Label label) {
        List<Typeface> chain = chain(label);
        if (chain.isEmpty()) {
            return Set.of("");
        }
        return missing(label.face(), label.text());
    }

    /**
     * Returns the characters of a text that the regular fonts of a face have no glyph for, each once as {@code U+2B5AF}; all of
     * them where the face has no font.
     */
    public Set<String> missing(Face face, String text) {
        List<Typeface> chain = chain(face, false);
        Set<String> missing = new LinkedHashSet<>();
        readable(text)
                .codePoints()
                .filter(character -> chain.stream().noneMatch(typeface -> typeface.has(character)))
                .forEach(character -> missing.add("U+%04X".formatted(character)));
        return missing;
    }

    /** Returns the width that a line takes in its font, in millimetres, whatever it is set to. */
    public synchronized double width(Label label) {
        return runs(label).stream()
                .mapToDouble(run -> run.width() * label.size())
                .sum();
    }

    /** Returns the rectangle of a line's ink, in millimetres, as it is painted; empty if there is none, as of blanks. */
    public synchronized Optional<Bounds> ink(Label label) {
        Setting setting = set(label);
        Optional<Bounds> ink = Optional.empty();
        double x = setting.x();
        for (Run run : setting.runs()) {
            double em = label.size() / run.typeface().unitsPerEm();
            for (int character : run.text().codePoints().toArray()) {
                Rectangle2D outline = run.typeface().outline(character).getBounds2D();
                if (!outline.isEmpty()) {
                    Bounds here = Bounds.between(
                            x + outline.getMinX() * em * setting.stretch(),
                            label.y() - outline.getMaxY() * em,
                            x + outline.getMaxX() * em * setting.stretch(),
                            label.y() - outline.getMinY() * em);
                    ink = Optional.of(ink.map(here::union).orElse(here));
                }
                x += run.typeface().width(character) * label.size() * setting.stretch();
            }
        }
        return ink;
    }

    /** A part of a text in one font; the width is in em. */
    record Run(Typeface typeface, String text, double width) {}

    /** A line ready to paint: where it starts, how its glyphs are stretched sideways, and its parts. */
    record Setting(double x, double stretch, List<Run> runs) {}

    /** Sets a line: to the width it asks for, else to its own, or narrower where its own is more than was measured for it. */
    Setting set(Label label) {
        List<Run> runs = runs(label);
        double own = runs.stream().mapToDouble(Run::width).sum() * label.size();
        double width = label.textLength().orElse(Math.min(own, label.width()));
        double stretch = own == 0 ? 1 : width / own;
        double x = label.anchor() == Anchor.START
                ? label.x()
                : label.anchor() == Anchor.MIDDLE ? label.x() - width / 2 : label.x() - width;
        return new Setting(x, stretch, runs);
    }

    private List<Run> runs(Label label) {
        List<Typeface> chain = chain(label);
        ImmutableList.Builder<Run> runs = ImmutableList.builder();
        StringBuilder text = new StringBuilder();
        double width = 0;
        Optional<Typeface> current = Optional.empty();
        for (int character : readable(label.text()).codePoints().toArray()) {
            Typeface next = chain.stream()
                    .filter(typeface -> typeface.has(character))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "No font of face %s has U+%04X.".formatted(label.face(), character)));
            if (current.isPresent() && current.get() != next) {
                runs.add(new Run(current.get(), text.toString(), width));
                text.setLength(0);
                width = 0;
            }
            current = Optional.of(next);
            text.appendCodePoint(character);
            width += next.width(character);
        }
        if (current.isPresent()) {
            runs.add(new Run(current.get(), text.toString(), width));
        }
        return runs.build();
    }

    private List<Typeface> chain(Label label) {
        return chain(label.face(), label.bold());
    }

    /** Returns the fonts of a face: those of the bold cut first if it is asked for. */
    private List<Typeface> chain(Face face, boolean bold) {
        List<Typeface> regular = typefaces.get(new Cut(face, false));
        if (!bold) {
            return regular;
        }
        return ImmutableList.<Typeface>builder()
                .addAll(typefaces.get(new Cut(face, true)))
                .addAll(regular)
                .build();
    }

    /** Returns the text with line ends and tabs as blanks. */
    private static String readable(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}
