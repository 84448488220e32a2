package dev.huiwu.files.topic;

import dev.huiwu.core.Language;
import dev.huiwu.core.paper.TopicPapers;
import dev.huiwu.core.topic.Supervision;
import dev.huiwu.core.unit.UnitDirectory;

/** Writes what has to be carried out, and how far it is, as a table (督办清单); units by their short names. Thread-safe. */
public final class FollowUpWriter {

    private FollowUpWriter() {}

    /** Returns the list, a row a task: unit after unit in the order of the report, each by deadline. */
    public static byte[] write(Supervision report, UnitDirectory units, Language language) {
        return PaperFiles.csv(TopicPapers.followUp(report, units, language));
    }

    /** Returns the same as a workbook to print, with its title and how secret it is. */
    public static byte[] workbook(Supervision report, UnitDirectory units, Language language) {
        return PaperWorkbook.of(TopicPapers.followUp(report, units, language), language);
    }
}
