package dev.huiwu.files.duty;

import static dev.huiwu.files.duty.UnitDutyColumns.*;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.duty.Duties;
import dev.huiwu.core.duty.DutyLine;
import dev.huiwu.core.duty.DutyPart;
import dev.huiwu.core.duty.DutyParty;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.FirstRows;
import dev.huiwu.files.internal.People;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads how an office divides its work, {@code unit-duties.csv}: a row for each duty, or several that agree, with the one party that is answerable and those
 * that help: a unit by code or name, its section behind a stroke, or {@code person:} and an id. Thread-safe.
 */
public final class UnitDutyReader {

    private static final TableReader TABLE = TableReader.of(WRITTEN.toArray(Column[]::new));
    private static final Pattern SECTION = Pattern.compile("([^/／]+)[/／]\\s*(.+)");

    private final Problems problems;
    private final UnitCells units;
    private final FirstRows<String> rows = new FirstRows<>();
    private final Map<String, Row> first = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final List<DutyLine> lines = new ArrayList<>();

    private UnitDutyReader(UnitDirectory units, Problems problems) {
        this.units = new UnitCells(units);
        this.problems = problems;
    }

    /** Returns the duties if nothing is wrong with them; what {@link Duties#check} reports stands at the first row of the duty. */
    public static ReadResult<Duties> read(String file, byte[] bytes, UnitDirectory units) {
        Problems problems = new Problems();
        UnitDutyReader reader = new UnitDutyReader(units, problems);
        TABLE.read(file, bytes, problems).forEach(reader::row);
        reader.nobody();
        // Who could not be read would be missed here once more.
        reader.lines.removeIf(line -> reader.unread.contains(line.duty()));
        problems.addAll(new Findings(
                Duties.check(reader.lines).stream().map(reader::placed).toList()));
        Findings findings = problems.byRow();
        return findings.hasErrors() ? ReadResult.nothing(findings) : ReadResult.of(Duties.of(reader.lines), findings);
    }

    private void row(Row row) {
        Cells cells = new Cells(row, problems);
        String duty = cells.needed(DUTY);
        if (duty.isEmpty()) {
            return;
        }
        rows.take(duty, row, cells, WHAT, SCOPE, STANDARD);
        Row said = first.computeIfAbsent(duty, fresh -> row);
        line(said, cells, ANSWERABLE, DutyPart.ANSWERABLE);
        line(said, cells, HELPING, DutyPart.HELPING);
        if (!cells.good()) {
            unread.add(duty);
        }
    }

    private void line(Row said, Cells cells, Column column, DutyPart part) {
        People.pieces(cells, column).stream()
                .flatMap(piece -> party(cells, column, piece).stream())
                .map(party -> new DutyLine(
                        said.text(DUTY), said.text(WHAT), said.text(SCOPE), said.text(STANDARD), part, party))
                .forEach(lines::add);
    }

    private Optional<DutyParty> party(Cells cells, Column column, String piece) {
        Optional<String> person = People.person(piece);
        if (person.isPresent()) {
            return People.id(cells, column, person.get()).map(DutyParty.OfPerson::new);
        }
        Matcher section = SECTION.matcher(piece);
        return section.matches()
                ? units.resolve(cells, column, section.group(1).strip())
                        .map(unit -> new DutyParty.OfSection(unit, section.group(2)))
                : units.resolve(cells, column, piece).map(DutyParty.OfUnit::new);
    }

    /** Reports the duties of which no row names anybody: there is no line of them that could be checked. */
    private void nobody() {
        Set<String> named = lines.stream().map(DutyLine::duty).collect(Collectors.toSet());
        first.values().stream()
                .filter(row -> !named.contains(row.text(DUTY)))
                .filter(row -> row.isBlank(ANSWERABLE))
                .forEach(row -> new Cells(row, problems).needed(ANSWERABLE));
    }

    private Finding placed(Finding finding) {
        return Finding.builder()
                .from(finding)
                .location(finding.subjects().stream()
                        .findFirst()
                        .flatMap(duty -> Optional.ofNullable(first.get(duty)))
                        .map(row -> row.at(ANSWERABLE)))
                .build();
    }
}
