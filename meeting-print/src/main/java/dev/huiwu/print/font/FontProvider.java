package dev.huiwu.print.font;

import java.util.List;

/**
 * An office's own fonts, found through {@link java.util.ServiceLoader}: implement it, name the class in
 * {@code META-INF/services/dev.huiwu.print.font.FontProvider}, and documents are set in the faces the office has licensed.
 */
public interface FontProvider {

    /** Returns the files, for each face in the order they are tried: the first that has a character sets it. */
    List<FontFile> fonts();
}
