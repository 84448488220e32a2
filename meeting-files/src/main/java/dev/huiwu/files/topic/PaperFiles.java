package dev.huiwu.files.topic;

import dev.huiwu.core.paper.PaperTable;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.files.internal.WorkbookWriter;

/** Papers as files that a spreadsheet opens. */
final class PaperFiles {

    private PaperFiles() {}

    static byte[] csv(PaperTable paper) {
        TableWriter table = new TableWriter(paper.columns());
        paper.rows().forEach(table::row);
        return table.bytes();
    }

    static byte[] workbook(PaperTable paper) {
        WorkbookWriter sheet = new WorkbookWriter(paper.name(), paper.columns(), 0);
        paper.rows().forEach(sheet::row);
        return sheet.bytes();
    }
}
