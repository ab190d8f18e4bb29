package dev.postmortem.sources.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The content of one entry, as long as it keeps to what the central directory says about it. */
final class ZipEntryStream extends InputStream {
    private final ZipFile zip;
    private final ZipEntry entry;
    private final InputStream in;
    private final Damage damage;
    private final CRC32 crc = new CRC32();
    private long inflated;
    private boolean ended;

    private ZipEntryStream(ZipFile zip, ZipEntry entry, InputStream in, Damage damage) {
        this.zip = zip;
        this.entry = entry;
        this.in = in;
        this.damage = damage;
    }

    /** Opens the entry with a name; of several with one name that which the directory finds, with what it says of it. */
    static InputStream open(Path path, Charset names, String name, Damage damage) throws IOException {
        ZipFile zip = new ZipFile(path.toFile(), names);
        try {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new ZipException("the entry " + name + " is gone");
            }
            return new ZipEntryStream(zip, entry, zip.getInputStream(entry), damage);
        } catch (ZipException e) {
            zip.close();
            damage.report("source.corrupt", "the entry cannot be read: " + e.getMessage(), "pack it anew");
            return InputStream.nullInputStream();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        try {
            int count = in.read(target, offset, length);
            return count < 0 ? atEnd() : counted(target, offset, count);
        } catch (EOFException e) {
            return end("source.truncated", "the entry is cut off after " + inflated + " bytes");
        } catch (ZipException e) {
            return end("source.corrupt", "the entry is damaged after " + inflated + " bytes: " + e.getMessage());
        }
    }

    private int counted(byte[] target, int offset, int count) {
        crc.update(target, offset, count);
        inflated += count;
        if (inflated > entry.getSize()) {
            return end("source.limit", "the entry declares " + entry.getSize() + " bytes and has more");
        }
        if (Limits.exceeded(entry.getCompressedSize(), inflated)) {
            return end("source.limit", "the entry inflates to more than it may; it is read in part");
        }
        return count;
    }

    private int atEnd() {
        if (inflated < entry.getSize()) {
            return end("source.truncated", "the entry is cut off after " + inflated + " bytes");
        }
        if (crc.getValue() != entry.getCrc()) {
            return end("source.corrupt", "the checksum of the entry is wrong");
        }
        ended = true;
        return -1;
    }

    private int end(String id, String message) {
        damage.report(id, message, "get the archive again, or unpack it");
        ended = true;
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
        zip.close();
    }
}
