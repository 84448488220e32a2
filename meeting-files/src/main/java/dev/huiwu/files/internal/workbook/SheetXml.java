package dev.huiwu.files.internal.workbook;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the rows of one sheet; not thread-safe. */
final class SheetXml {

    private static final int MAX_COLUMN = 16_384;

    private final SharedTexts texts;
    private final Styles styles;
    private final boolean from1904;
    private final MergedCells merged;
    private int row;

    SheetXml(SharedTexts texts, Styles styles, boolean from1904, MergedCells merged) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.merged = merged;
    }

    /** Gives the rows that hold anything, from the top, until one is answered with false. */
    void rows(Xml xml, Predicate<SheetRow> sink) throws WorkbookFault {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row") && !row(xml, sink)) {
                return;
            }
        }
    }

    private boolean row(Xml xml, Predicate<SheetRow> sink) throws WorkbookFault {
        int number = xml.attribute("r").map(Ints::tryParse).orElse(row + 1);
        if (number <= row) {
            throw WorkbookFault.damaged(xml.part());
        }
        row = number;
        List<SheetCell> cells = new ArrayList<>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (!xml.starts("c")) {
                continue;
            }
            int next = column + 1;
            column = xml.attribute("r")
                    .map(reference -> CellRange.columnOf(reference).orElse(-1))
                    .orElse(next);
            if (column < next || column >= MAX_COLUMN) {
                throw WorkbookFault.damaged(xml.part());
            }
            SheetCell cell = cell(xml);
            if (!cell.isEmpty() || cell.fill().isPresent()) {
                while (cells.size() < column) {
                    cells.add(SheetCell.EMPTY);
                }
                cells.add(cell);
            }
        }
        merged.fill(number, cells);
        return cells.isEmpty() || sink.test(new SheetRow(number, cells));
    }

    private SheetCell cell(Xml xml) throws WorkbookFault {
        Styles.Style style = styles.style(xml.attribute("s").map(Ints::tryParse).orElse(-1));
        String type = xml.attribute("t").orElse("n");
        boolean formula = false;
        Optional<String> value = Optional.empty();
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v")) {
                StringBuilder text = new StringBuilder();
                xml.text(text, SharedTexts.MAX_TEXT);
                value = Optional.of(text.toString());
            } else if (xml.starts("is")) {
                value = Optional.of(SharedTexts.text(xml, "is"));
            }
        }
        if (formula && value.isEmpty() && !type.equals("str")) {
            return new SheetCell("", Optional.of(SheetCell.NO_VALUE), style.fill(), Optional.empty());
        }
        Optional<String> filled = value.filter(text -> !text.isEmpty());
        if (filled.isEmpty()) {
            return style.fill().isEmpty()
                    ? SheetCell.EMPTY
                    : new SheetCell("", Optional.empty(), style.fill(), Optional.empty());
        }
        String raw = filled.get();
        return switch (type) {
            case "e" -> new SheetCell("", Optional.of(raw), style.fill(), Optional.empty());
            case "s" -> plain(shared(raw, xml.part()), style);
            case "b" -> plain(raw.equals("1") || raw.equals("true") ? "TRUE" : "FALSE", style);
            case "d" -> plain(day(raw), style);
            case "n" -> plain(style.numbers().text(raw, from1904), style);
            case "str" -> plain(SharedTexts.unescaped(raw), style);
            default -> plain(raw, style);
        };
    }

    private static SheetCell plain(String text, Styles.Style style) {
        return new SheetCell(text, Optional.empty(), style.fill(), Optional.empty());
    }

    private String shared(String raw, String part) throws WorkbookFault {
        Integer number = Ints.tryParse(raw);
        return Optional.ofNullable(number).flatMap(texts::text).orElseThrow(() -> WorkbookFault.damaged(part));
    }

    /** Returns a date as written in full: the day, and the time only where there is one. */
    private static String day(String iso) {
        String text = iso.replace('T', ' ').replaceFirst("(?:Z|\\.[0-9]+Z?)$", "");
        return text.replaceFirst(" 00:00(?::00)?$", "");
    }
}
