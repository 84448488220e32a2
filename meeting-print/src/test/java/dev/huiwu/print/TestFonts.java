package dev.huiwu.print;

import dev.huiwu.core.drawing.Face;
import dev.huiwu.print.font.FontFile;
import dev.huiwu.print.page.Fonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The fonts that the build puts beside the tests. */
public final class TestFonts {

    /** The folder they lie in. */
    public static final Path FOLDER = Path.of("target", "fonts");

    /** Sans, regular and bold, and kai. */
    public static final Fonts ALL = Fonts.of(List.of(
            FontFile.of(Face.SANS, false, file("NotoSansSC_400Regular.ttf")),
            FontFile.of(Face.SANS, true, file("NotoSansSC_700Bold.ttf")),
            FontFile.of(Face.KAI, false, file("LXGWWenKai-Regular.ttf"))));

    private TestFonts() {}

    /** Returns a font file. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            throw new IllegalStateException("%s is missing; .ci/fonts fetches it.".formatted(file));
        }
        return file;
    }
}
