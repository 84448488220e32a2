package dev.huiwu.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The lines of an archive, one after the other, none of which takes more room than it may. */
final class ArchiveLines {

    /** The most bytes of a line. */
    static final int LONGEST = 16 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int to;
    private int number;
    private boolean ended;
    private long length;

    ArchiveLines(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next line; returns whether there is one. */
    boolean next() throws IOException {
        line.reset();
        length = 0;
        ended = false;
        while (!ended && fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (length + end - from <= LONGEST) {
                line.write(buffer, from, end - from);
            }
            length += end - from;
            ended = end < to;
            from = ended ? end + 1 : end;
        }
        boolean found = ended || length > 0;
        number += found ? 1 : 0;
        return found;
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        return from < to;
    }

    /** Returns which line it is, from 1. */
    int number() {
        return number;
    }

    /** Says whether a line break ends it. */
    boolean ended() {
        return ended;
    }

    /** Returns how many bytes it has. */
    long length() {
        return length;
    }

    /** Returns its text; empty if it is too long, or no UTF-8. */
    Optional<String> text() {
        if (length > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Adds the line to a digest. */
    void addTo(MessageDigest digest) {
        digest.update(line.toByteArray());
        digest.update((byte) '\n');
    }
}
