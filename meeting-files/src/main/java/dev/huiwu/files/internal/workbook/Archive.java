package dev.huiwu.files.internal.workbook;

import com.google.common.base.Ascii;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip file, found by its directory.
 *
 * <p>The stream reader of the JDK cannot be used: it stumbles over the lengths that some writers of workbooks, ours among
 * them, put behind each part. Parts are unzipped when they are read, under the limits of {@link PartStream}.
 */
final class Archive {

    private static final int MAX_PARTS = 5_000;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int DIRECTORY = 0x02014b50;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final long IN_EXTRA = 0xFFFFFFFFL;

    private final byte[] file;
    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Where a part is, and its checksum. */
    private record Entry(String name, int method, long header, long length, long checksum) {}

    private Archive(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads the directory of a zip file. */
    static Archive open(byte[] file) throws WorkbookFault {
        Archive archive = new Archive(file);
        try {
            archive.readDirectory();
        } catch (IndexOutOfBoundsException e) {
            throw WorkbookFault.damaged("zip");
        }
        return archive;
    }

    private void readDirectory() throws WorkbookFault {
        int end = bytes.capacity() - END_LENGTH;
        while (end >= 0 && bytes.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw WorkbookFault.damaged("zip");
        }
        int count = bytes.getShort(end + 10) & 0xFFFF;
        if (count > MAX_PARTS) {
            throw WorkbookFault.tooLarge("> " + MAX_PARTS + " parts", MAX_PARTS);
        }
        int at = position(bytes.getInt(end + 16) & 0xFFFFFFFFL);
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != DIRECTORY) {
                throw WorkbookFault.damaged("zip");
            }
            int name = bytes.getShort(at + 28) & 0xFFFF;
            int extra = bytes.getShort(at + 30) & 0xFFFF;
            Entry entry = entry(at, name, extra);
            if (entries.put(key(entry.name()), entry) != null) {
                throw WorkbookFault.damaged(entry.name());
            }
            at += DIRECTORY_LENGTH + name + extra + (bytes.getShort(at + 32) & 0xFFFF);
        }
    }

    private Entry entry(int at, int nameLength, int extraLength) throws WorkbookFault {
        byte[] name = new byte[nameLength];
        bytes.get(at + DIRECTORY_LENGTH, name);
        String text = new String(name, StandardCharsets.UTF_8);
        if ((bytes.getShort(at + 8) & ENCRYPTED) != 0) {
            throw new WorkbookFault("workbook-encrypted");
        }
        long length = bytes.getInt(at + 20) & 0xFFFFFFFFL;
        long header = bytes.getInt(at + 42) & 0xFFFFFFFFL;
        int extra = at + DIRECTORY_LENGTH + nameLength;
        int long64 = (bytes.getInt(at + 24) & 0xFFFFFFFFL) == IN_EXTRA ? 8 : 0;
        for (int to = extra + extraLength; extra + 4 <= to; extra += 4 + (bytes.getShort(extra + 2) & 0xFFFF)) {
            if (bytes.getShort(extra) == 1) {
                if (length == IN_EXTRA) {
                    length = bytes.getLong(extra + 4 + long64);
                    long64 += 8;
                }
                if (header == IN_EXTRA) {
                    header = bytes.getLong(extra + 4 + long64);
                }
            }
        }
        return new Entry(text, bytes.getShort(at + 10), header, length, bytes.getInt(at + 16) & 0xFFFFFFFFL);
    }

    private int position(long offset) {
        if (offset < 0 || offset > bytes.capacity()) {
            throw new IndexOutOfBoundsException();
        }
        return (int) offset;
    }

    /** Says whether there is such a part. */
    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Returns the names of the parts in the order of the directory. */
    List<String> names() {
        return entries.values().stream().map(Entry::name).toList();
    }

    /** Returns the name of one part, to say what kind of file this is. */
    Optional<String> anyName() {
        return entries.values().stream().map(Entry::name).sorted().findFirst();
    }

    /** Returns what is in a part. */
    InputStream part(String name) throws WorkbookFault {
        Entry entry = entries.get(key(name));
        if (entry == null) {
            throw WorkbookFault.damaged(name);
        }
        try {
            int header = position(entry.header());
            if (bytes.getInt(header) != LOCAL || (entry.method() != STORED && entry.method() != DEFLATED)) {
                throw WorkbookFault.damaged(name);
            }
            int start = header
                    + LOCAL_LENGTH
                    + (bytes.getShort(header + 26) & 0xFFFF)
                    + (bytes.getShort(header + 28) & 0xFFFF);
            int length = position(start + entry.length()) - start;
            InputStream zipped = new ByteArrayInputStream(file, start, length);
            return new PartStream(
                    entry.method() == STORED ? zipped : new InflaterInputStream(zipped, new Inflater(true)),
                    length,
                    entry.checksum(),
                    name);
        } catch (IndexOutOfBoundsException e) {
            throw WorkbookFault.damaged(name);
        }
    }

    private static String key(String name) {
        String slashes = name.replace('\\', '/');
        return Ascii.toLowerCase(slashes.startsWith("/") ? slashes.substring(1) : slashes);
    }
}
