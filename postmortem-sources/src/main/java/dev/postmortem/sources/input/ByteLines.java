package dev.postmortem.sources.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a file as bytes, one at a time, without a copy of them.
 *
 * <p>A line ends with a line feed, which is no part of it. A line longer than 64 KiB comes in pieces.
 */
public final class ByteLines implements Closeable {
    private static final int CAPACITY = 1 << 16;
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long BLANKS = ' ' * EACH;
    private static final long FEEDS = '\n' * EACH;

    private final InputStream in;
    private final byte[] bytes = new byte[CAPACITY];
    private int start;
    private int end;
    private int next;
    private int limit;
    private int searched;
    private boolean begins;
    private boolean ends = true;
    private boolean printable;
    private long number;

    ByteLines(InputStream utf8) {
        this.in = utf8;
    }

    /**
     * Goes on to the next line, or to the next piece of a long one.
     *
     * @return false after the last one
     * @throws IOException if the device fails
     */
    public boolean next() throws IOException {
        start = next;
        searched = next;
        printable = true;
        while (!findEnd()) {
            if (start == 0 && limit == CAPACITY) {
                return piece(limit, limit, false);
            }
            moveToFront();
            if (!fill()) {
                return start < limit && piece(limit, limit, true);
            }
        }
        return piece(searched, searched + 1, true);
    }

    private boolean piece(int to, int following, boolean endsHere) {
        begins = ends;
        number += begins ? 1 : 0;
        ends = endsHere;
        end = to;
        next = following;
        return true;
    }

    /** Looks at eight bytes at a time; the arithmetic is that of "Hacker's Delight", section 6-1. */
    private boolean findEnd() {
        long odd = 0;
        int at = searched;
        while (at + Long.BYTES <= limit) {
            long word = Words.at(bytes, at);
            long feed = word ^ FEEDS;
            long found = feed - EACH & ~feed & HIGH_BITS;
            if (found != 0) {
                int before = Long.numberOfTrailingZeros(found) - 7;
                odd |= before == 0 ? 0 : notPrintable(word << Long.SIZE - before | BLANKS >>> before);
                return found(at + before / Byte.SIZE, odd);
            }
            odd |= notPrintable(word);
            at += Long.BYTES;
        }
        return findEndByByte(at, odd);
    }

    private boolean findEndByByte(int from, long oddBefore) {
        long odd = oddBefore;
        int at = from;
        while (at < limit && bytes[at] != '\n') {
            odd |= notPrintable(BLANKS << Byte.SIZE | bytes[at] & 0xff);
            at++;
        }
        found(at, odd);
        return at < limit;
    }

    private boolean found(int at, long odd) {
        searched = at;
        printable &= odd == 0;
        return true;
    }

    /** Not zero if a byte is below the blank or beyond the tilde. */
    private static long notPrintable(long word) {
        return (word - BLANKS | word | word + EACH) & HIGH_BITS;
    }

    private void moveToFront() {
        System.arraycopy(bytes, start, bytes, 0, limit - start);
        limit -= start;
        searched -= start;
        start = 0;
        next = 0;
    }

    private boolean fill() throws IOException {
        int count = in.read(bytes, limit, CAPACITY - limit);
        limit += Math.max(0, count);
        return count >= 0;
    }

    /** {@return the bytes among which the line stands; it moves with {@link #next}} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return where the line begins} */
    public int start() {
        return start;
    }

    /** {@return where the line ends, before its line feed} */
    public int end() {
        return end;
    }

    /** {@return whether the piece begins a line} */
    public boolean begins() {
        return begins;
    }

    /** {@return whether the piece ends a line} */
    public boolean ends() {
        return ends;
    }

    /** {@return whether the piece has only printable ASCII; false may be a false alarm} */
    public boolean isPrintable() {
        return printable;
    }

    /** {@return the number of the line, counted from 1} */
    public long number() {
        return number;
    }

    /**
     * Returns a part of the line as text.
     *
     * @param from where it begins among the bytes
     * @return the text from there to the end of the line
     */
    public String text(int from) {
        Charset charset = printable ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return new String(bytes, from, end - from, charset);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
