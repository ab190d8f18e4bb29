package dev.postmortem.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.merge.EventCodec;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.timeline.Timeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Writes and reads the canonical JSON of a postmortem.
 *
 * <p>Canonical: UTF-8, members in a fixed order, absent members left out, lines ended by a line feed, one line feed at
 * the end; equal values give equal bytes. The document carries a {@code schemaVersion}; the value does not. Half of a
 * surrogate pair, which is no character, is written as U+FFFD.
 *
 * <p>Input is limited, see {@link JsonLimits}. Documents of every earlier version are read; newer ones are refused.
 * Members that this version does not know are skipped and can be listed by {@link #unknownMembers(InputStream)}.
 * Stateless and safe for use by many threads.
 */
public final class PostmortemJson {
    /** The version of the document form that this library writes. */
    public static final int SCHEMA_VERSION = 2;

    private static final PostmortemJson STANDARD = new PostmortemJson(JsonLimits.standard());

    private final JsonLimits limits;
    private final JsonMapper mapper;

    private PostmortemJson(JsonLimits limits) {
        this.limits = limits;
        this.mapper = DocumentMapper.create(limits);
    }

    /** {@return the one instance with the standard limits} */
    public static PostmortemJson standard() {
        return STANDARD;
    }

    /**
     * Returns an instance with other limits; keep it, it is as costly to make as a Jackson mapper.
     *
     * @param limits how large a document may be that is read
     * @return the instance
     */
    public static PostmortemJson with(JsonLimits limits) {
        return new PostmortemJson(Objects.requireNonNull(limits, "limits"));
    }

    /**
     * Returns the JSON Schema (2020-12) of the documents that this version writes.
     *
     * <p>It describes postmortems; timelines and merge reports are {@code #/$defs/timelineDocument} and
     * {@code #/$defs/mergeReportDocument} in it.
     *
     * @return the schema, UTF-8
     */
    public static byte[] schema() {
        try (InputStream in = PostmortemJson.class.getResourceAsStream("postmortem.schema.json")) {
            return Objects.requireNonNull(in, "the schema is part of the jar").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read", e);
        }
    }

    /** {@return how large a document may be that is read} */
    public JsonLimits getLimits() {
        return limits;
    }

    /**
     * Returns how single events are kept on disk by a merge of more than fits into memory: as in a document, without white
     * space.
     *
     * @return the codec; safe for use by many threads
     */
    public EventCodec eventCodec() {
        return new JsonEvents(mapper);
    }

    /**
     * Writes a postmortem.
     *
     * @param postmortem the postmortem
     * @return the document, UTF-8
     */
    public byte[] write(Postmortem postmortem) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(postmortem, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    /**
     * Writes a postmortem to a stream, event by event.
     *
     * @param postmortem the postmortem
     * @param out takes the bytes; flushed, not closed
     * @throws IOException if the stream fails
     */
    public void write(Postmortem postmortem, OutputStream out) throws IOException {
        writeDocument(new Document.OfPostmortem(SCHEMA_VERSION, postmortem), out, 3);
    }

    /**
     * Writes a timeline as a document of its own: {@code {schemaVersion, events, joins}}, and {@code orderings} if
     * there are any.
     *
     * @param timeline the timeline
     * @param out takes the bytes; flushed, not closed
     * @throws IOException if the stream fails
     */
    public void writeTimeline(Timeline timeline, OutputStream out) throws IOException {
        writeDocument(new Document.OfTimeline(SCHEMA_VERSION, timeline), out, 2);
    }

    /**
     * Writes a merge report as a document of its own: {@code {schemaVersion, totals, sources, problems, ...}}.
     *
     * @param report the report
     * @param out takes the bytes; flushed, not closed
     * @throws IOException if the stream fails
     */
    public void writeMergeReport(MergeReport report, OutputStream out) throws IOException {
        writeDocument(new Document.OfMergeReport(SCHEMA_VERSION, report), out, 2);
    }

    private void writeDocument(Document document, OutputStream out, int linesToDepth) throws IOException {
        mapper.writer(new LinePrinter(linesToDepth)).writeValue(out, document);
        out.write('\n');
        out.flush();
    }

    /**
     * Reads a postmortem; members that this version does not know are skipped, see {@link #unknownMembers(InputStream)}.
     *
     * @param json the document, UTF-8
     * @return the postmortem
     * @throws PostmortemJsonException if the bytes are no such document; tells line, column and path
     */
    public Postmortem read(byte[] json) {
        try {
            return read(new ByteArrayInputStream(Objects.requireNonNull(json, "json")));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    /**
     * Reads a postmortem from a stream; see {@link #read(byte[])}.
     *
     * @param in gives the bytes; not closed
     * @return the postmortem
     * @throws IOException if the stream fails
     * @throws PostmortemJsonException if the bytes are no such document; tells line, column and path
     */
    public Postmortem read(InputStream in) throws IOException {
        return new DocumentReading(mapper).read(Objects.requireNonNull(in, "in"));
    }

    /**
     * Reads a timeline that {@link #writeTimeline} wrote; members that this version does not know are skipped.
     *
     * @param in gives the bytes; not closed
     * @return the timeline
     * @throws IOException if the stream fails
     * @throws PostmortemJsonException if the bytes are no such document; tells line, column and path
     */
    public Timeline readTimeline(InputStream in) throws IOException {
        return new DocumentReading(mapper).read(Objects.requireNonNull(in, "in"), Timeline.class);
    }

    /**
     * Reads a merge report that {@link #writeMergeReport} wrote; members that this version does not know are skipped.
     *
     * @param in gives the bytes; not closed
     * @return the report
     * @throws IOException if the stream fails
     * @throws PostmortemJsonException if the bytes are no such document; tells line, column and path
     */
    public MergeReport readMergeReport(InputStream in) throws IOException {
        return new DocumentReading(mapper).read(Objects.requireNonNull(in, "in"), MergeReport.class);
    }

    /**
     * Lists the members of a document that this version does not know and so does not keep, such as misspelt ones.
     *
     * @param json the document, UTF-8
     * @return one WARNING {@code json.unknown-member} each, as of {@link #unknownMembers(InputStream)}
     * @throws PostmortemJsonException if the bytes are no such document
     */
    public List<Finding> unknownMembers(byte[] json) {
        try {
            return unknownMembers(new ByteArrayInputStream(Objects.requireNonNull(json, "json")));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    /**
     * Lists the members of a document that this version does not know and so does not keep, such as misspelt ones.
     *
     * @param in gives the document, UTF-8; not closed
     * @return one WARNING {@code json.unknown-member} each, in the order in which they are met; beyond 1,000 a last one
     *     that counts the rest
     * @throws IOException if the stream fails
     * @throws PostmortemJsonException if the bytes are no such document
     */
    public List<Finding> unknownMembers(InputStream in) throws IOException {
        DocumentReading reading = new DocumentReading(mapper);
        reading.read(Objects.requireNonNull(in, "in"));
        return reading.getUnknown().toFindings();
    }
}
