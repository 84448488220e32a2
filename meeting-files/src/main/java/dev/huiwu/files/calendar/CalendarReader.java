package dev.huiwu.files.calendar;

import dev.huiwu.core.calendar.CalendarDay;
import dev.huiwu.core.calendar.DayPart;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the days off and the weekend days worked for them. Thread-safe. */
public final class CalendarReader {

    private static final Column DATE = Column.needed("日期", "date");
    private static final Column NAME = Column.optional("名称", "节日", "假日名称", "name");
    private static final Column TYPE = Column.needed("休班", "类型", "休或班", "type");
    private static final Column SOURCE = Column.optional("依据", "来源", "source");
    private static final TableReader TABLE = TableReader.of(DATE, NAME, TYPE, SOURCE);
    private static final Words<Work> WORKED = Words.<Work>of()
            .with(Work.OFF, "休", "休息", "放假", "off")
            .with(Work.WHOLE, "班", "上班", "补班", "work")
            .with(Work.MORNING, "上午", "上午班", "morning")
            .with(Work.AFTERNOON, "下午", "下午班", "afternoon");

    /** How much of a day is worked. */
    private enum Work {
        OFF,
        WHOLE,
        MORNING,
        AFTERNOON;

        private Optional<DayPart> only() {
            return switch (this) {
                case OFF, WHOLE -> Optional.empty();
                case MORNING -> Optional.of(DayPart.MORNING);
                case AFTERNOON -> Optional.of(DayPart.AFTERNOON);
            };
        }
    }

    private CalendarReader() {}

    /** Returns the calendar of the days whose rows could be read. */
    public static ReadResult<WorkCalendar> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        Map<LocalDate, Entry> entries = new LinkedHashMap<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            LocalDate date = cells.neededDate(DATE);
            cells.needed(TYPE);
            Optional<Work> worked = cells.word(TYPE, WORKED);
            if (!cells.good() || worked.isEmpty()) {
                continue;
            }
            CalendarDay day = new CalendarDay(
                    date,
                    row.text(NAME),
                    worked.get() != Work.OFF,
                    row.text(SOURCE),
                    worked.get().only());
            Entry entry = new Entry(day, row.number());
            Entry first = entries.putIfAbsent(date, entry);
            if (first != null && first.day().working() != entry.day().working()) {
                problems.error("calendar-day-twice", row.at(DATE), "date", date, "row", first.row());
            }
        }
        return ReadResult.of(
                WorkCalendar.of(entries.values().stream().map(Entry::day).toList()), problems.byRow());
    }

    private record Entry(CalendarDay day, int row) {}
}
