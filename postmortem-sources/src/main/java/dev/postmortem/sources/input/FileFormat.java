package dev.postmortem.sources.input;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import java.io.IOException;

/**
 * One shape of file that can be recognised by its content and read.
 *
 * <p>Stateless. A format recognises a broken file by what its beginning still shows, so that the reader can say what is
 * wrong with it.
 */
public interface FileFormat {
    /** {@return the stable id, such as {@code alertmanager-webhook}} */
    String id();

    /**
     * Tells whether a file has this format.
     *
     * @param head the beginning of the file
     * @return true if it has, broken or not
     */
    boolean recognises(FileHead head);

    /**
     * Reads a file of this format; begins with {@link EventSink#file}.
     *
     * @param file the file
     * @param context what the caller declared
     * @param sink takes rows, problems and assumptions
     * @return how far it got
     * @throws IOException if the device fails
     */
    ReadOutcome read(InputFile file, ReadContext context, EventSink sink) throws IOException;
}
