package dev.huiwu.files.unit;

import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads whom to call in each unit, {@code liaisons.csv}. Thread-safe. */
public final class LiaisonReader {

    private static final Column UNIT = Column.needed("单位代码", "代码", "单位", "unit");
    private static final Column NAME = Column.needed("联络员", "姓名", "name");
    private static final Column POST = Column.optional("职务", "职位", "post");
    private static final Column OFFICE = Column.optional("办公电话", "电话", "座机", "officephone");
    private static final Column MOBILE = Column.optional("手机", "手机号", "移动电话", "mobile");
    private static final Column SINCE = Column.optional("起", "起始日期", "since");
    private static final Column UNTIL = Column.optional("止", "截止日期", "until");
    private static final TableReader TABLE = TableReader.of(UNIT, NAME, POST, OFFICE, MOBILE, SINCE, UNTIL);

    private LiaisonReader() {}

    /** Returns the liaisons whose rows could be read, in their order. */
    public static ReadResult<List<Liaison>> read(String file, byte[] bytes, UnitDirectory units) {
        Problems problems = new Problems();
        Map<Liaison, Integer> rows = new LinkedHashMap<>();
        Map<UnitId, List<Liaison>> byUnit = new HashMap<>();
        UnitCells unitCells = new UnitCells(units);
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            Optional<UnitId> unit = unitCells.needed(cells, UNIT);
            cells.needed(NAME);
            Optional<PersonName> name = cells.name(NAME);
            Optional<LocalDate> since = cells.date(SINCE);
            Optional<LocalDate> until = cells.date(UNTIL);
            if (cells.good()
                    && since.isPresent()
                    && until.filter(last -> last.isBefore(since.get())).isPresent()) {
                cells.error("dates-reversed", UNTIL, "since", since.get(), "until", until.get());
            }
            if (!cells.good() || unit.isEmpty() || name.isEmpty()) {
                continue;
            }
            Liaison liaison = Liaison.builder()
                    .unit(unit.get())
                    .name(name.get())
                    .post(row.text(POST))
                    .officePhone(cells.text(OFFICE))
                    .mobile(cells.text(MOBILE))
                    .since(since)
                    .until(until)
                    .build();
            Optional<Integer> same = byUnit.getOrDefault(unit.get(), List.of()).stream()
                    .filter(other ->
                            LiaisonDirectory.check(List.of(other, liaison)).hasErrors())
                    .map(other -> rows.getOrDefault(other, 0))
                    .findFirst();
            if (same.isPresent()) {
                cells.error("duplicate-liaison", UNIT, "unit", unit.get(), "row", same.get());
                continue;
            }
            rows.put(liaison, row.number());
            byUnit.computeIfAbsent(unit.get(), first -> new ArrayList<>()).add(liaison);
        }
        return ReadResult.of(List.copyOf(rows.keySet()), problems.byRow());
    }
}
