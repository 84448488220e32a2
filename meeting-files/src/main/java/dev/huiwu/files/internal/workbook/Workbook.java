package dev.huiwu.files.internal.workbook;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A workbook (.xlsx) that has been opened.
 *
 * <p>Cells are given as the text people see, as far as it has a meaning: numbers without format, dates as {@code 2026-04-24},
 * formulas as the value that was saved with them. Immutable.
 */
public final class Workbook {

    /** The most columns in which merged ranges are filled. */
    public static final int MAX_COLUMNS = 200;

    private static final int MAX_SHEETS = 200;
    private static final int MAX_LOOKED_AT = 20;
    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    private static final byte[] ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0".getBytes(StandardCharsets.US_ASCII);

    private final Archive archive;
    private final List<Sheet> sheets;
    private final SharedTexts texts;
    private final Styles styles;
    private final boolean from1904;

    private Workbook(Archive archive, List<Sheet> sheets, SharedTexts texts, Styles styles, boolean from1904) {
        this.archive = archive;
        this.sheets = List.copyOf(sheets);
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** Says whether the bytes are those of a workbook, new or old, rather than of a text. */
    public static boolean recognises(byte[] bytes) {
        return isZip(bytes) || isOld(bytes);
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9 && bytes[3] < 9;
    }

    private static boolean isOld(byte[] bytes) {
        if (bytes.length < OLE2.length) {
            return false;
        }
        for (int i = 0; i < OLE2.length; i++) {
            if ((bytes[i] & 0xFF) != OLE2[i]) {
                return false;
            }
        }
        return true;
    }

    /** Opens a workbook. */
    public static Workbook open(byte[] bytes) throws WorkbookFault {
        if (isOld(bytes)) {
            throw new WorkbookFault(Bytes.indexOf(bytes, ENCRYPTED) >= 0 ? "workbook-encrypted" : "workbook-old");
        }
        Archive archive = Archive.open(bytes);
        String main = relations(archive, "").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        if (!archive.has(main) || !Ascii.toLowerCase(main).endsWith(".xml")) {
            throw new WorkbookFault(
                    "workbook-missing", "found", archive.anyName().orElse("-"));
        }
        Map<String, Relation> relations = relations(archive, main);
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (Xml xml = Xml.open(archive, main)) {
            if (!xml.next() || !xml.starts("workbook")) {
                throw new WorkbookFault("workbook-missing", "found", main);
            }
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.starts("sheet")) {
                    sheet(xml, relations, sheets);
                }
            }
        }
        if (sheets.isEmpty() || sheets.size() > MAX_SHEETS) {
            throw sheets.isEmpty()
                    ? new WorkbookFault("workbook-missing", "found", main)
                    : WorkbookFault.tooLarge("> " + MAX_SHEETS + " sheets", MAX_SHEETS);
        }
        return new Workbook(archive, sheets, texts(archive, relations), styles(archive, relations), from1904);
    }

    /** Adds a sheet of cells; charts and the like have other relations. */
    private static void sheet(Xml xml, Map<String, Relation> relations, List<Sheet> sheets) {
        Optional.ofNullable(relations.get(xml.attribute("id").orElse("")))
                .filter(relation -> relation.type().endsWith("/worksheet"))
                .ifPresent(relation -> {
                    boolean hidden = xml.attribute("state")
                            .filter(state -> !state.equals("visible"))
                            .isPresent();
                    sheets.add(new Sheet(
                            xml.attribute("name").orElse(""),
                            !hidden && sheets.stream().allMatch(Sheet::hidden),
                            hidden,
                            relation.target()));
                });
    }

    private static SharedTexts texts(Archive archive, Map<String, Relation> relations) throws WorkbookFault {
        Optional<String> part = target(archive, relations, "/sharedStrings");
        if (part.isEmpty()) {
            return SharedTexts.none();
        }
        try (Xml xml = Xml.open(archive, part.get())) {
            return SharedTexts.read(xml);
        }
    }

    private static Styles styles(Archive archive, Map<String, Relation> relations) throws WorkbookFault {
        Optional<String> part = target(archive, relations, "/styles");
        if (part.isEmpty()) {
            return Styles.none();
        }
        try (Xml xml = Xml.open(archive, part.get())) {
            return Styles.read(xml);
        }
    }

    private static Optional<String> target(Archive archive, Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .filter(archive::has)
                .findFirst();
    }

    private record Relation(String type, String target) {}

    /** Returns what a part refers to, by id; the empty part is the whole file. */
    private static Map<String, Relation> relations(Archive archive, String part) throws WorkbookFault {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String file = folder + "_rels/" + part.substring(slash) + ".rels";
        if (!archive.has(file)) {
            return Map.of();
        }
        Map<String, Relation> relations = new LinkedHashMap<>();
        try (Xml xml = Xml.open(archive, file)) {
            while (xml.find("Relationship")) {
                String target = xml.attribute("Target").orElse("");
                relations.put(
                        xml.attribute("Id").orElse(""),
                        new Relation(
                                xml.attribute("Type").orElse(""),
                                target.startsWith("/") ? target.substring(1) : resolve(folder, target)));
            }
        }
        return relations;
    }

    /** Returns the name of a part that a relation of a folder leads to, in time proportional to its length. */
    static String resolve(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : Splitter.on('/').split(folder + target)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** Returns the sheets, those people see first, then the hidden ones. */
    public List<Sheet> sheets() {
        return Stream.concat(
                        sheets.stream().filter(sheet -> !sheet.hidden()),
                        sheets.stream().filter(Sheet::hidden))
                .toList();
    }

    /** Gives the rows of a sheet that hold anything, merged cells filled, until one is answered with false. */
    public void rows(Sheet sheet, Predicate<SheetRow> sink) throws WorkbookFault {
        List<CellRange> ranges;
        try (Xml xml = Xml.open(archive, sheet.part())) {
            ranges = MergedCells.read(xml);
        }
        try (Xml xml = Xml.open(archive, sheet.part())) {
            new SheetXml(texts, styles, from1904, new MergedCells(ranges, MAX_COLUMNS)).rows(xml, sink);
        }
    }

    /** Gives the first rows of each of the first {@value #MAX_LOOKED_AT} sheets, as they stand, by sheet. */
    public Map<Sheet, List<SheetRow>> firstRows(int most) throws WorkbookFault {
        Map<Sheet, List<SheetRow>> first = new HashMap<>();
        for (Sheet sheet : sheets().subList(0, Math.min(MAX_LOOKED_AT, sheets.size()))) {
            List<SheetRow> rows = new ArrayList<>();
            try (Xml xml = Xml.open(archive, sheet.part())) {
                new SheetXml(texts, styles, from1904, new MergedCells(List.of(), 0)).rows(xml, row -> {
                    if (row.number() <= most) {
                        rows.add(row);
                    }
                    return row.number() < most;
                });
            }
            first.put(sheet, rows);
        }
        return first;
    }
}
