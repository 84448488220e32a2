package dev.huiwu.benchmarks;

import dev.huiwu.files.internal.workbook.Sheet;
import dev.huiwu.files.internal.workbook.Workbook;
import dev.huiwu.files.internal.workbook.WorkbookFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The cells of one roster of 5,000 people taken out of its workbook three ways: by our reader, by the event model of Apache POI,
 * and by its document model. Each gives the number of cells that hold text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx600m")
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class WorkbookPeers {

    private byte[] file = {};

    /** Makes the workbook that {@link ReadingBenchmark} reads, and sees that all find the same cells in it. */
    @Setup
    public void write() throws Exception {
        file = ReadingBenchmark.workbook("seeds", 5_000);
        if (huiwu() != poiEvents() || huiwu() != poiDocument()) {
            throw new IllegalStateException(
                    "%s, %s and %s cells were found.".formatted(huiwu(), poiEvents(), poiDocument()));
        }
    }

    /** Counts by our reader. */
    @Benchmark
    public long huiwu() throws WorkbookFault {
        Workbook workbook = Workbook.open(file);
        long[] cells = {0};
        for (Sheet sheet : workbook.sheets()) {
            workbook.rows(sheet, row -> {
                cells[0] += row.cells().stream()
                        .filter(cell -> !cell.text().isEmpty())
                        .count();
                return true;
            });
        }
        return cells[0];
    }

    /** Counts by POI's events. */
    @Benchmark
    public long poiEvents()
            throws IOException, OpenXML4JException, SAXException, javax.xml.parsers.ParserConfigurationException {
        Counting counting = new Counting();
        try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(pack);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(pack);
            Iterator<InputStream> sheets = reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), texts, counting, false));
                    xml.parse(new InputSource(sheet));
                }
            }
        }
        return counting.cells;
    }

    /** Counts in POI's document. */
    @Benchmark
    public long poiDocument() throws IOException {
        long[] cells = {0};
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (!cell.getStringCellValue().isEmpty()) {
                    cells[0]++;
                }
            })));
        }
        return cells[0];
    }

    private static final class Counting implements SheetContentsHandler {

        private long cells;

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, @Nullable String text, @Nullable XSSFComment comment) {
            if (text != null && !text.isEmpty()) {
                cells++;
            }
        }
    }
}
