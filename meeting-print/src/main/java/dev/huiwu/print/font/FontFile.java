package dev.huiwu.print.font;

import dev.huiwu.core.drawing.Face;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A font file that stands for a face.
 *
 * <p>TrueType outlines only ({@code .ttf}, {@code .ttc}): those of PostScript kind ({@code .otf}) cannot be embedded in part.
 *
 * @param face the face it stands for
 * @param bold whether it is the bold cut
 * @param path the file
 * @param name the PostScript name of the font in a file that holds several; empty for a file that holds one
 */
public record FontFile(Face face, boolean bold, Path path, Optional<String> name) {

    /** Returns a file that holds one font. */
    public static FontFile of(Face face, boolean bold, Path path) {
        return new FontFile(face, bold, path, Optional.empty());
    }
}
