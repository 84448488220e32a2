package dev.huiwu.files.readiness;

import static dev.huiwu.files.readiness.ReadinessColumns.*;

import dev.huiwu.core.Language;
import dev.huiwu.core.readiness.Evidence;
import dev.huiwu.core.readiness.FacetEntry;
import dev.huiwu.core.readiness.FacetName;
import dev.huiwu.core.readiness.FacetWaiver;
import dev.huiwu.core.readiness.Readiness;
import dev.huiwu.files.internal.ColumnTable;
import dev.huiwu.files.internal.People;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Writes a meeting's readiness as {@code readiness.csv}, or the same as a workbook, which {@link ReadinessReader} reads back to an equal readiness;
 * times are to the second. Thread-safe.
 */
public final class ReadinessWriter {

    private ReadinessWriter() {}

    /** Returns the table: a row for each facet of each room, in the readiness's order, and one for each further piece of evidence. */
    public static byte[] write(Readiness readiness, Language language) {
        return table(readiness, language).csv();
    }

    /** Returns the same as a workbook. */
    public static byte[] workbook(Readiness readiness, Language language) {
        return table(readiness, language).workbook();
    }

    private static ColumnTable table(Readiness readiness, Language language) {
        ColumnTable table = new ColumnTable(language.choose("就绪表", "readiness"), WRITTEN, language);
        for (FacetEntry entry : readiness.entries()) {
            table.row(cells -> {
                entry(cells, entry, language);
                entry.evidence().stream().findFirst().ifPresent(first -> evidence(cells, first));
            });
            entry.evidence().stream()
                    .skip(1)
                    .forEach(more -> table.row(cells -> evidence(key(cells, entry, language), more)));
        }
        return table;
    }

    private static ColumnTable.Cells key(ColumnTable.Cells cells, FacetEntry entry, Language language) {
        return cells.put(FACET, word(entry.of().facet(), language))
                .put(SITE, entry.of().site());
    }

    private static void entry(ColumnTable.Cells cells, FacetEntry entry, Language language) {
        key(cells, entry, language)
                .put(NAME_ZH, entry.name().map(FacetName::zh))
                .put(NAME_EN, entry.name().map(FacetName::en))
                .put(REQUIRED, entry.required() ? language.choose("是", "yes") : language.choose("否", "no"))
                .put(STATE, language.choose(entry.state().label(), entry.state().code()))
                .put(OWNER, entry.owner())
                .put(REASON, entry.reason())
                .put(WAIVED_BY, entry.waiver().map(FacetWaiver::by))
                .put(WAIVED_WHY, entry.waiver().map(FacetWaiver::reason))
                .put(WAIVED_AT, entry.waiver().map(FacetWaiver::at).map(ReadinessWriter::time))
                .put(OPEN, String.join(People.SEPARATOR, entry.open()))
                .put(SINCE, entry.since().map(ReadinessWriter::time));
    }

    private static void evidence(ColumnTable.Cells cells, Evidence evidence) {
        cells.put(EVIDENCE, evidence.what())
                .put(REFERENCE, evidence.reference())
                .put(SEEN_BY, evidence.by())
                .put(SEEN_AT, time(evidence.at()));
    }

    private static String time(OffsetDateTime at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
