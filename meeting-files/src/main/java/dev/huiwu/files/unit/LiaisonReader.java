package dev.huiwu.files.unit;

import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import java.util.ArrayList;
import java.util.HashMap;
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
    private static final TableReader TABLE = TableReader.of(UNIT, NAME, POST, OFFICE, MOBILE);

    private LiaisonReader() {}

    /** Returns the liaisons whose rows could be read, in their order. */
    public static ReadResult<List<Liaison>> read(String file, byte[] bytes, UnitDirectory units) {
        Problems problems = new Problems();
        Map<UnitId, Integer> rows = new HashMap<>();
        List<Liaison> liaisons = new ArrayList<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String text = cells.needed(UNIT);
            Optional<UnitId> unit = units.resolve(text).map(Unit::id);
            if (!text.isEmpty() && unit.isEmpty()) {
                cells.error("unknown-unit", UNIT, "found", text, "near", "");
            }
            cells.needed(NAME);
            Optional<PersonName> name = cells.name(NAME);
            if (!cells.good() || unit.isEmpty() || name.isEmpty()) {
                continue;
            }
            Integer first = rows.putIfAbsent(unit.get(), row.number());
            if (first != null) {
                cells.error("duplicate-liaison", UNIT, "unit", unit.get(), "row", first);
                continue;
            }
            liaisons.add(Liaison.builder()
                    .unit(unit.get())
                    .name(name.get())
                    .post(row.text(POST))
                    .officePhone(cells.text(OFFICE))
                    .mobile(cells.text(MOBILE))
                    .build());
        }
        return ReadResult.of(List.copyOf(liaisons), problems.byRow());
    }
}
