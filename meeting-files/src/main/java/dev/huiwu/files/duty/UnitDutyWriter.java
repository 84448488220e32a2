package dev.huiwu.files.duty;

import static dev.huiwu.files.duty.UnitDutyColumns.*;
import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Language;
import dev.huiwu.core.duty.Duties;
import dev.huiwu.core.duty.Duty;
import dev.huiwu.core.duty.DutyParty;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.internal.ColumnTable;
import dev.huiwu.files.internal.People;

/** Writes a division of duties as {@code unit-duties.csv}, or the same as a workbook, which {@link UnitDutyReader} reads back to equal duties. Thread-safe. */
public final class UnitDutyWriter {

    private UnitDutyWriter() {}

    /** Returns the table, a row a duty; units by their short names where these are understood again, else by their codes. */
    public static byte[] write(Duties duties, UnitDirectory units, Language language) {
        return table(duties, units, language).csv();
    }

    /** Returns the same as a workbook. */
    public static byte[] workbook(Duties duties, UnitDirectory units, Language language) {
        return table(duties, units, language).workbook();
    }

    private static ColumnTable table(Duties duties, UnitDirectory units, Language language) {
        ColumnTable table = new ColumnTable(language.choose("职责分工", "duties"), WRITTEN, language);
        for (Duty duty : duties.duties()) {
            table.row(cells -> cells.put(DUTY, duty.id())
                    .put(WHAT, duty.what())
                    .put(SCOPE, duty.scope())
                    .put(ANSWERABLE, party(duty.answerable(), units, language))
                    .put(
                            HELPING,
                            duty.helping().stream()
                                    .map(party -> party(party, units, language))
                                    .collect(joining(People.SEPARATOR)))
                    .put(STANDARD, duty.standard()));
        }
        return table;
    }

    private static String party(DutyParty party, UnitDirectory units, Language language) {
        if (party instanceof DutyParty.OfUnit unit) {
            return unit(unit.unit(), units);
        }
        return party instanceof DutyParty.OfSection section
                ? unit(section.unit(), units) + "/" + section.section()
                : People.piece(((DutyParty.OfPerson) party).person(), language);
    }

    private static String unit(UnitId id, UnitDirectory units) {
        return units.find(id)
                .map(Unit::shortName)
                .filter(name -> People.BETWEEN.matchesNoneOf(name) && name.indexOf('/') < 0)
                .filter(name ->
                        units.resolve(name).filter(unit -> unit.id().equals(id)).isPresent())
                .orElse(id.value());
    }
}
