package dev.huiwu.files.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A list in the hands of a clerk: a workbook opened, edited and saved by another library. Rows count as people see them. */
final class EditedSheet {

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;

    EditedSheet(byte[] file) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheet = workbook.getSheetAt(0);
    }

    private int column(String header) {
        for (Cell cell : headerRow()) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(header);
    }

    private Row headerRow() {
        for (Row row : sheet) {
            if (row.getPhysicalNumberOfCells() > 5) {
                return row;
            }
        }
        throw new IllegalStateException();
    }

    boolean isHidden(String header) {
        return sheet.isColumnHidden(column(header));
    }

    String get(int row, String header) {
        Cell cell = sheet.getRow(row - 1).getCell(column(header));
        return cell == null ? "" : cell.getStringCellValue();
    }

    EditedSheet set(int row, String header, String text) {
        Row line = sheet.getRow(row - 1);
        int column = column(header);
        (line.getCell(column) == null ? line.createCell(column) : line.getCell(column)).setCellValue(text);
        return this;
    }

    /** Makes room for a row and fills it. */
    EditedSheet insert(int row, List<String> headers, List<String> texts) {
        sheet.shiftRows(row - 1, sheet.getLastRowNum(), 1);
        Row line = sheet.createRow(row - 1);
        for (int i = 0; i < texts.size(); i++) {
            line.createCell(column(headers.get(i))).setCellValue(texts.get(i));
        }
        return this;
    }

    /** Deletes a row, those below moving up. */
    EditedSheet delete(int row) {
        sheet.removeRow(sheet.getRow(row - 1));
        if (row <= sheet.getLastRowNum()) {
            sheet.shiftRows(row, sheet.getLastRowNum(), -1);
        }
        return this;
    }

    /** Cuts a row and inserts it above another. */
    EditedSheet move(int from, int to) {
        List<String> cells = cells(from);
        delete(from);
        sheet.shiftRows(to - 1, sheet.getLastRowNum(), 1);
        fill(to, cells);
        return this;
    }

    /** Copies a row to just below itself. */
    EditedSheet copyDown(int row) {
        List<String> cells = cells(row);
        sheet.shiftRows(row, sheet.getLastRowNum(), 1);
        fill(row + 1, cells);
        return this;
    }

    private void fill(int row, List<String> cells) {
        Row line = sheet.createRow(row - 1);
        for (int i = 0; i < cells.size(); i++) {
            line.createCell(i).setCellValue(cells.get(i));
        }
    }

    /** Sorts all rows by a column. */
    EditedSheet sort(String header) {
        int column = column(header);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 2; row <= sheet.getLastRowNum() + 1; row++) {
            rows.add(cells(row));
        }
        rows.sort(Comparator.comparing(row -> row.get(column)));
        for (int i = 0; i < rows.size(); i++) {
            fill(i + 2, rows.get(i));
        }
        return this;
    }

    EditedSheet swap(int one, int other, String header) {
        String text = get(one, header);
        return set(one, header, get(other, header)).set(other, header, text);
    }

    /** Merges cells of a column, of which the first keeps its text. */
    EditedSheet merge(int from, int to, String header) {
        for (int row = from + 1; row <= to; row++) {
            set(row, header, "");
        }
        sheet.addMergedRegion(new CellRangeAddress(from - 1, to - 1, column(header), column(header)));
        return this;
    }

    EditedSheet title(String text) {
        sheet.shiftRows(0, sheet.getLastRowNum(), 1);
        sheet.createRow(0).createCell(2).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 12));
        return this;
    }

    EditedSheet deleteColumn(String header) {
        int column = column(header);
        for (Row row : sheet) {
            for (int i = column; i < row.getLastCellNum(); i++) {
                Cell next = row.getCell(i + 1);
                Cell cell = row.getCell(i) == null ? row.createCell(i) : row.getCell(i);
                cell.setCellValue(next == null ? "" : next.getStringCellValue());
            }
        }
        return this;
    }

    private List<String> cells(int row) {
        List<String> cells = new ArrayList<>();
        Row line = sheet.getRow(row - 1);
        DataFormatter format = new DataFormatter();
        for (int i = 0; i < headerRow().getLastCellNum(); i++) {
            cells.add(format.formatCellValue(line.getCell(i)));
        }
        return cells;
    }

    /** Returns the workbook as saved. */
    byte[] save() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the sheet as an office program saves it as CSV in a Chinese system. */
    byte[] saveAsCsv() {
        StringBuilder text = new StringBuilder();
        for (int row = 1; row <= sheet.getLastRowNum() + 1; row++) {
            text.append(cells(row).stream()
                            .map(cell -> cell.contains(",") ? "\"" + cell + "\"" : cell)
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return text.toString().getBytes(Charset.forName("GB18030"));
    }
}
