package dev.postmortem.rca.openpsa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Steps through the elements of an XML file and refuses what can do harm.
 *
 * <p>No document type, so no entity of one's own and nothing from outside; limits on bytes, depth, names and texts.
 */
final class XmlCursor {
    static final long MAX_BYTES = 32L << 20;
    static final int MAX_DEPTH = 100;

    private static final String DEPTH_OF_PLATFORM = "jdk.xml.maxElementDepth";
    static final int MAX_NAME = 500;
    static final int MAX_TEXT = 100_000;

    private final String file;
    private final XMLStreamReader reader;
    private int depth;

    XmlCursor(InputStream in, String file) throws IOException {
        this.file = file;
        try {
            this.reader =
                    factory().createXMLStreamReader(XmlEncoding.decode(new LimitedStream(in, file, MAX_BYTES), file));
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        if (factory.isPropertySupported(DEPTH_OF_PLATFORM)) {
            // From JDK 24 on it is 100 by default, and its error would stand in for the one here.
            factory.setProperty(DEPTH_OF_PLATFORM, 0);
        }
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Goes on to where the next element starts or this one ends; false at the end of the file. */
    boolean next() throws IOException {
        int event;
        do {
            event = step();
        } while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT);
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    /** Goes on to the next child of an element; false where that element ends. */
    boolean nextChild() throws IOException {
        return next() && isStart();
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    String element() {
        return reader.getLocalName();
    }

    int line() {
        return reader.getLocation().getLineNumber();
    }

    /** An attribute without the space around it, null if it is not there. */
    @Nullable
    String attribute(String name) {
        String text = text(name);
        return text == null ? null : text.strip();
    }

    /** An attribute as it is, null if it is not there. */
    @Nullable
    String text(String name) {
        String value = reader.getAttributeValue(null, name);
        if (value != null && value.length() > MAX_TEXT) {
            throw error(
                    "the attribute " + name + " has " + value.length() + " characters", "shorten it to " + MAX_TEXT);
        }
        return value;
    }

    /** An attribute that has to be there and not blank. */
    String name() {
        String name = attribute("name");
        if (name == null || name.isEmpty()) {
            throw error("<" + element() + "> has no name", "give it one");
        }
        if (name.length() > MAX_NAME) {
            throw error("a name has " + name.length() + " characters", "shorten it to " + MAX_NAME);
        }
        return name;
    }

    /** The text of this element as one line, up to its end. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw error("<" + element() + "> stands where a text is expected", "take it out");
            }
            if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
            if (text.length() > MAX_TEXT) {
                throw error("a text is very long", "shorten it to " + MAX_TEXT + " characters");
            }
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    /** Goes on to the end of this element, whatever is in it. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    OpenPsaException error(String problem, String remedy) {
        return error(line(), problem, remedy);
    }

    OpenPsaException error(int line, String problem, String remedy) {
        return new OpenPsaException(file, line, problem, remedy);
    }

    private int step() throws IOException {
        try {
            int event = reader.next();
            check(event);
            return event;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private void check(int event) {
        if (event == XMLStreamConstants.DTD) {
            throw error("a document type is refused, because it can pull in other files", "remove the <!DOCTYPE ...>");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw error("the entity &" + reader.getLocalName() + "; is unknown", "write what it stands for");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
            throw error("elements are nested deeper than " + MAX_DEPTH, "give inner formulas a gate of their own");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
    }

    /** What could not be read because of the disk stays what it is; all else is a mistake in the file. */
    private OpenPsaException failure(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException io && !(io instanceof CharacterCodingException)) {
            throw io;
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String problem = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
        OpenPsaException exception =
                new OpenPsaException(file, Math.max(line, 0), "not well-formed XML: " + problem, "correct it");
        exception.initCause(e);
        return exception;
    }
}
