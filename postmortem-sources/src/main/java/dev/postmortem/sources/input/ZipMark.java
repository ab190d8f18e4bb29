package dev.postmortem.sources.input;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a zip archive by its content: by how it begins, or by the directory at its end. */
public final class ZipMark {
    private static final int END_BYTES = 22;
    private static final int COMMENT_BYTES = 0xffff;

    private ZipMark() {}

    /**
     * Tells whether a file is a zip archive, whole or not.
     *
     * @param path where it is
     * @return true if it is
     * @throws IOException if the device fails
     */
    public static boolean isZip(Path path) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            byte[] start = bytes(file, 0, 4);
            return mark(start, 0, 3) || mark(start, 0, 5) || endsAsZip(file);
        }
    }

    private static boolean endsAsZip(SeekableByteChannel file) throws IOException {
        int length = (int) Math.min(file.size(), END_BYTES + COMMENT_BYTES);
        byte[] tail = bytes(file, file.size() - length, length);
        for (int i = tail.length - END_BYTES; i >= 0; i--) {
            if (mark(tail, i, 5)) {
                int comment = tail[i + 20] & 0xff | (tail[i + 21] & 0xff) << 8;
                return i + END_BYTES + comment == tail.length;
            }
        }
        return false;
    }

    private static byte[] bytes(SeekableByteChannel file, long from, int count) throws IOException {
        return Channels.newInputStream(file.position(from)).readNBytes(count);
    }

    private static boolean mark(byte[] bytes, int at, int kind) {
        return bytes.length >= at + 4
                && bytes[at] == 'P'
                && bytes[at + 1] == 'K'
                && bytes[at + 2] == kind
                && bytes[at + 3] == kind + 1;
    }
}
