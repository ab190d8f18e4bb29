package dev.postmortem.model.merge;

import java.io.IOException;

/** Lets a failing disk pass through a source, which knows nothing of it and so would not tell it from its own files. */
final class SpillFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient IOException cause;

    SpillFailure(IOException cause) {
        super(cause);
        this.cause = cause;
    }

    IOException cause() {
        return cause;
    }
}
