package dev.postmortem.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** The three bytes that some editors put before UTF-8; they say nothing and are passed over. */
final class ByteOrderMark {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    static InputStream passedOver(InputStream in) throws IOException {
        byte[] first = in.readNBytes(MARK.length);
        return Arrays.equals(first, MARK) ? in : new SequenceInputStream(new ByteArrayInputStream(first), in);
    }
}
