package dev.huiwu.files.roster;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.AttendeeField;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.WorkbookWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a list as a roster, {@code attendees.csv} or a workbook, which {@link RosterReader} reads back to equal attendees.
 *
 * <p>Equal lists give equal bytes. Takes time proportional to the people. Thread-safe.
 */
public final class RosterWriter {

    private RosterWriter() {}

    /**
     * Returns the list as a file, one row a person in the list's order, the attendee id first.
     *
     * @throws java.util.NoSuchElementException if a unit is not in the directory
     */
    public static byte[] write(AttendeeList list, UnitDirectory units, Language language) {
        TableWriter table = new TableWriter(header(language));
        list.attendees().forEach(attendee -> table.row(cells(attendee, units)));
        return table.bytes();
    }

    /**
     * Returns the list as a workbook (.xlsx) to be edited by hand: the columns of {@link #write}, of which the attendee id is
     * hidden, and a hidden column with the list's version, so that {@link ListReturnReader} knows who is who when it comes back.
     *
     * <p>Every cell is text, so that codes and numbers stay as they are.
     *
     * @throws java.util.NoSuchElementException if a unit is not in the directory
     */
    public static byte[] writeWorkbook(AttendeeList list, UnitDirectory units, Language language) {
        List<String> header = header(language);
        WorkbookWriter sheet = new WorkbookWriter(
                language.choose("参会人员名单", "attendees"), withVersion(header, language.choose("名单版本", "listVersion")), 2);
        String version = Integer.toString(list.version());
        list.attendees().forEach(attendee -> sheet.row(withVersion(cells(attendee, units), version)));
        return sheet.bytes();
    }

    /** Returns the cells with the version in second place. */
    private static List<String> withVersion(List<String> cells, String version) {
        List<String> all = new ArrayList<>(cells);
        all.add(1, version);
        return all;
    }

    private static List<String> header(Language language) {
        List<String> header = new ArrayList<>();
        for (AttendeeField field : AttendeeField.values()) {
            if (field == AttendeeField.UNIT) {
                header.add(language.choose("单位代码", "unitCode"));
            }
            header.add(language.choose(field.label(), field.code()));
        }
        return header;
    }

    private static List<String> cells(Attendee attendee, UnitDirectory units) {
        List<String> cells = new ArrayList<>();
        for (AttendeeField field : AttendeeField.values()) {
            cells.add(field.text(attendee));
            if (field == AttendeeField.UNIT) {
                cells.add(units.unit(attendee.unit()).name());
            }
        }
        return cells;
    }
}
