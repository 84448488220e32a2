package dev.huiwu.core.drawing;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A style of type that a text is set in; offices add their own.
 *
 * <p>What font stands for it is the painter's matter: an SVG names families that readers may have, a document for print
 * embeds a font of the office.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record Face(String code) {

    /** Strokes of one width (黑体), for everything that is read on a screen or from afar. */
    public static final Face SANS = new Face("sans");
    /** Printed type (宋体). */
    public static final Face SONG = new Face("song");
    /** Written with a brush, in regular script (楷体). */
    public static final Face KAI = new Face("kai");
    /** Printed type in the manner of the Song dynasty (仿宋), for the text of official papers. */
    public static final Face FANG_SONG = new Face("fang-song");
    /** Heavy printed type for titles of official papers (小标宋). */
    public static final Face TITLE = new Face("title");
    /** Cut in stone (魏碑), for cards. */
    public static final Face WEI = new Face("wei");

    /** Keeps a code. */
    public Face {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "Face \"%s\" is not lower-case words joined by '-'.", code);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
