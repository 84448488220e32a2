package dev.huiwu.files.unit;

import com.google.common.base.Splitter;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitCategory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the units in protocol order, {@code units.csv}. Thread-safe. */
public final class UnitReader {

    private static final Column CODE = Column.needed("单位代码", "代码", "编码", "code", "id");
    private static final Column POSITION = Column.needed("建制序号", "序号", "建制序列", "position");
    private static final Column NAME = Column.needed("单位全称", "单位名称", "全称", "单位", "name");
    private static final Column SHORT_NAME = Column.optional("单位简称", "简称", "shortname");
    private static final Column CATEGORY_CODE = Column.needed("类别代码", "categorycode");
    private static final Column CATEGORY = Column.needed("类别", "单位类别", "category");
    private static final Column DIVISION = Column.optional("行政区划代码", "区划代码", "divisioncode");
    private static final Column ALIASES = Column.optional("别名", "曾用名", "aliases");
    private static final Column EXTERNAL_ID = Column.optional("外部编号", "统一社会信用代码", "externalid");
    private static final Column NOTE = Column.optional("备注", "说明", "remark");
    private static final TableReader TABLE = TableReader.of(
            CODE, POSITION, NAME, SHORT_NAME, CATEGORY_CODE, CATEGORY, DIVISION, ALIASES, EXTERNAL_ID, NOTE);
    private static final Splitter NAMES =
            Splitter.on(Pattern.compile("[;；、]")).trimResults().omitEmptyStrings();

    private UnitReader() {}

    /** Returns the directory of the units whose rows could be read. */
    public static ReadResult<UnitDirectory> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        Map<String, Integer> codes = new HashMap<>();
        Map<Integer, Integer> positions = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        List<Unit> units = new ArrayList<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String code = cells.id(CODE);
            int position = cells.number(POSITION, 1, 1_000_000);
            String name = cells.needed(NAME);
            String category = cells.needed(CATEGORY_CODE);
            String label = cells.needed(CATEGORY);
            if (!cells.good()) {
                continue;
            }
            Integer sameCode = codes.putIfAbsent(code, row.number());
            if (sameCode != null) {
                cells.error("duplicate-unit", CODE, "unit", code, "row", sameCode);
                continue;
            }
            Integer samePosition = positions.putIfAbsent(position, row.number());
            if (samePosition != null) {
                cells.error("duplicate-protocol-position", POSITION, "position", position, "row", samePosition);
                continue;
            }
            String firstLabel = labels.computeIfAbsent(category, key -> label);
            if (!firstLabel.equals(label)) {
                problems.warning(
                        "category-differs", row.at(CATEGORY), "code", category, "found", label, "kept", firstLabel);
            }
            List<String> aliases = NAMES.splitToList(row.text(ALIASES));
            Unit unit = Unit.builder()
                    .id(new UnitId(code))
                    .protocolPosition(position)
                    .name(name)
                    .shortName(cells.text(SHORT_NAME).orElse(name))
                    .category(new UnitCategory(category, firstLabel))
                    .divisionCode(cells.text(DIVISION))
                    .aliases(aliases)
                    .externalId(cells.text(EXTERNAL_ID))
                    .note(cells.text(NOTE))
                    .build();
            units.add(unit);
            noteNames(row, unit, names, problems);
        }
        return ReadResult.of(UnitDirectory.of(units), problems.byRow());
    }

    /** Warns of each name that belongs to a unit above as well: a roster cannot use it. */
    private static void noteNames(Row row, Unit unit, Map<String, Integer> names, Problems problems) {
        Map<String, Column> own = new LinkedHashMap<>();
        own.putIfAbsent(unit.name(), NAME);
        own.putIfAbsent(unit.shortName(), SHORT_NAME);
        unit.aliases().forEach(alias -> own.putIfAbsent(alias, ALIASES));
        Set<String> seen = new LinkedHashSet<>();
        own.forEach((name, column) -> {
            if (!seen.add(Words.key(name))) {
                return;
            }
            Integer first = names.putIfAbsent(Words.key(name), row.number());
            if (first != null) {
                problems.warning("ambiguous-unit-name", row.at(column), "name", name, "row", first);
            }
        });
    }
}
