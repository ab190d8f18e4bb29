package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.timeline.Timeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
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
 * <p>Input is limited (nesting 500, a text 20 million characters, a number 1,000 digits), so that no document can exhaust
 * the stack. Stateless and safe for use by many threads.
 */
public final class PostmortemJson {
    /** The version of the document form that this library writes. */
    public static final int SCHEMA_VERSION = 1;

    private static final PostmortemJson STANDARD = new PostmortemJson();

    private final JsonMapper mapper = DocumentMapper.create();

    private PostmortemJson() {}

    /** {@return the one instance with the limits of this class} */
    public static PostmortemJson standard() {
        return STANDARD;
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
     * Writes a timeline as a document of its own: {@code {schemaVersion, events, joins}}.
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
            return read(new ByteArrayInputStream(json));
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
        try (VersionWatch parser = new VersionWatch(mapper.createParser(Objects.requireNonNull(in, "in")))) {
            return read(parser);
        }
    }

    private Postmortem read(VersionWatch parser) throws IOException {
        try {
            Postmortem postmortem = mapper.readValue(parser, Postmortem.class);
            parser.requireSupported();
            if (postmortem == null) {
                throw new PostmortemJsonException("the document is empty or null", 1, 1, "", "write an object");
            }
            return postmortem;
        } catch (JsonProcessingException e) {
            parser.requireSupported();
            throw PostmortemJsonException.of(e);
        } catch (CharConversionException e) {
            throw new PostmortemJsonException(
                    "the document is not UTF-8: " + e.getMessage(), 0, 0, "", "save it as UTF-8");
        }
    }

    /**
     * Lists the members of a document that this version does not know and so does not keep, such as misspelt ones.
     *
     * <p>The timeline is passed over: it is written by programs, and may be larger than memory.
     *
     * @param in gives the document, UTF-8; not closed
     * @return one WARNING {@code json.unknown-member} each, in the order of the document
     * @throws IOException if the stream fails
     * @throws PostmortemJsonException if the bytes are no such document
     */
    public List<Finding> unknownMembers(InputStream in) throws IOException {
        try (JsonParser parser = new FilteringParserDelegate(
                mapper.createParser(in), WithoutTimeline.TOP, TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
            JsonNode given = mapper.readTree(parser);
            JsonNode kept = mapper.valueToTree(mapper.treeToValue(given, Postmortem.class));
            return UnknownMembers.in(given, kept);
        } catch (JsonProcessingException e) {
            throw PostmortemJsonException.of(e);
        }
    }
}
