package dev.huiwu.files.usher;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.SiteCells;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import dev.huiwu.seating.usher.Usher;
import dev.huiwu.seating.usher.UsherTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads who is there to usher, {@code ushers.csv}. Thread-safe. */
public final class UsherReader {

    private static final Column ID = Column.needed("引导员编号", "编号", "id");
    private static final Column NAME = Column.optional("引导员", "姓名", "name");
    private static final Column TASK = Column.optional("职责", "任务", "task");
    private static final Column SITE = Column.optional("会场代码", "会场", "site");
    private static final Column STAND_IN = Column.optional("替岗", "替岗编号", "standIn");
    private static final Column NOTE = Column.optional("备注", "note");
    private static final TableReader TABLE =
            TableReader.of(ID, NAME, TASK, SITE, STAND_IN).passingOver(NOTE);

    private static final Words<UsherTask> TASKS = Words.<UsherTask>of()
            .with(UsherTask.LEAD, UsherTask.LEAD.label(), "领位", "领队", "主席台", UsherTask.LEAD.code())
            .with(UsherTask.HALL, UsherTask.HALL.label(), "场内引导", UsherTask.HALL.code())
            .with(UsherTask.RESERVE, UsherTask.RESERVE.label(), "备用", UsherTask.RESERVE.code());

    private record Entry(Cells cells, Usher usher) {}

    private UsherReader() {}

    /**
     * Returns the ushers whose rows could be read, in their order. A row that does not say a task is of an usher of the hall, one
     * that does not say a room of the main one.
     *
     * @param sites the rooms of the meeting
     */
    public static ReadResult<List<Usher>> read(String file, byte[] bytes, List<MeetingSite> sites) {
        Problems problems = new Problems();
        Map<String, Integer> rows = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String id = cells.id(ID);
            Integer first = rows.putIfAbsent(id, row.number());
            if (first != null && !id.isEmpty()) {
                cells.error("duplicate-usher", ID, "usher", id, "row", first);
            }
            Optional<String> name = cells.name(NAME).map(PersonName::display);
            UsherTask task = cells.word(TASK, TASKS).orElse(UsherTask.HALL);
            Optional<String> site = site(cells, sites);
            if (cells.text(STAND_IN).filter(id::equals).isPresent()) {
                cells.error("usher-own-stand-in", STAND_IN, "usher", id);
            }
            if (cells.good()) {
                entries.add(new Entry(cells, new Usher(id, task, name, site, cells.text(STAND_IN))));
            }
        }
        check(entries);
        return ReadResult.of(
                entries.stream()
                        .filter(entry -> entry.cells().good())
                        .map(Entry::usher)
                        .toList(),
                problems.byRow());
    }

    /** Returns the room of an usher where it is not the main one. */
    private static Optional<String> site(Cells cells, List<MeetingSite> sites) {
        return SiteCells.site(cells, SITE, sites)
                .filter(code -> sites.stream().anyMatch(site -> site.code().equals(code) && !site.main()));
    }

    /** Reports who names a stand-in of no usher of the room, and who leads the rostrum of a room besides another. */
    private static void check(List<Entry> entries) {
        SetMultimap<Optional<String>, String> ids = HashMultimap.create();
        Map<Optional<String>, String> leads = new HashMap<>();
        entries.forEach(entry -> ids.put(entry.usher().site(), entry.usher().id()));
        for (Entry entry : entries) {
            Usher usher = entry.usher();
            usher.standIn()
                    .filter(id -> !ids.containsEntry(usher.site(), id))
                    .ifPresent(id -> entry.cells().error("unknown-usher", STAND_IN, "found", id));
            if (usher.task() == UsherTask.LEAD) {
                Optional.ofNullable(leads.putIfAbsent(usher.site(), usher.id()))
                        .ifPresent(first -> entry.cells().error("usher-lead-twice", TASK, "usher", first));
            }
        }
    }
}
