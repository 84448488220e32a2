package dev.huiwu.files.list;

import dev.huiwu.core.agenda.AgendaItem;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Ids;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.UnitCells;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the topics of a meeting, {@code agenda.csv}. Thread-safe. */
public final class AgendaReader {

    private static final Column LABEL = Column.needed("议题", "议题序号", "序号", "label");
    private static final Column TITLE = Column.needed("议题名称", "名称", "title");
    private static final Column REPORTING = Column.needed("汇报单位", "reportingunit");
    private static final Column OTHERS = Column.optional("列席单位", "nonvotingunits");
    private static final TableReader TABLE = TableReader.of(LABEL, TITLE, REPORTING, OTHERS);

    private AgendaReader() {}

    /** Returns the topics whose rows could be read, in their order. */
    public static ReadResult<List<AgendaItem>> read(String file, byte[] bytes, UnitDirectory units) {
        Problems problems = new Problems();
        UnitCells unitCells = new UnitCells(units);
        Ids labels = new Ids();
        List<AgendaItem> items = new ArrayList<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String label = labels.next(cells, LABEL);
            String title = cells.needed(TITLE);
            Optional<UnitId> reporting = unitCells.needed(cells, REPORTING);
            Set<UnitId> others = new LinkedHashSet<>(unitCells.units(cells, OTHERS));
            if (cells.good() && reporting.isPresent()) {
                others.remove(reporting.get());
                items.add(AgendaItem.builder()
                        .label(label)
                        .title(title)
                        .reportingUnit(reporting.get())
                        .nonVotingUnits(others)
                        .build());
            }
        }
        return ReadResult.of(List.copyOf(items), problems.byRow());
    }
}
