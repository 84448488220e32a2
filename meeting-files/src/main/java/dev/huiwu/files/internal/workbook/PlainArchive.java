package dev.huiwu.files.internal.workbook;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks whose bytes follow from what is in them alone: no time of writing, and parts that are not packed, since different
 * zlib libraries pack differently.
 */
public final class PlainArchive {

    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";
    /** The first day for which the zip writer adds no time in the zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    private PlainArchive() {}

    /** Returns the same workbook, without the time at which it was written. */
    public static byte[] of(byte[] workbook) {
        return of(workbook, List.of());
    }

    /**
     * Returns the same workbook likewise, its first sheet printed on a new page after each of the rows, which count from 1.
     */
    public static byte[] of(byte[] workbook, List<Integer> pageEnds) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length * 2);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Archive archive = Archive.open(workbook);
            for (String name : archive.names()) {
                byte[] part;
                try (InputStream in = archive.part(name)) {
                    part = in.readAllBytes();
                }
                write(zip, name, changed(name, part, pageEnds));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] changed(String name, byte[] part, List<Integer> pageEnds) {
        if (name.equals(PROPERTIES)) {
            return withoutTime(part);
        }
        return name.equals(FIRST_SHEET) && !pageEnds.isEmpty() ? withBreaks(part, pageEnds) : part;
    }

    private static byte[] withBreaks(byte[] sheet, List<Integer> rows) {
        String breaks = rows.stream()
                .map(row -> "<brk id=\"%s\" max=\"16383\" man=\"1\"/>".formatted(row))
                .collect(joining(
                        "",
                        "<rowBreaks count=\"%s\" manualBreakCount=\"%s\">".formatted(rows.size(), rows.size()),
                        "</rowBreaks>"));
        return new String(sheet, StandardCharsets.UTF_8)
                .replace("</worksheet>", breaks + "</worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withoutTime(byte[] properties) {
        return CREATED.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceAll("$1" + NO_TIME + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
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
