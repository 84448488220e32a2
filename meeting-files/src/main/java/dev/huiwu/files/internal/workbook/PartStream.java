package dev.huiwu.files.internal.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * What is in one part of a workbook, as long as it stays within limits: so many bytes, so many times its size in the file,
 * and so many bytes between two tags, for an XML reader keeps these in memory. At its end the checksum must be right. What is
 * skipped is read, so it counts too.
 */
final class PartStream extends InputStream {

    private static final int MAX_UNZIPPED = 256 << 20;
    private static final int MAX_RATIO = 100;
    private static final int RATIO_FROM = 16 << 20;
    private static final int MAX_BETWEEN_TAGS = 4 << 20;

    private final InputStream in;
    private final long zipped;
    private final long checksum;
    private final String part;
    private final CRC32 sum = new CRC32();
    private long unzipped;
    private int sinceTag;

    PartStream(InputStream in, long zipped, long checksum, String part) {
        this.in = in;
        this.zipped = zipped;
        this.checksum = checksum;
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read < 0) {
            if (sum.getValue() != checksum) {
                throw WorkbookFault.damaged(part);
            }
            return read;
        }
        sum.update(buffer, offset, read);
        unzipped += read;
        if (unzipped > MAX_UNZIPPED) {
            throw WorkbookFault.tooLarge("> " + MAX_UNZIPPED + " bytes", MAX_UNZIPPED);
        }
        if (unzipped > RATIO_FROM && unzipped / MAX_RATIO > zipped) {
            throw WorkbookFault.tooLarge("> " + MAX_RATIO + " : 1", MAX_RATIO);
        }
        for (int i = offset; i < offset + read; i++) {
            sinceTag = buffer[i] == '<' ? 0 : sinceTag + 1;
        }
        if (sinceTag > MAX_BETWEEN_TAGS) {
            throw WorkbookFault.tooLarge("> " + MAX_BETWEEN_TAGS + " bytes", MAX_BETWEEN_TAGS);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
