package dev.postmortem.sources.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text as valid UTF-8 without a byte order mark, whichever Unicode encoding the file has. */
final class Utf8Stream extends InputStream {
    private static final int CHARS = 1 << 14;
    private static final long NOT_ASCII = 0x8080808080808080L;
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final Damage damage;
    private final CharsetDecoder decoder;
    private final boolean utf8;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(new byte[] {(byte) 0xef, (byte) 0xbf, (byte) 0xbd});
    private final ByteBuffer bytes = ByteBuffer.allocate(CHARS);
    private final CharBuffer chars = CharBuffer.allocate(CHARS);
    private final ByteBuffer text = ByteBuffer.allocate(4 * CHARS);
    private boolean inputEnded;
    private boolean decoded;
    private long invalid;

    Utf8Stream(InputStream in, Damage damage) throws IOException {
        this.in = in;
        this.damage = damage;
        while (bytes.position() < 4 && fill()) {
            continue;
        }
        bytes.flip();
        Encoding encoding = Encoding.of(bytes);
        bytes.position(encoding.mark());
        decoder = encoding.charset().newDecoder();
        utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
        text.flip();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!text.hasRemaining()) {
            if (decoded) {
                return -1;
            }
            int count = copyAscii(target, offset, length);
            if (count > 0) {
                return count;
            }
            decode();
        }
        int count = Math.min(length, text.remaining());
        text.get(target, offset, count);
        return count;
    }

    /** ASCII needs no decoding; the decoder of UTF-8 keeps no state between characters. */
    private int copyAscii(byte[] target, int offset, int length) throws IOException {
        if (!utf8 || chars.position() > 0) {
            return 0;
        }
        if (!bytes.hasRemaining() && !inputEnded) {
            bytes.clear();
            inputEnded = !fill();
            bytes.flip();
        }
        int from = bytes.position();
        int to = endOfAscii(bytes.array(), from, from + Math.min(length, bytes.remaining()));
        bytes.get(target, offset, to - from);
        return to - from;
    }

    private static int endOfAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && (Words.at(bytes, at) & NOT_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private void decode() throws IOException {
        chars.limit(CHARS - 1);
        CoderResult result = decoder.decode(bytes, chars, inputEnded);
        chars.limit(CHARS);
        if (result.isError()) {
            bytes.position(bytes.position() + result.length());
            chars.put(REPLACEMENT);
            invalid++;
        } else if (result.isUnderflow()) {
            end();
        }
        if (!result.isError() || chars.remaining() < 2) {
            encode();
        }
    }

    private void end() throws IOException {
        if (inputEnded) {
            decoder.flush(chars);
            decoded = true;
            tellInvalid();
            return;
        }
        bytes.compact();
        inputEnded = !fill();
        bytes.flip();
    }

    private void encode() {
        chars.flip();
        text.clear();
        encoder.encode(chars, text, decoded);
        text.flip();
        chars.compact();
    }

    private void tellInvalid() {
        if (invalid > 0) {
            damage.report(
                    "source.bad-encoding",
                    invalid + " byte sequences are not " + decoder.charset() + "; each is shown as U+FFFD",
                    "export the file as UTF-8");
        }
    }

    private boolean fill() throws IOException {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count > 0) {
            bytes.position(bytes.position() + count);
        }
        return count >= 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** An encoding and the length of its byte order mark. */
    private record Encoding(Charset charset, int mark) {
        static Encoding of(ByteBuffer start) {
            int length = Math.min(4, start.remaining());
            int word = 0;
            for (int i = 0; i < 4; i++) {
                word = word << 8 | (i < length ? start.get(i) & 0xff : 0);
            }
            if (length >= 3 && word >>> 8 == 0xefbbbf) {
                return new Encoding(StandardCharsets.UTF_8, 3);
            }
            if (length == 4 && (word == 0xfffe0000 || word == 0x0000feff)) {
                return new Encoding(Charset.forName(word == 0x0000feff ? "UTF-32BE" : "UTF-32LE"), 4);
            }
            if (length >= 2 && (word >>> 16 == 0xfeff || word >>> 16 == 0xfffe)) {
                return new Encoding(utf16(word >>> 16 == 0xfeff), 2);
            }
            return new Encoding(length == 4 ? unmarked(word) : StandardCharsets.UTF_8, 0);
        }

        /** ASCII text in UTF-16 has a NUL in every second byte. */
        private static Charset unmarked(int word) {
            boolean big = (word & 0xff00ff00) == 0 && (word & 0x00ff0000) != 0 && (word & 0xff) != 0;
            boolean little = (word & 0x00ff00ff) == 0 && (word & 0xff000000) != 0 && (word & 0xff00) != 0;
            return big || little ? utf16(big) : StandardCharsets.UTF_8;
        }

        private static Charset utf16(boolean big) {
            return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
    }
}
