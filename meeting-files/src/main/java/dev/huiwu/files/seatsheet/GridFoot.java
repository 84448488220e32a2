package dev.huiwu.files.seatsheet;

import dev.huiwu.core.Language;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/** Paints what stands below a grid of seats: rows for people who have none, and the legend. Not thread-safe. */
final class GridFoot {

    private static final int LEGEND_WIDTH = 4;

    private final Worksheet sheet;
    private final List<Integer> wide;
    private final Language language;
    private int row;

    /**
     * Starts a foot.
     *
     * @param wide the columns in which names have room, at least one
     */
    GridFoot(Worksheet sheet, List<Integer> wide, Language language) {
        this.sheet = sheet;
        this.wide = wide;
        this.language = language;
    }

    void paint(int top, List<String> waiting, SheetColours colours, List<String> zones) {
        row = top;
        waiting(waiting);
        legend(colours, zones);
    }

    private void waiting(List<String> waiting) {
        sheet.value(
                row,
                GridPainter.FIRST,
                language.choose("待安排（拖到下面两行的人暂不排座）", "To be seated (who is dragged below has no seat)"));
        sheet.style(row, GridPainter.FIRST).bold().fontColor(SheetColours.QUIET).set();
        row++;
        int width = Math.max(1, wide.size());
        int rows = 2 + waiting.size() / width;
        for (int line = 0; line < rows; line++) {
            sheet.value(row, 0, GridPainter.WAITING);
            for (int at = 0; at < width; at++) {
                int place = line * width + at;
                String text = place < waiting.size() ? waiting.get(place) : "";
                if (!text.isEmpty()) {
                    sheet.value(row, wide.get(at), GridPainter.escaped(text));
                }
                sheet.style(row, wide.get(at))
                        .borderStyle(BorderStyle.HAIR)
                        .borderColor(SheetColours.LINE)
                        .horizontalAlignment(GridPainter.CENTER)
                        .verticalAlignment(GridPainter.CENTER)
                        .wrapText(true)
                        .fontSize(GridPainter.size(text))
                        .format(GridPainter.TEXT)
                        .set();
            }
            sheet.rowHeight(row++, 27);
        }
    }

    private void legend(SheetColours colours, List<String> zones) {
        row++;
        int across = Math.max(1, wide.size() / LEGEND_WIDTH);
        for (int zone = 0; zone < zones.size(); zone++) {
            int column = wide.get(zone % across * LEGEND_WIDTH);
            int line = row + zone / across;
            sheet.style(line, column)
                    .fillColor(colours.ofZone(zones.get(zone)))
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.value(line, column + 1, GridPainter.escaped(zones.get(zone)));
            sheet.style(line, column + 1).fontSize(9).set();
        }
        row += (zones.size() + across - 1) / across;
        sheet.value(
                row,
                GridPainter.FIRST,
                language.choose(
                        "同一分区一种颜色，相邻单位深浅相间；粗框为轮椅席，虚线框为陪同、预留、机动席，灰色带叉为不可用。",
                        "One colour a zone, in two tones from unit to unit; thick frame: wheelchair place; dashed: companion, reserved or spare;"
                                + " grey with a cross: not usable."));
        sheet.style(row, GridPainter.FIRST)
                .fontSize(9)
                .fontColor(SheetColours.QUIET)
                .set();
    }
}
