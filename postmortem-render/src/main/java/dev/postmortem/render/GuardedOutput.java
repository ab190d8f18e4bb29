package dev.postmortem.render;

import java.io.ByteArrayOutputStream;

/** Remembers whether somebody closed it. */
final class GuardedOutput extends ByteArrayOutputStream {
    private boolean closed;

    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
