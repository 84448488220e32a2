package dev.huiwu.files.workorder;

import dev.huiwu.core.Language;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.seating.workorder.ChangeWorkOrder;
import dev.huiwu.seating.workorder.WorkOrderSheet;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes change work orders as {@code work-order.csv} and {@code work-order.json}. Both hold names. Thread-safe. */
public final class WorkOrderWriter {

    private static final List<String> ZH =
            List.of("部分", "序号", "位置", "撤下", "摆上", "对象", "内容", "办理人", "办理时间", "核对人", "核对时间");
    private static final List<String> EN = List.of(
            "part", "no", "where", "takeAway", "putDown", "whom", "what", "doneBy", "doneAt", "checkedBy", "checkedAt");

    private WorkOrderWriter() {}

    /** Returns the sheet as one table, a row for each warning and for each thing to do, with empty cells for who did and who checked it. */
    public static byte[] writeTable(WorkOrderSheet sheet, Language language) {
        TableWriter table = new TableWriter(language.choose(ZH, EN));
        List<WorkOrderSheet.Line> warnings = sheet.warnings().stream()
                .map(warning -> new WorkOrderSheet.Line("", "", "", "", warning))
                .toList();
        rows(table, language.choose("注意", "note"), warnings);
        sheet.parts().forEach(part -> rows(table, part.heading(), part.lines()));
        return table.bytes();
    }

    private static void rows(TableWriter table, String part, List<WorkOrderSheet.Line> lines) {
        int number = 0;
        for (WorkOrderSheet.Line line : lines) {
            table.row(List.of(
                    part,
                    Integer.toString(++number),
                    line.where(),
                    line.takeAway(),
                    line.putDown(),
                    line.whom(),
                    line.text(),
                    "",
                    "",
                    "",
                    ""));
        }
    }

    /** Returns the order as a document, {@code work-order.json}, which {@link MeetingJson} reads back to an equal one. */
    public static byte[] writeDocument(ChangeWorkOrder order) {
        return MeetingJson.write(order).getBytes(StandardCharsets.UTF_8);
    }
}
