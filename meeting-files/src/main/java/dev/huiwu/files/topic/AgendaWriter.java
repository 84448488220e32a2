package dev.huiwu.files.topic;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.agenda.AgendaEntry;
import dev.huiwu.core.agenda.WaitingUnit;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.ColumnTable;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the agenda of a meeting, and the list of units that wait for their topics, as tables; units by their short names. Thread-safe. */
public final class AgendaWriter {

    private static final Column PLACE = Column.needed("序号", "place");
    private static final Column TOPIC = Column.optional("议题编号", "topic");
    private static final Column TITLE = Column.needed("议题", "title");
    private static final Column REPORTING = Column.optional("汇报单位", "reportingUnit");
    private static final Column ATTENDING = Column.optional("列席单位", "nonVotingUnits");
    private static final Column START = Column.needed("开始", "start");
    private static final Column END = Column.needed("结束", "end");
    private static final Column UNIT = Column.needed("单位", "unit");
    private static final Column PLACES = Column.needed("议题序号", "places");
    private static final Column CALL = Column.needed("候会时间", "callAt");
    private static final Column FROM = Column.needed("首个议题开始", "from");
    private static final Column UNTIL = Column.needed("末个议题结束", "until");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private AgendaWriter() {}

    /** Returns the agenda, a row an item in its order, with times of day. */
    public static byte[] write(Agenda agenda, UnitDirectory units, Language language) {
        return agenda(agenda, units, language).csv();
    }

    /** Returns the same as a workbook. */
    public static byte[] workbook(Agenda agenda, UnitDirectory units, Language language) {
        return agenda(agenda, units, language).workbook();
    }

    /** Returns the waiting list (候会单), a row a unit, by when it is called. */
    public static byte[] waiting(Agenda agenda, UnitDirectory units, Language language) {
        return waitingTable(agenda, units, language).csv();
    }

    /** Returns the same as a workbook. */
    public static byte[] waitingWorkbook(Agenda agenda, UnitDirectory units, Language language) {
        return waitingTable(agenda, units, language).workbook();
    }

    private static ColumnTable agenda(Agenda agenda, UnitDirectory units, Language language) {
        ColumnTable table = new ColumnTable(
                language.choose("议程", "agenda"),
                List.of(PLACE, TOPIC, TITLE, REPORTING, ATTENDING, START, END),
                language);
        List<AgendaEntry> entries = agenda.entries();
        for (int i = 0; i < entries.size(); i++) {
            AgendaEntry entry = entries.get(i);
            int place = i + 1;
            table.row(cells -> cells.put(PLACE, place)
                    .put(TOPIC, entry.topic())
                    .put(TITLE, entry.title())
                    .put(REPORTING, entry.reportingUnit().map(unit -> name(unit, units)))
                    .put(
                            ATTENDING,
                            entry.nonVotingUnits().stream()
                                    .map(unit -> name(unit, units))
                                    .collect(joining("、")))
                    .put(START, time(entry.start()))
                    .put(END, time(entry.end())));
        }
        return table;
    }

    private static ColumnTable waitingTable(Agenda agenda, UnitDirectory units, Language language) {
        ColumnTable table =
                new ColumnTable(language.choose("候会单", "waiting"), List.of(UNIT, PLACES, CALL, FROM, UNTIL), language);
        for (WaitingUnit waiting : agenda.waiting()) {
            table.row(cells -> cells.put(UNIT, name(waiting.unit(), units))
                    .put(PLACES, waiting.entries().stream().map(String::valueOf).collect(joining("、")))
                    .put(CALL, time(waiting.callAt()))
                    .put(FROM, time(waiting.from()))
                    .put(UNTIL, time(waiting.until())));
        }
        return table;
    }

    static String name(UnitId id, UnitDirectory units) {
        return units.find(id).map(Unit::shortName).orElse(id.value());
    }

    private static String time(OffsetDateTime at) {
        return TIME.format(at);
    }
}
