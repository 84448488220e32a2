package dev.huiwu.files.internal;

import dev.huiwu.core.Location;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a file into text: UTF-8, else GB18030, both strictly. */
public final class Decoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 13;
    private static final char MARK = '\uFEFF';

    private Decoding() {}

    /** Returns the text without byte order mark, or says what is wrong with the bytes. */
    public static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        if (bytes.length >= 2 && (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF))) {
            problems.error("encoding-unknown", Location.ofRow(file, 1), "found", "UTF-16");
            return Optional.empty();
        }
        Attempt utf8 = attempt(bytes, StandardCharsets.UTF_8);
        if (utf8.good()) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (Garbled.isLost(text)) {
                problems.error("text-lost", Location.ofRow(file, lineOfFirstLost(text)));
                return Optional.empty();
            }
            return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
        }
        Attempt chinese = attempt(bytes, GB18030);
        if (chinese.good() && !looksLikeUtf8(bytes)) {
            return Optional.of(new String(bytes, GB18030));
        }
        int bad = looksLikeUtf8(bytes) ? utf8.consumed() : Math.max(utf8.consumed(), chinese.consumed());
        problems.error(
                "encoding-unknown",
                Location.ofRow(file, lineOf(bytes, bad)),
                "found",
                "%02X".formatted(bytes[bad] & 0xFF));
        return Optional.empty();
    }

    /** The outcome of decoding with one charset. */
    private record Attempt(boolean good, int consumed) {}

    private static Attempt attempt(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? new Attempt(false, in.position()) : new Attempt(true, bytes.length);
    }

    /** Says whether a text that is no valid UTF-8 is damaged UTF-8 rather than something else. */
    private static boolean looksLikeUtf8(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return true;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        long lost = text.chars().filter(character -> character == '\uFFFD').count();
        long han = text.chars()
                .filter(character -> character >= 0x3400 && character <= 0x9FFF)
                .count();
        return han > 10 * lost;
    }

    private static boolean starts(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineOfFirstLost(String text) {
        return 1
                + (int) text.substring(0, text.indexOf('\uFFFD'))
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
