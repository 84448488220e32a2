package dev.huiwu.print.internal;

import com.google.common.io.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A document for a word processor (DOCX) on A4: paragraphs and tables in the faces and sizes of an office's papers (GB/T 9704), the number of each page at
 * its foot.
 *
 * <p>Texts stand in it as texts, never as fields. Equal content gives equal bytes: it names no author and no time, and its parts are not
 * packed, since zlib libraries pack differently. Not thread-safe.
 */
public final class WordDocument {

    /** The faces and sizes; each is a style of the document, which people may change there. */
    public enum Style {
        /** How secret it is, above all else. */
        MARK("Mark"),
        /** The title. */
        TITLE("Title"),
        /** A line below the title. */
        HEAD("Head"),
        /** A heading of a table. */
        CELL_HEAD("CellHead"),
        /** A text of a table. */
        CELL("Cell"),
        /** A short text of a table, in the middle. */
        CELL_SHORT("CellShort"),
        /** The day below a text of a table. */
        CELL_DAY("CellDay"),
        /** A heading of a table with many columns. */
        SMALL_HEAD("SmallHead"),
        /** A text of a table with many columns. */
        SMALL("Small"),
        /** A short text of a table with many columns, in the middle. */
        SMALL_SHORT("SmallShort");

        private final String id;

        Style(String id) {
            this.id = id;
        }
    }

    /**
     * A line of text; line breaks in it stay.
     *
     * @param style its face and size
     * @param text the text
     */
    public record Paragraph(Style style, String text) {}

    /**
     * A cell of a table.
     *
     * @param paragraphs what stands in it, one at least
     * @param span over how many columns it goes
     */
    public record Cell(List<Paragraph> paragraphs, int span) {

        /** Returns a cell of one paragraph and column. */
        public static Cell of(Style style, String text) {
            return new Cell(List.of(new Paragraph(style, text)), 1);
        }
    }

    /**
     * A row of a table; it is not broken over pages unless it is longer than one.
     *
     * @param cells its cells
     * @param height how tall it is at least, in millimetres
     * @param heading whether it stands on top of every page
     */
    public record Row(List<Cell> cells, int height, boolean heading) {}

    private static final String PARTS = "META-INF/huiwu/docx/";
    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    /** The first day for which the zip writer adds no time in the zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    /** What XML cannot hold. */
    private static final Pattern BROKEN = Pattern.compile("[\\p{Cs}\\uFFFE\\uFFFF[\\p{Cc}&&[^\\n]]]");

    private static final Pattern BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

    private static final int LONG_SIDE = 297;
    private static final int SHORT_SIDE = 210;
    /** The margins of an upright page, in millimetres: top, right, bottom, left; the text is 156 by 225. */
    private static final int[] UPRIGHT = {37, 26, 35, 28};

    /** Those of a page on its side, for tables. */
    private static final int[] ACROSS = {28, 22, 25, 22};

    private final boolean landscape;
    private final int[] margins;
    private final StringBuilder body = new StringBuilder();

    /** Starts a document without content; with {@code landscape} the long side of the page is on top. */
    public WordDocument(boolean landscape) {
        this.landscape = landscape;
        this.margins = landscape ? ACROSS : UPRIGHT;
    }

    /** Adds a paragraph. */
    public void add(Style style, String text) {
        add(new Paragraph(style, text));
    }

    private void add(Paragraph paragraph) {
        String text = BREAK.matcher(paragraph.text()).replaceAll("\n").replace('\t', ' ');
        body.append("<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>".formatted(paragraph.style().id));
        boolean first = true;
        for (String line : BROKEN.matcher(text).replaceAll("□").split("\n", -1)) {
            body.append(first ? "" : "<w:r><w:br/></w:r>");
            first = false;
            if (!line.isEmpty()) {
                body.append("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">")
                        .append(escaped(line))
                        .append("</w:t></w:r>");
            }
        }
        body.append("</w:p>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * Adds a table as wide as the text, every cell in a frame.
     *
     * @param shares how wide the columns are, compared to one another
     */
    public void table(List<Double> shares, List<Row> rows) {
        int width = twips((landscape ? LONG_SIDE : SHORT_SIDE) - margins[1] - margins[3]);
        double sum = shares.stream().mapToDouble(share -> share).sum();
        int[] widths = shares.stream()
                .mapToInt(share -> (int) Math.round(width * share / sum))
                .toArray();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"%s\" w:type=\"dxa\"/><w:tblBorders>".formatted(width));
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>".formatted(side));
        }
        body.append(
                "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
                        + "<w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/>"
                        + "<w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        Arrays.stream(widths).forEach(column -> body.append("<w:gridCol w:w=\"%s\"/>".formatted(column)));
        body.append("</w:tblGrid>\n");
        rows.forEach(row -> row(row, widths));
        body.append("</w:tbl>\n");
    }

    private void row(Row row, int[] widths) {
        body.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"%s\" w:hRule=\"atLeast\"/>%s</w:trPr>\n"
                .formatted(twips(row.height()), row.heading() ? "<w:tblHeader/>" : ""));
        int column = 0;
        for (Cell cell : row.cells()) {
            int width = Arrays.stream(widths, column, column + cell.span()).sum();
            column += cell.span();
            boolean dated = cell.paragraphs().size() > 1;
            body.append(
                    "<w:tc><w:tcPr><w:tcW w:w=\"%s\" w:type=\"dxa\"/><w:gridSpan w:val=\"%s\"/><w:vAlign w:val=\"%s\"/></w:tcPr>"
                            .formatted(width, cell.span(), dated ? "bottom" : "center"));
            cell.paragraphs().forEach(this::add);
            body.append("</w:tc>\n");
        }
        body.append("</w:tr>\n");
    }

    private static int twips(int millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    /** Returns the document as the bytes of a file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, "[Content_Types].xml", part("content-types.xml"));
            write(zip, "_rels/.rels", part("package-rels.xml"));
            write(zip, "word/document.xml", document().getBytes(StandardCharsets.UTF_8));
            write(zip, "word/_rels/document.xml.rels", part("document-rels.xml"));
            write(zip, "word/styles.xml", part("styles.xml"));
            write(zip, "word/fontTable.xml", part("fonts.xml"));
            write(zip, "word/footer1.xml", part("footer.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String document() {
        int width = twips(landscape ? LONG_SIDE : SHORT_SIDE);
        int height = twips(landscape ? SHORT_SIDE : LONG_SIDE);
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:document %s><w:body>
                %s<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="%s" w:h="%s"%s/>\
                <w:pgMar w:top="%s" w:right="%s" w:bottom="%s" w:left="%s" w:header="851" w:footer="%s" w:gutter="0"/></w:sectPr>
                </w:body></w:document>
                """.formatted(
                        NAMESPACES,
                        body,
                        width,
                        height,
                        landscape ? " w:orient=\"landscape\"" : "",
                        twips(margins[0]),
                        twips(margins[1]),
                        twips(margins[2]),
                        twips(margins[3]),
                        twips(margins[2] - 10));
    }

    private static byte[] part(String name) throws IOException {
        return Resources.toByteArray(Resources.getResource(WordDocument.class, "/" + PARTS + name));
    }

    private static void write(ZipOutputStream zip, String name, byte[] part) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(part);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }
}
