package dev.huiwu.files.topic;

import dev.huiwu.core.paper.PaperTable;
import dev.huiwu.files.internal.TableWriter;

/** Papers as tables that any program reads. */
final class PaperFiles {

    private PaperFiles() {}

    static byte[] csv(PaperTable paper) {
        TableWriter table = new TableWriter(paper.columns());
        paper.rows().forEach(table::row);
        return table.bytes();
    }
}
