package dev.huiwu.print.internal;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The faces and sizes of an office's papers (GB/T 9704); each is a style of the document, which people may change there. */
public enum WordStyle {
    /** What all others begin with: 仿宋 三号. */
    NORMAL("Normal", "Normal", Face.TEXT, 32),
    /** How secret it is, above all else. */
    MARK("Mark", "Secrecy level", Face.HEADING, 32),
    /** The title. */
    TITLE("Title", "Title", Face.TITLE, 44),
    /** A line below the title. */
    HEAD("Head", "Head line", Face.TEXT, 32),
    /** A heading of a table. */
    CELL_HEAD("CellHead", "Cell heading", Face.HEADING, 24),
    /** A text of a table. */
    CELL("Cell", "Cell", Face.TEXT, 24),
    /** A short text of a table, in the middle. */
    CELL_SHORT("CellShort", "Short cell", Face.TEXT, 24),
    /** The day below a text of a table. */
    CELL_DAY("CellDay", "Cell day", Face.TEXT, 24),
    /** A heading of a table with many columns. */
    SMALL_HEAD("SmallHead", "Small cell heading", Face.HEADING, 21),
    /** A text of a table with many columns. */
    SMALL("Small", "Small cell", Face.TEXT, 21),
    /** A short text of a table with many columns, in the middle. */
    SMALL_SHORT("SmallShort", "Short small cell", Face.TEXT, 21),
    /** The number of the page. */
    FOOTER("Footer", "footer", Face.PAGE, 28);

    /** The faces; {@code fonts.xml} names others for machines without them. */
    private static final class Face {
        static final String TITLE = "方正小标宋简体";
        static final String HEADING = "黑体";
        static final String TEXT = "仿宋_GB2312";
        static final String PAGE = "宋体";
        static final String LATIN = "Times New Roman";
    }

    private final String id;
    private final String label;
    private final String face;
    private final int halfPoints;

    WordStyle(String id, String label, String face, int halfPoints) {
        this.id = id;
        this.label = label;
        this.face = face;
        this.halfPoints = halfPoints;
    }

    /** Returns what paragraphs name it by. */
    String id() {
        return id;
    }

    /** Gives a document all of them. */
    static void define(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(Face.LATIN);
        fonts.setHAnsi(Face.LATIN);
        fonts.setCs(Face.LATIN);
        fonts.setEastAsia(Face.TEXT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("en-US");
        styles.setEastAsia("zh-CN");
        for (WordStyle style : values()) {
            styles.addStyle(new XWPFStyle(style.definition()));
        }
    }

    private CTStyle definition() {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(label);
        if (this == NORMAL) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(NORMAL.id);
        }
        layOut(style.addNewPPr());
        CTRPr run = style.addNewRPr();
        run.addNewRFonts().setEastAsia(face);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        return style;
    }

    private void layOut(CTPPrGeneral paragraph) {
        switch (this) {
            case TITLE -> {
                paragraph.addNewJc().setVal(STJc.CENTER);
                CTSpacing spacing = paragraph.addNewSpacing();
                spacing.setBefore(BigInteger.valueOf(240));
                spacing.setAfter(BigInteger.valueOf(240));
            }
            case HEAD -> {
                CTSpacing spacing = paragraph.addNewSpacing();
                spacing.setAfter(BigInteger.valueOf(120));
                spacing.setLine(BigInteger.valueOf(560));
                spacing.setLineRule(STLineSpacingRule.EXACT);
            }
            case CELL_DAY -> {
                paragraph.addNewInd().setRight(BigInteger.valueOf(240));
                paragraph.addNewJc().setVal(STJc.RIGHT);
            }
            case CELL_HEAD, CELL_SHORT, SMALL_HEAD, SMALL_SHORT, FOOTER ->
                paragraph.addNewJc().setVal(STJc.CENTER);
            case NORMAL, MARK, CELL, SMALL -> {}
        }
    }
}
