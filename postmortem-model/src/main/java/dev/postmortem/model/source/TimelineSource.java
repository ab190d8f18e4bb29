package dev.postmortem.model.source;

import java.io.IOException;

/**
 * Something that holds events: a file, a folder, an archive or whatever an embedder has.
 *
 * <p>A source pushes what it reads into a sink and never keeps a whole file in memory. It is a value: it may be read any
 * number of times, each time with the same rows in the same order. What cannot be read becomes a problem in the sink;
 * an exception is for a device that fails.
 */
public interface TimelineSource {
    /** {@return the name that tells it apart from other sources, such as the file name; stable from run to run} */
    String id();

    /**
     * Reads everything.
     *
     * @param context what the caller declared about the source, and what is known from other sources
     * @param sink takes rows, problems and assumptions
     * @return {@link ReadOutcome#REFERENCE_NEEDED} if the records lack a year, nobody declared one and
     *     {@link ReadContext#getReference()} is absent; whatever went into the sink is then forgotten
     * @throws IOException if the device fails
     */
    ReadOutcome read(ReadContext context, EventSink sink) throws IOException;
}
