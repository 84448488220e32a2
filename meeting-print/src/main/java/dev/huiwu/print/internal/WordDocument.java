package dev.huiwu.print.internal;

import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFieldRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * A document for a word processor (DOCX) on A4: paragraphs and tables in the faces and sizes of an office's papers (GB/T 9704), the number of each page at
 * its foot; a thin layer on Apache POI.
 *
 * <p>Texts stand in it as texts, never as fields. Equal content gives equal bytes: it names no author, every time in it is the same, and its parts
 * are not packed, since zlib libraries pack differently. Not thread-safe.
 */
public final class WordDocument {

    /**
     * A line of text; line breaks in it stay.
     *
     * @param style its face and size
     * @param text the text
     */
    public record Paragraph(WordStyle style, String text) {}

    /**
     * A cell of a table.
     *
     * @param paragraphs what stands in it, one at least
     * @param span over how many columns it goes
     */
    public record Cell(List<Paragraph> paragraphs, int span) {

        /** Returns a cell of one paragraph and column. */
        public static Cell of(WordStyle style, String text) {
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

    /** The first day for which the zip writer adds no time in the zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    /** What XML cannot hold. */
    private static final Pattern BROKEN = Pattern.compile("[\\p{Cs}\\uFFFE\\uFFFF[\\p{Cc}&&[^\\n]]]");

    private static final Pattern BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

    private static final String BLACK = "000000";
    /** How thick frames are, in eighths of a point. */
    private static final int FRAME = 4;

    private static final int LONG_SIDE = 297;
    private static final int SHORT_SIDE = 210;
    /** The margins of an upright page, in millimetres: top, right, bottom, left; the text is 156 by 225. */
    private static final int[] UPRIGHT = {37, 26, 35, 28};

    /** Those of a page on its side, for tables. */
    private static final int[] ACROSS = {28, 22, 25, 22};

    private final int[] margins;
    private final int width;
    private final XWPFDocument document = new XWPFDocument();

    /** Starts a document without content; with {@code landscape} the long side of the page is on top. */
    public WordDocument(boolean landscape) {
        margins = landscape ? ACROSS : UPRIGHT;
        width = landscape ? LONG_SIDE : SHORT_SIDE;
        WordStyle.define(document);
        number(document.createFooter(HeaderFooterType.DEFAULT).createParagraph());
        CTSectPr section = document.getDocument().getBody().getSectPr();
        CTPageSz page = section.addNewPgSz();
        page.setW(twips(width));
        page.setH(twips(LONG_SIDE + SHORT_SIDE - width));
        if (landscape) {
            page.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(twips(margins[0]));
        margin.setRight(twips(margins[1]));
        margin.setBottom(twips(margins[2]));
        margin.setLeft(twips(margins[3]));
        margin.setHeader(twips(15));
        margin.setFooter(twips(margins[2] - 10));
        margin.setGutter(BigInteger.ZERO);
    }

    /** Writes the number of the page; the only field of the document. */
    private static void number(XWPFParagraph foot) {
        foot.setStyle(WordStyle.FOOTER.id());
        foot.createRun().setText("— ");
        XWPFFieldRun page = foot.createFieldRun();
        page.setFieldInstruction(" PAGE ");
        page.setText("1");
        foot.createRun().setText(" —");
    }

    /** Adds a paragraph. */
    public void add(WordStyle style, String text) {
        write(document.createParagraph(), new Paragraph(style, text));
    }

    private static void write(XWPFParagraph to, Paragraph paragraph) {
        to.setStyle(paragraph.style().id());
        String text = BREAK.matcher(paragraph.text()).replaceAll("\n").replace('\t', ' ');
        XWPFRun run = to.createRun();
        // quotation marks and dashes are as wide as characters
        run.getCTR().addNewRPr().addNewRFonts().setHint(STHint.EAST_ASIA);
        String[] lines = BROKEN.matcher(text).replaceAll("□").split("\n", -1);
        run.setText(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            run.addBreak();
            run.setText(lines[i]);
        }
    }

    /**
     * Adds a table as wide as the text, every cell in a frame.
     *
     * @param shares how wide the columns are, compared to one another
     */
    public void table(List<Double> shares, List<Row> rows) {
        int room = twips(width - margins[1] - margins[3]).intValue();
        double sum = shares.stream().mapToDouble(share -> share).sum();
        int[] widths = shares.stream()
                .mapToInt(share -> (int) Math.round(room * share / sum))
                .toArray();
        XWPFTable table = document.createTable();
        table.removeRow(0);
        table.setWidth(room);
        table.setTopBorder(XWPFBorderType.SINGLE, FRAME, 0, BLACK);
        table.setLeftBorder(XWPFBorderType.SINGLE, FRAME, 0, BLACK);
        table.setBottomBorder(XWPFBorderType.SINGLE, FRAME, 0, BLACK);
        table.setRightBorder(XWPFBorderType.SINGLE, FRAME, 0, BLACK);
        table.setInsideHBorder(XWPFBorderType.SINGLE, FRAME, 0, BLACK);
        table.setInsideVBorder(XWPFBorderType.SINGLE, FRAME, 0, BLACK);
        table.setCellMargins(40, 85, 40, 85);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        Arrays.stream(widths).forEach(column -> grid.addNewGridCol().setW(column));
        for (int i = 0; i < rows.size(); i++) {
            write(table.insertNewTableRow(i), rows.get(i), widths);
        }
    }

    private static void write(XWPFTableRow to, Row row, int[] widths) {
        to.setCantSplitRow(true);
        to.setHeight(twips(row.height()).intValue());
        to.setHeightRule(TableRowHeightRule.AT_LEAST);
        if (row.heading()) {
            to.setRepeatHeader(true);
        }
        int column = 0;
        for (Cell cell : row.cells()) {
            XWPFTableCell box = to.createCell();
            box.setWidth(
                    "" + Arrays.stream(widths, column, column + cell.span()).sum());
            if (cell.span() > 1) {
                box.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(cell.span()));
            }
            box.setVerticalAlignment(cell.paragraphs().size() > 1 ? XWPFVertAlign.BOTTOM : XWPFVertAlign.CENTER);
            column += cell.span();
            write(box.getParagraphArray(0), cell.paragraphs().get(0));
            cell.paragraphs().stream().skip(1).forEach(paragraph -> write(box.addParagraph(), paragraph));
        }
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    /** Returns the document as the bytes of a file; nothing may be added afterwards. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            nameOtherFonts();
            withoutAuthor(document.getProperties());
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            document.write(written);
            withoutTimes(written.toByteArray(), bytes);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("The document cannot be written.", e);
        }
        return bytes.toByteArray();
    }

    private void nameOtherFonts() throws IOException, InvalidFormatException {
        PackagePart part = document.getPackage()
                .createPart(
                        PackagingURIHelper.createPartName(XWPFRelation.FONT_TABLE.getDefaultFileName()),
                        XWPFRelation.FONT_TABLE.getContentType());
        document.getPackagePart()
                .addRelationship(part.getPartName(), TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
        try (OutputStream out = part.getOutputStream()) {
            Resources.copy(Resources.getResource(WordDocument.class, "/META-INF/huiwu/docx/fonts.xml"), out);
        }
    }

    private static void withoutAuthor(POIXMLProperties properties) {
        CoreProperties core = properties.getCoreProperties();
        Optional<Date> noTime = Optional.of(Date.from(NO_TIME.toInstant(ZoneOffset.UTC)));
        core.setCreator("");
        core.setCreated(noTime);
        core.setModified(noTime); // else it would be the time of writing
        properties.getExtendedProperties().setApplication("Huiwu");
    }

    /** Writes the parts of a document again, at no time and not packed. */
    private static void withoutTimes(byte[] document, OutputStream to) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream zip = new ZipOutputStream(to)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                byte[] content = parts.readAllBytes();
                CRC32 checksum = new CRC32();
                checksum.update(content);
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(checksum.getValue());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
    }
}
