package dev.huiwu.cli;

import dev.huiwu.core.FindingsException;
import dev.huiwu.print.font.FontFolders;
import dev.huiwu.print.page.Fonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Option;

/** Where the fonts of printed documents are. */
final class FontOptions {

    /** Kept, or the logging system would forget its level: fonts have tables that concern nobody here. */
    private static final Logger FONT_TABLES = Logger.getLogger("org.apache.fontbox");

    @Option(
            names = "--fonts",
            paramLabel = "DIR",
            description = {
                "存放字体（.ttf、.ttc）的文件夹；缺省为本机已安装的字体。",
                "A folder with fonts (.ttf, .ttc); default: those installed on this machine."
            })
    private Optional<Path> folder = Optional.empty();

    /**
     * Returns the fonts.
     *
     * @throws WrongUse if the folder is none
     * @throws FindingsException if a font cannot be used
     */
    Fonts read() {
        FONT_TABLES.setLevel(Level.SEVERE);
        folder.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new WrongUse("%s 不是文件夹。 %s is no folder.".formatted(path, path));
        });
        return Fonts.of(folder.map(path -> FontFolders.in(List.of(path))).orElseGet(FontFolders::installed));
    }
}
