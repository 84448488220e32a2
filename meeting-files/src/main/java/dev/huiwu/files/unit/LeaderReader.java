package dev.huiwu.files.unit;

import dev.huiwu.core.leader.Leader;
import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the leaders in order, {@code leaders.csv}. Thread-safe. */
public final class LeaderReader {

    private static final Column ORDER = Column.needed("顺序", "排序", "序号", "order");
    private static final Column NAME = Column.needed("姓名", "名字", "name");
    private static final Column POST = Column.needed("职务", "职位", "post");
    private static final Column ORGANISATION = Column.needed("机构", "单位", "organisation");
    private static final Column SINCE = Column.needed("任职起", "任职日期", "起", "from");
    private static final Column UNTIL = Column.optional("任职止", "免职日期", "止", "until");
    private static final Column SOURCE = Column.optional("依据", "文号", "source");
    private static final TableReader TABLE = TableReader.of(ORDER, NAME, POST, ORGANISATION, SINCE, UNTIL, SOURCE);

    private LeaderReader() {}

    /** Returns the directory of the leaders whose rows could be read. */
    public static ReadResult<LeaderDirectory> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        List<Leader> leaders = new ArrayList<>();
        Map<Integer, Map<Leader, Row>> byOrder = new HashMap<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            leader(row, problems).ifPresent(leader -> {
                Map<Leader, Row> sameOrder = byOrder.computeIfAbsent(leader.order(), order -> new LinkedHashMap<>());
                if (hasPlaceOfItsOwn(leader, row, sameOrder, problems)) {
                    sameOrder.put(leader, row);
                    leaders.add(leader);
                }
            });
        }
        return ReadResult.of(LeaderDirectory.of(leaders), problems.byRow());
    }

    private static Optional<Leader> leader(Row row, Problems problems) {
        Cells cells = new Cells(row, problems);
        int order = cells.number(ORDER, 0, 1_000_000);
        cells.needed(NAME);
        Optional<PersonName> name = cells.name(NAME);
        String post = cells.needed(POST);
        String organisation = cells.needed(ORGANISATION);
        LocalDate since = cells.neededDate(SINCE);
        Optional<LocalDate> until = cells.date(UNTIL);
        if (cells.good() && until.isPresent() && until.get().isBefore(since)) {
            cells.error("dates-reversed", UNTIL, "since", since, "until", until.get());
        }
        if (!cells.good() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Leader.builder()
                .order(order)
                .name(name.get())
                .post(post)
                .organisation(organisation)
                .since(since)
                .until(until)
                .source(row.text(SOURCE))
                .build());
    }

    private static boolean hasPlaceOfItsOwn(Leader leader, Row row, Map<Leader, Row> sameOrder, Problems problems) {
        for (Map.Entry<Leader, Row> other : sameOrder.entrySet()) {
            LocalDate both = leader.since().isAfter(other.getKey().since())
                    ? leader.since()
                    : other.getKey().since();
            if (leader.inOffice(both) && other.getKey().inOffice(both)) {
                problems.error(
                        "leader-order-twice",
                        row.at(ORDER),
                        "order",
                        leader.order(),
                        "row",
                        other.getValue().number(),
                        "date",
                        both);
                return false;
            }
        }
        return true;
    }
}
