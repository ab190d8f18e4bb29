package dev.postmortem.sources.input;

import java.io.IOException;
import java.io.RandomAccessFile;
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
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] start = bytes(file, 0, 4);
            return mark(start, 0, 3) || mark(start, 0, 5) || endsAsZip(file);
        }
    }

    private static boolean endsAsZip(RandomAccessFile file) throws IOException {
        int length = (int) Math.min(file.length(), END_BYTES + COMMENT_BYTES);
        byte[] tail = bytes(file, file.length() - length, length);
        for (int i = tail.length - END_BYTES; i >= 0; i--) {
            if (mark(tail, i, 5)) {
                int comment = tail[i + 20] & 0xff | (tail[i + 21] & 0xff) << 8;
                return i + END_BYTES + comment == tail.length;
            }
        }
        return false;
    }

    private static byte[] bytes(RandomAccessFile file, long from, int count) throws IOException {
        byte[] bytes = new byte[(int) Math.min(count, file.length() - from)];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }

    private static boolean mark(byte[] bytes, int at, int kind) {
        return bytes.length >= at + 4
                && bytes[at] == 'P'
                && bytes[at + 1] == 'K'
                && bytes[at + 2] == kind
                && bytes[at + 3] == kind + 1;
    }
}
