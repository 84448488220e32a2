package dev.huiwu.files.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells text that some program read in the wrong encoding from text that is meant so.
 *
 * <p>UTF-8 read as GB18030 gives rare characters ({@code 云江} becomes {@code 浜戞睙}) and a question mark where a byte was left
 * over; it is known by giving UTF-8 again, all of it Chinese. GB18030 read as UTF-8 leaves U+FFFD and little else.
 */
final class Garbled {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern LEFT_OVER = Pattern.compile("[?\uFFFD]+");
    private static final int FEWEST_LOST = 4;
    private static final String EURO = "\u20AC";

    /** Stands for a character of which only a part is left. */
    private static final int LOST = '\u2026';

    /** The characters that the first two bytes of a Chinese character in UTF-8 give in GB18030. */
    private static final BitSet STARTS = starts();

    private Garbled() {}

    private static BitSet starts() {
        BitSet starts = new BitSet(1 << 16);
        for (int first = 0xE3; first <= 0xEF; first++) {
            for (int second = 0x80; second <= 0xBF; second++) {
                String text = new String(new byte[] {(byte) first, (byte) second}, GB18030);
                if (text.length() == 1) {
                    starts.set(text.charAt(0));
                }
            }
        }
        return starts;
    }

    /** Returns the text as it was before UTF-8 was read as GB18030, with … for what was lost; empty if that did not happen. */
    static Optional<String> restored(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) < 0x80) {
            first++;
        }
        if (first == text.length() || !STARTS.get(text.charAt(first))) {
            return Optional.empty();
        }
        StringBuilder restored = new StringBuilder();
        List<String> pieces = List.of(LEFT_OVER.split(text, -1));
        for (int i = 0; i < pieces.size(); i++) {
            Optional<String> piece = utf8(pieces.get(i), i > 0, i < pieces.size() - 1);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            restored.append(piece.get());
        }
        String found = restored.toString();
        long chinese = found.codePoints()
                .filter(character -> isChinese(character) || character == LOST)
                .count();
        boolean readable = found.codePoints()
                .allMatch(character -> character < 0x80 || isChinese(character) || isPunctuation(character));
        return readable && chinese >= 2 ? Optional.of(found) : Optional.empty();
    }

    /** Returns what the bytes of a piece say as UTF-8; next to a byte left over, its first or last character may be incomplete. */
    private static Optional<String> utf8(String piece, boolean headless, boolean cut) {
        Optional<byte[]> encoded = gb18030(piece);
        if (encoded.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(encoded.get());
        while (headless
                && bytes.position() < 2
                && bytes.hasRemaining()
                && (bytes.get(bytes.position()) & 0xC0) == 0x80) {
            bytes.get();
        }
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, false);
        if (result.isError() || (bytes.hasRemaining() && !cut)) {
            return Optional.empty();
        }
        return Optional.of(text.flip() + (bytes.hasRemaining() ? Character.toString(LOST) : ""));
    }

    /** Returns the bytes of a text; the byte 80 alone, which GB18030 does not know, shows as a euro sign. */
    private static Optional<byte[]> gb18030(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] pieces = text.split(EURO, -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                bytes.write(0x80);
            }
            try {
                ByteBuffer piece = GB18030.newEncoder().encode(CharBuffer.wrap(pieces[i]));
                while (piece.hasRemaining()) {
                    bytes.write(piece.get());
                }
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    /** Says whether GB18030 was read as UTF-8, so that hardly any Chinese character is left. */
    static boolean isLost(String text) {
        long lost = 0;
        long chinese = 0;
        for (int i = 0; i < text.length(); i++) {
            lost += text.charAt(i) == 0xFFFD ? 1 : 0;
            chinese += isChinese(text.charAt(i)) ? 1 : 0;
        }
        return lost >= FEWEST_LOST && lost > chinese;
    }

    private static boolean isChinese(int character) {
        return Character.isIdeographic(character);
    }

    private static boolean isPunctuation(int character) {
        return (character >= 0x2010 && character <= 0x203B)
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF00 && character <= 0xFFEF)
                || character == 0xB7;
    }
}
