package dev.huiwu.print.sheet;

import dev.huiwu.core.Language;
import dev.huiwu.print.internal.PrintTexts;
import dev.huiwu.seating.workorder.WorkOrderSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of a change work order on paper: one table, A4 across, a tick for who does it and one for who checks it. */
public final class WorkOrderForm {

    private static final List<String> HEADINGS =
            List.of("number", "where", "take-away", "put-down", "text", "done", "checked");
    private static final List<Double> SHARES = List.of(10.0, 48.0, 48.0, 48.0, 84.0, 17.0, 17.0);

    private WorkOrderForm() {}

    /** Returns the form of a sheet that was written in the language. */
    public static TableSheet of(WorkOrderSheet order, Language language) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < HEADINGS.size(); i++) {
            String heading = PrintTexts.TEXTS.text(language, "order-" + HEADINGS.get(i));
            columns.add(i == 0 ? Column.centred(heading, SHARES.get(i)) : Column.of(heading, SHARES.get(i)));
        }
        TableSheet.Builder sheet = TableSheet.builder()
                .title(order.title())
                .heads(order.heads())
                .addAllHeads(order.warnings().stream()
                        .map(warning -> language.choose("注意：", "Note: ") + warning)
                        .toList())
                .columns(columns)
                .notes(order.notes())
                .landscape(true);
        order.parts().forEach(part -> sheet.addSections(new TableSheet.Section(part.heading(), rows(part))));
        return sheet.build();
    }

    private static List<List<String>> rows(WorkOrderSheet.Part part) {
        List<List<String>> rows = new ArrayList<>();
        for (WorkOrderSheet.Line line : part.lines()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    Stream.of(line.where(), line.whom())
                            .filter(said -> !said.isEmpty())
                            .collect(Collectors.joining("\n")),
                    line.takeAway(),
                    line.putDown(),
                    line.text(),
                    "",
                    ""));
        }
        return rows;
    }
}
