package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.print.page.Fonts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The documents of one room or one use, in a folder of their own if there are several, and what is found while they are made. */
final class Documents {

    private final Map<String, byte[]> files;
    private final List<Findings> found;
    private final Optional<SheetPrinter> printer;
    private final String place;

    /**
     * Collects documents.
     *
     * @param printer prints what is written as a table too; empty if nothing is printed
     * @param place what their names begin with
     */
    Documents(Map<String, byte[]> files, List<Findings> found, Optional<SheetPrinter> printer, String place) {
        this.files = files;
        this.found = found;
        this.printer = printer;
        this.place = place;
    }

    /** Returns a folder inside this one. */
    Documents in(String folder) {
        return new Documents(files, found, printer, place + folder + "/");
    }

    void put(String name, byte[] content) {
        files.put(place + name, content);
    }

    void put(String name, String content) {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds pages that are there without fonts too, or says what they lack; nothing if nothing is printed. */
    void print(String name, List<Scene> pages) {
        printer.flatMap(one -> one.pdf(place + name, pages)).ifPresent(content -> put(name, content));
    }

    /** Adds pages that have to be laid out with the fonts, likewise. */
    void print(String name, Function<Fonts, List<Scene>> pages) {
        printer.flatMap(one -> one.pdf(place + name, pages)).ifPresent(content -> put(name, content));
    }

    void found(Findings findings) {
        found.add(place.isEmpty() ? findings : findings.orAt(Location.ofFile(place)));
    }
}
