package dev.huiwu.files.topic;

import dev.huiwu.core.Language;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.paper.TopicPapers;
import dev.huiwu.core.unit.UnitDirectory;

/** Writes the agenda of a meeting, and the list of units that wait for their topics, as tables; units by their short names. Thread-safe. */
public final class AgendaWriter {

    private AgendaWriter() {}

    /** Returns the agenda, a row an item in its order, with times of day. */
    public static byte[] write(Agenda agenda, UnitDirectory units, Language language) {
        return PaperFiles.csv(TopicPapers.agenda(agenda, units, language));
    }

    /** Returns the same as a workbook to print, with its title and how secret it is. */
    public static byte[] workbook(Agenda agenda, UnitDirectory units, Language language) {
        return PaperWorkbook.of(TopicPapers.agenda(agenda, units, language), language);
    }

    /** Returns the waiting list (候会单), a row a unit, by when it is called. */
    public static byte[] waiting(Agenda agenda, UnitDirectory units, Language language) {
        return PaperFiles.csv(TopicPapers.waiting(agenda, units, language));
    }

    /** Returns the same as a workbook to print, with its title and how secret it is. */
    public static byte[] waitingWorkbook(Agenda agenda, UnitDirectory units, Language language) {
        return PaperWorkbook.of(TopicPapers.waiting(agenda, units, language), language);
    }
}
