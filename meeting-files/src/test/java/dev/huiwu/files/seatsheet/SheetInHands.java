package dev.huiwu.files.seatsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A seat sheet in the hands of a clerk: opened, edited and saved by another library. Cells go by {@code 1层!F12}. */
final class SheetInHands {

    final XSSFWorkbook workbook;

    SheetInHands(byte[] file) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the cell of a grid that holds the text. */
    String find(String text) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            if (!isGrid(sheet)) {
                continue;
            }
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals(text)) {
                        return sheet.getSheetName() + "!" + cell.getAddress();
                    }
                }
            }
        }
        throw new NoSuchElementException(text);
    }

    private static boolean isGrid(XSSFSheet sheet) {
        return sheet.getRow(0) != null
                && sheet.getRow(0).getCell(0) != null
                && sheet.getRow(0).getCell(0).toString().startsWith("huiwu-seats");
    }

    /** Returns the cells of seats that hold nothing, on the grid with so many of them as the hall has. */
    List<String> empty(String sheetName) {
        XSSFSheet sheet = workbook.getSheet(sheetName);
        List<String> empty = new ArrayList<>();
        for (Row row : sheet) {
            Cell key = row.getCell(0);
            if (key == null || !key.toString().startsWith("r")) {
                continue;
            }
            Row label = sheet.getRow(row.getRowNum() - 1);
            for (Cell cell : label) {
                Cell seat = row.getCell(cell.getColumnIndex());
                if (cell.getColumnIndex() > 1
                        && cell.getStringCellValue().matches("[0-9]+")
                        && (seat == null || seat.toString().isEmpty())) {
                    empty.add(sheetName + "!"
                            + new CellReference(row.getRowNum(), cell.getColumnIndex()).formatAsString());
                }
            }
        }
        return empty;
    }

    XSSFSheet sheet(String address) {
        return workbook.getSheet(address.substring(0, address.indexOf('!')));
    }

    Cell cell(String address) {
        CellReference at = new CellReference(address.substring(address.indexOf('!') + 1));
        XSSFSheet sheet = sheet(address);
        Row row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        Cell cell = row.getCell(at.getCol());
        return cell == null ? row.createCell(at.getCol()) : cell;
    }

    String text(String address) {
        return cell(address).toString();
    }

    SheetInHands write(String address, String text) {
        cell(address).setCellValue(text);
        return this;
    }

    SheetInHands clear(String address) {
        cell(address).setBlank();
        return this;
    }

    /** Drags a text to another cell, with its look, over whatever is there. */
    SheetInHands drag(String from, String to) {
        String text = text(from);
        cell(to).setCellValue(text);
        cell(to).setCellStyle(cell(from).getCellStyle());
        cell(from).setCellStyle(workbook.getCellStyleAt(0));
        return clear(from);
    }

    SheetInHands swap(String one, String other) {
        String text = text(one);
        return write(one, text(other)).write(other, text);
    }

    SheetInHands insertRows(String sheet, int at, int count) {
        XSSFSheet there = workbook.getSheet(sheet);
        there.shiftRows(at - 1, there.getLastRowNum(), count);
        return this;
    }

    SheetInHands insertColumns(String sheet, int at, int count) {
        XSSFSheet there = workbook.getSheet(sheet);
        List<CellRangeAddress> merged = new ArrayList<>(there.getMergedRegions());
        for (int i = merged.size() - 1; i >= 0; i--) {
            there.removeMergedRegion(i);
        }
        there.shiftColumns(at, 200, count);
        return this;
    }

    /** Adds a row below the others of the list sheet. */
    SheetInHands addToList(String name, String unit, String post, String kind, String seat) {
        XSSFSheet list = workbook.getSheet("名单");
        int last = list.getLastRowNum();
        while (last > 0
                && (list.getRow(last) == null
                        || list.getRow(last).getCell(ListSheet.ID) == null
                        || list.getRow(last).getCell(ListSheet.ID).toString().isEmpty())) {
            last--;
        }
        Row row = list.getRow(last + 1) == null ? list.createRow(last + 1) : list.getRow(last + 1);
        String[] texts = {"", "", name, unit, post, kind, "", seat};
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
        return this;
    }

    /** Returns the row of the list sheet that holds an id, from 1. */
    int listRow(String id) {
        for (Row row : workbook.getSheet("名单")) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(id)) {
                return row.getRowNum() + 1;
            }
        }
        throw new NoSuchElementException(id);
    }

    byte[] save() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
