package dev.postmortem.sources.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a file cannot be opened, without the path on the machine that the JDK puts into its messages. */
public final class IoReason {
    private IoReason() {}

    /**
     * Returns the reason.
     *
     * @param cause what the device said
     * @return the reason, not blank
     */
    public static String of(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (cause instanceof FileSystemException e) {
            return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        }
        return String.valueOf(cause);
    }
}
