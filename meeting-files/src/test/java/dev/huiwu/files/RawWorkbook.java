package dev.huiwu.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that tests can put anything into it that programs and enemies do. */
public final class RawWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private String properties = "";

    /** Adds a sheet with rows as XML. */
    public RawWorkbook sheet(String name, String rows, String... merged) {
        return sheetIn("visible", name, rows, merged);
    }

    /** Adds a sheet that may be hidden. */
    public RawWorkbook sheetIn(String state, String name, String rows, String... merged) {
        sheets.add("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%2$d\"/>"
                .formatted(name, sheets.size() + 1, state));
        StringBuilder merges = new StringBuilder();
        for (String range : merged) {
            merges.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        return part(
                "xl/worksheets/sheet" + sheets.size() + ".xml",
                HEAD + "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData>"
                        + (merged.length == 0 ? "" : "<mergeCells>" + merges + "</mergeCells>") + "</worksheet>");
    }

    /** Sets the shared strings, as XML. */
    public RawWorkbook shared(String items) {
        return part("xl/sharedStrings.xml", HEAD + "<sst" + MAIN + ">" + items + "</sst>");
    }

    /** Sets the styles: number formats by their codes, from style 1 on. */
    public RawWorkbook formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            if (codes[i].matches("[1-9][0-9]*")) {
                styles.append("<xf numFmtId=\"" + codes[i] + "\"/>");
            } else {
                String code = codes[i].replace("&", "&amp;").replace("\"", "&quot;");
                formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, code));
                styles.append("<xf numFmtId=\"" + (164 + i) + "\"/>");
            }
        }
        return part(
                "xl/styles.xml",
                HEAD + "<styleSheet" + MAIN + "><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                        + "</cellStyleXfs><cellXfs>" + styles + "</cellXfs></styleSheet>");
    }

    /** Sets the properties of the workbook, as XML. */
    public RawWorkbook properties(String xml) {
        properties = xml;
        return this;
    }

    /** Adds a part, whatever it is. */
    public RawWorkbook part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Returns a row of texts, each inside its cell. */
    public static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append(cell((char) ('A' + i) + "" + number, texts[i]));
        }
        return row.append("</row>").toString();
    }

    /** Returns a cell with a text. */
    public static String cell(String reference, String text) {
        return text.isEmpty()
                ? ""
                : "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>"
                        + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }

    /** Returns the file. */
    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            relations.append(relation("s" + i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        if (parts.containsKey("xl/sharedStrings.xml")) {
            relations.append(relation("t", OFFICE + "/sharedStrings", "sharedStrings.xml"));
        }
        if (parts.containsKey("xl/styles.xml")) {
            relations.append(relation("f", OFFICE + "/styles", "/xl/styles.xml"));
        }
        put(
                all,
                "_rels/.rels",
                "<Relationships>" + relation("w", OFFICE + "/officeDocument", "xl/workbook.xml") + "</Relationships>");
        put(
                all,
                "xl/workbook.xml",
                "<workbook" + MAIN + " xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>" + String.join("", sheets)
                        + "</sheets></workbook>");
        put(all, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        all.putAll(parts);
        return zip(all);
    }

    private static void put(Map<String, byte[]> all, String name, String xml) {
        all.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    /** Returns the parts as a zip file. */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
