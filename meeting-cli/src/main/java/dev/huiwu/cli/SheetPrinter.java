package dev.huiwu.cli;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.page.Fonts;
import dev.huiwu.print.page.PdfWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Prints sheets that are written as tables too, where fonts are found. What stands against it is a warning that names the sheet, for the
 * tables are there without it.
 */
final class SheetPrinter {

    private final List<Finding> missing = new ArrayList<>();
    private final Optional<Fonts> fonts;

    /** Reads the fonts. */
    SheetPrinter(FontOptions options) {
        fonts = read(options);
    }

    private Optional<Fonts> read(FontOptions options) {
        try {
            return Optional.of(options.read());
        } catch (FindingsException e) {
            e.findings().forEach(finding -> missing.add(warning(finding)));
            return Optional.empty();
        }
    }

    private static Finding warning(Finding finding) {
        return Finding.builder().from(finding).severity(Severity.WARNING).build();
    }

    /** Returns the pages as a PDF if there are any and the fonts have all that stands on them. */
    Optional<byte[]> pdf(String name, List<Scene> pages) {
        if (pages.isEmpty() || fonts.isEmpty()) {
            return Optional.empty();
        }
        Findings against = fonts.get().check(pages);
        against.orAt(Location.ofFile(name)).forEach(finding -> missing.add(warning(finding)));
        return against.isEmpty() ? Optional.of(PdfWriter.write(pages, fonts.get())) : Optional.empty();
    }

    /** Returns pages that have to be laid out with the fonts as a PDF, likewise. */
    Optional<byte[]> pdf(String name, Function<Fonts, List<Scene>> pages) {
        try {
            return fonts.map(pages).flatMap(laid -> pdf(name, laid));
        } catch (FindingsException e) {
            e.findings().orAt(Location.ofFile(name)).forEach(finding -> missing.add(warning(finding)));
            return Optional.empty();
        }
    }

    /** Returns why sheets could not be printed until now. */
    Findings missing() {
        return new Findings(missing);
    }
}
