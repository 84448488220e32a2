package dev.huiwu.cli;

import com.google.common.base.Suppliers;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.page.Fonts;
import dev.huiwu.print.page.PdfWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Prints sheets that are written as tables too, where fonts are found. What stands against it is a warning that names the sheet, for the
 * tables are there without it.
 */
final class SheetPrinter {

    private final List<Finding> missing = new ArrayList<>();
    private final Supplier<Optional<Fonts>> fonts;
    private final Supplier<Language> language;

    /** Prints sheets in a language with fonts that are read once the first sheet is printed. */
    SheetPrinter(FontOptions options, Supplier<Language> language) {
        this.language = language;
        fonts = Suppliers.memoize(() -> read(options));
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
        return pages.isEmpty() ? Optional.empty() : fonts.get().flatMap(found -> pdf(name, pages, found));
    }

    private Optional<byte[]> pdf(String name, List<Scene> pages, Fonts found) {
        Findings against = found.check(pages);
        against.orAt(Location.ofFile(name)).forEach(finding -> missing.add(warning(finding)));
        return against.isEmpty() ? Optional.of(PdfWriter.write(pages, found, language.get())) : Optional.empty();
    }

    /** Returns pages that have to be laid out with the fonts as a PDF, likewise. */
    Optional<byte[]> pdf(String name, Function<Fonts, List<Scene>> pages) {
        try {
            return fonts.get().map(pages).flatMap(laid -> pdf(name, laid));
        } catch (FindingsException e) {
            e.findings().orAt(Location.ofFile(name)).forEach(finding -> missing.add(warning(finding)));
            return Optional.empty();
        }
    }

    /** Returns why sheets could not be printed until now. */
    Findings missing() {
        return new Findings(missing);
    }

    /** Returns likewise what is missing, each once: of what keeps several sheets from being printed, without the sheets' names. */
    Findings missingOnce() {
        Map<Object, Finding> once = new LinkedHashMap<>();
        missing.forEach(finding -> once.merge(
                List.of(finding.code(), finding.arguments(), finding.subjects()),
                finding,
                (one, other) ->
                        Finding.builder().from(one).location(Optional.empty()).build()));
        return new Findings(List.copyOf(once.values()));
    }
}
