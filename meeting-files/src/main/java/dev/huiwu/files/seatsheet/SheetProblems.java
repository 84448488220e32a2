package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.files.internal.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is found in a workbook, by cell; not thread-safe. */
final class SheetProblems {

    private final String file;
    private final Problems ofFile = new Problems();
    private final List<OfCell> ofCells = new ArrayList<>();

    private record OfCell(SheetAddress at, Findings found) {}

    SheetProblems(String file) {
        this.file = file;
    }

    /** Adds what is wrong with the workbook as a whole. */
    Problems ofFile() {
        return ofFile;
    }

    Location file() {
        return Location.ofFile(file);
    }

    void error(String code, SheetAddress at, Object... namesAndValues) {
        add(Severity.ERROR, code, at, namesAndValues);
    }

    void warning(String code, SheetAddress at, Object... namesAndValues) {
        add(Severity.WARNING, code, at, namesAndValues);
    }

    private void add(Severity severity, String code, SheetAddress at, Object... namesAndValues) {
        Problems one = new Problems();
        if (severity == Severity.ERROR) {
            one.error(code, at.in(file), namesAndValues);
        } else {
            one.warning(code, at.in(file), namesAndValues);
        }
        addAll(at, one.findings());
    }

    void addAll(SheetAddress at, Findings findings) {
        ofCells.add(new OfCell(at, findings));
    }

    Optional<Location> at(Optional<SheetAddress> cell) {
        return cell.map(address -> address.in(file));
    }

    /** Returns everything: of the file, then sheet by sheet, row by row. */
    Findings findings() {
        List<Findings> all = new ArrayList<>();
        all.add(ofFile.findings());
        ofCells.stream()
                .sorted(Comparator.comparing(OfCell::at))
                .map(OfCell::found)
                .forEach(all::add);
        return Findings.concat(all);
    }
}
